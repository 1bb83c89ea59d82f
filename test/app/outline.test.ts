import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { isInView } from "./harness/textPlaces";
import { until } from "./harness/until";

/** Two articles with titles below them, and two with titles above and headings inside. */
const INTERVIEWS = "000_b4727a79b4439440";
const FEATURES = "002_0444c261d17f6049";

const workspace = new TemporaryWorkspace([INTERVIEWS, FEATURES]);
workspace.addText("plain", "他说了一句话。\n她说了另一句话。\n");
let workbench: RunningWorkbench;

beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const tree = () => workbench.page.getByTestId("outline");
const rows = (level: 1 | 2) =>
  tree().locator(`[role=treeitem][aria-level="${level}"] .outline-text`).allTextContents();
const row = (words: string) => tree().locator("[role=treeitem]", { hasText: words });
const current = () => tree().locator("[aria-current=location] .outline-text").allTextContents();
const card = () => workbench.page.getByTestId("article-card");
const open = (document: string) => openDocument(workbench.page, document, workspace.text(document));

function confirmed(document: string): unknown {
  return JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8")).documents[document]
    ?.articles;
}

describe("the outline", () => {
  it("lists articles by city and title, also where the title stands below", async () => {
    await open(INTERVIEWS);
    await expect
      .poll(() => rows(1))
      .toEqual([
        "昌都: 构建“亲”“清”政商关系 聚焦产业链精准招商",
        "南昌: 建立新型产业体系 实现产业高质量发展",
      ]);
  });

  it("lists the questions without their labels, as the text reads", async () => {
    const questions = await rows(2);
    expect(questions).toHaveLength(8);
    expect(questions[1]).toBe("优质的营商环境是吸引企业的根本，昌都目前打造营商环境的方向是怎样的？");
  });

  it("is not there for a text without one", async () => {
    await open("plain");
    await expect.poll(() => workbench.page.locator(".outline").count()).toBe(0);
  });

  it("has no serious accessibility problem", async () => {
    await open(FEATURES);
    await tree().waitFor();
    expect(await seriousProblems(workbench.page)).toEqual([]);
    await takePicture(workbench.page, "outline");
  });
});

describe("going to a place", () => {
  it("by a click shows it, marks its row, and gives the text the keys", async () => {
    await open(FEATURES);
    const place = workspace.text(FEATURES).indexOf("招商引资锁定源头活水。");
    expect(await isInView(workbench.page, place)).toBe(false);
    await row("招商引资锁定源头活水").click();
    await until("the section in view", () => isInView(workbench.page, place));
    await expect.poll(current).toEqual(["招商引资锁定源头活水"]);
    expect(await workbench.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("textbox");
  });

  it("by keys moves in the tree and goes there with Enter", async () => {
    await tree().focus();
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await until("the row marked", async () => (await current())[0] === "一批新的增长点正在加速形成");
    const place = workspace.text(FEATURES).indexOf("一批新的增长点");
    await until("the section in view", () => isInView(workbench.page, place));
  });

  it("follows the caret within what is in view", async () => {
    const page = workbench.page;
    await row("一批新的增长点正在加速形成").click();
    await until("the row marked", async () => (await current())[0] === "一批新的增长点正在加速形成");
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
    await until("another row marked", async () => (await current())[0] !== "一批新的增长点正在加速形成");
  });

  it("follows the text when it is scrolled", async () => {
    await workbench.page.getByTestId("text").evaluate((host) => {
      host.scrollTop = host.scrollHeight;
    });
    await until("the last section marked", async () => (await current())[0] !== "一批新的增长点正在加速形成");
    await card().getByText("咸宁 · 市长 · 杨军").waitFor();
  });

  it("closes and opens an article with the arrows", async () => {
    await tree().focus();
    await workbench.page.keyboard.press("Home");
    const before = (await rows(2)).length;
    await workbench.page.keyboard.press("ArrowLeft");
    const [first] = await tree().locator("[role=treeitem]").all();
    expect(await first?.getAttribute("aria-expanded")).toBe("false");
    expect((await rows(2)).length).toBeLessThan(before);
    await workbench.page.keyboard.press("ArrowRight");
    expect(await rows(2)).toHaveLength(before);
  });
});

describe("the palette", () => {
  const choose = (words: string) => command(workbench.page, words);

  it("leads to the outline", async () => {
    await open(FEATURES);
    await workbench.page.keyboard.press("Control+Home");
    await choose("Go to the outline");
    await until("the focus there", () => tree().evaluate((element) => element === document.activeElement));
  });

  it("opens the form of the article being read", async () => {
    await choose("What this article is about");
    const form = workbench.page.getByRole("dialog", { name: "What this article is about" });
    await form.waitFor();
    expect(await form.getByLabel("Person").inputValue()).toBe("阙保勇");
    await workbench.page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
  });
});

describe("what an article is about", () => {
  it("is stored as it was read when it is confirmed", async () => {
    await open(INTERVIEWS);
    await workbench.page.keyboard.press("Control+Home");
    await card().getByText("陈军").waitFor();
    await card().getByRole("button", { name: "Confirm" }).press("Enter");
    await row("昌都").locator(".outline-tick").waitFor();
    expect(confirmed(INTERVIEWS)).toEqual([
      {
        start: 1,
        title: "构建“亲”“清”政商关系 聚焦产业链精准招商",
        person: "陈军",
        role: "市长",
        city: "昌都",
      },
    ]);
  });

  it("leaves the keys in its card when it is confirmed by one", async () => {
    const edit = card().getByRole("button", { name: "Edit…" });
    expect(await edit.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("is stored as it was corrected, and shown so", async () => {
    await card().getByRole("button", { name: "Edit…" }).click();
    const form = workbench.page.getByRole("dialog");
    await form.getByLabel("City").fill("长".repeat(501));
    expect(await form.getByLabel("City").inputValue()).toBe("长".repeat(500));
    await form.getByLabel("City").fill("昌都市");
    await takePicture(workbench.page, "outline form");
    expect(await seriousProblems(workbench.page)).toEqual([]);
    await form.getByLabel("City").press("Enter");
    await form.waitFor({ state: "detached" });
    await expect.poll(async () => (await rows(1))[0]).toMatch(/^昌都市: /);
    expect(confirmed(INTERVIEWS)).toMatchObject([{ person: "陈军", city: "昌都市" }]);
  });

  it("is what the program read again once that is taken back", async () => {
    await card().getByRole("button", { name: "Edit…" }).click();
    await workbench.page.getByRole("button", { name: "Use what the program read" }).click();
    await card().getByRole("button", { name: "Confirm" }).waitFor();
    expect(confirmed(INTERVIEWS)).toBeUndefined();
    await expect.poll(async () => (await rows(1))[0]).toMatch(/^昌都: /);
  });

  it("is undone step by step, and done again", async () => {
    const cities = () => (confirmed(INTERVIEWS) as { city: string }[] | undefined)?.map(({ city }) => city);
    const press = async (key: string, expected: string[] | undefined) => {
      await workbench.page.keyboard.press(key);
      await expect.poll(cities).toEqual(expected);
    };
    for (const expected of [["昌都市"], ["昌都"], undefined]) await press("Control+z", expected);
    for (const expected of [["昌都"], ["昌都市"], undefined]) await press("Control+Shift+z", expected);
  });
});

it("is left for the place of a paragraph break that is undone", async () => {
  const { page } = workbench;
  await open(FEATURES);
  await row("招商引资锁定源头活水").click();
  await page.keyboard.press("Control+Home");
  await until("the beginning in view", () => isInView(page, 0));
  const joins = () =>
    JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8")).documents[FEATURES]?.layout
      ?.joins?.length;
  await page.keyboard.press("Alt+j");
  await expect.poll(joins).toBe(1);
  await page.keyboard.press("Control+End");
  await until("the beginning out of view", async () => !(await isInView(page, 0)));
  await page.keyboard.press("Control+z");
  await expect.poll(joins).toBeUndefined();
  await until("the beginning in view", () => isInView(page, 0));
});

it("is a stop of its own on the way of F6, between the documents and the text", async () => {
  const { page } = workbench;
  await open(FEATURES);
  const focused = () =>
    page.evaluate(() => {
      const parts = [".outline", ".document-panel", "main"];
      return parts.find((part) => document.activeElement?.closest(part));
    });
  const after = async (key: string) => {
    await page.keyboard.press(key);
    return focused();
  };
  await row("招商引资锁定源头活水").click();
  expect([await focused(), await after("Shift+F6"), await after("Shift+F6")]).toEqual([
    "main",
    ".outline",
    ".document-panel",
  ]);
  expect([await after("F6"), await after("F6")]).toEqual([".outline", "main"]);
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
