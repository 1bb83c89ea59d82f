import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { command } from "./harness/commandPalette";
import { showView } from "./harness/documents";
import { drag } from "./harness/gestures";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { closeFindBar, findCount, openFindBar } from "./harness/searching";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { shownText } from "./harness/textPlaces";

const words = [
  "今年以来全市推行琏长制并大力发展新能源汽车和电子信息𠮷业，全年完成投资一百亿元以上。",
  "同时推行链长制，支持装备制造业发展，建成千亿园区两个，新增就业岗位一万个以上。",
  "去年全市粮食总产量再创新高，蔬菜、水果和水产品供应充足，市场价格总体平稳，群众满意度不断提高。",
  "我们还将加快建设高速公路和港口，打通最后一公里，让山区的好产品走得出去、卖得上价、留得住人。",
  "下一步要继续优化营商环境，落实减税降费政策，帮助中小企业解决融资难题，稳住就业和民生的基本盘。",
];
const [first = [], ...others] = words.map((paragraph) => paragraph.match(/.{1,12}/gu) ?? []);
/** The first paragraph is cut by the head of a page. */
const cut = [...first.slice(0, 2), "晨报第三版", ...first.slice(2)];
const text = `${[cut, ...others].map((lines) => lines.join("\n")).join("\n\n")}\n`;
const head = placeOf(text, "晨报第三版");
const wrong = placeOf(text, "琏长制");
const rare = placeOf(text, "𠮷业");

/** Every page begins with its head, the last one says the same in a sentence. */
const pages = `${words
  .slice(0, 3)
  .map((page, number) => `𠮷镇晨报 第${number + 9}版\n${page}`)
  .join("\n")}见𠮷镇晨报 第9版\n`;

const workspace = new TemporaryWorkspace({ paper: text, pages });
const workbench = shareWorkbench(workspace);

/** The stored repairs as `start–end text`. */
function storedRepairs(): string[] {
  const { documents } = JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));
  const items: { start: number; end: number; text: string }[] = documents.paper?.repairs?.items ?? [];
  return items.map(({ start, end, text }) => `${start}–${end} ${text}`);
}

const reads = (expected: readonly string[]) =>
  expect.poll(async () => (await shownText(workbench.page)).split("\n")).toEqual(expected);

const corrected = words.map((paragraph) => paragraph.replace("琏", "链"));

describe("a text with faults of its extraction", () => {
  it("is read without a page's head that is left out", async () => {
    const page = await workbench.open("paper");
    await showView(page, "source");
    await drag(page, head.start, head.end);
    await announcing(page, "Left out of the reading; the file stays as it is.", () =>
      command(page, "Leave out of the reading"),
    );
    expect(await page.locator("mark.repair.gone").textContent()).toBe("晨报第三版");
    await showView(page, "reflowed");
    await reads(words);
    expect(await page.locator("mark.repair.gone").getAttribute("title")).toBe("Left out here: 晨报第三版");
  });

  it("is read with the words that a form by the selection corrects, by keys alone", async () => {
    const { page } = workbench;
    await drag(page, wrong.start, wrong.end);
    await page.keyboard.press("Alt+KeyR");
    const field = page.getByRole("dialog").getByRole("textbox", { name: "Read as" });
    await expect.poll(() => field.inputValue()).toBe("琏长制");
    expect(await seriousProblems(page)).toEqual([]);
    await field.fill("链长制");
    await announcing(page, "Read as “链” now; the file stays as it is.", () => page.keyboard.press("Enter"));
    await reads(corrected);
    expect(await page.locator("mark.repair", { hasText: "链" }).getAttribute("title")).toBe(
      "In the file: 琏",
    );
    expect(storedRepairs()).toEqual([`${wrong.start}–${wrong.start + 1} 链`, `${head.start}–${head.end} `]);
    expect(workspace.text("paper")).toBe(text);
  });

  it("keeps raw offsets and quotes of what is tagged in it, listed and found as it reads", async () => {
    const { page } = workbench;
    await drag(page, wrong.start, wrong.end);
    await page.keyboard.press("2");
    await saved(page);
    expect(storedTags(workspace, "paper")).toEqual(["policy:琏长制"]);
    await expect.poll(() => page.locator(".annotation-quote").allTextContents()).toEqual(["链长制"]);
    await openFindBar(page);
    await page.keyboard.type("推行链长制");
    await expect.poll(() => findCount(page)).toMatch(/ \/ 2$/);
    await closeFindBar(page);
    await page.keyboard.press("w");
    expect(await shownText(page)).toBe(text);
    expect(await page.locator("mark.repair.raw:not(.gone)").getAttribute("title")).toBe("Read as: 链");
    await page.keyboard.press("w");
  });

  it("lists its corrections, each with a way back that can be undone", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "2 corrections" }).click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.getByRole("listitem").count()).toBe(2);
    expect(await seriousProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Put all back" }).click();
    await expect.poll(storedRepairs).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.locator("main [data-testid=text] .ProseMirror").focus();
    await announcing(page, "Undone: the reading is as before.", () => page.keyboard.press("Control+z"));
    await reads(corrected);
    await page.getByRole("button", { name: "2 corrections" }).click();
    await dialog.getByRole("button", { name: "Put “琏” back" }).click();
    await page.keyboard.press("Escape");
    await reads(words);
    expect(storedRepairs()).toEqual([`${head.start}–${head.end} `]);
  });

  it("shows words that are longer than the raw ones, in the paragraphs that it had", async () => {
    const { page } = workbench;
    await showView(page, "source");
    await drag(page, rare.start, rare.end);
    await page.keyboard.press("Alt+KeyR");
    await page.getByRole("dialog").getByRole("textbox").fill("（产）业");
    await page.keyboard.press("Enter");
    await expect.poll(storedRepairs).toContain(`${rare.start}–${rare.start + 2} （产）`);
    await showView(page, "reflowed");
    const drawn = page.locator("mark.repair[data-rest]");
    expect([await drawn.textContent(), await drawn.getAttribute("data-rest")]).toEqual(["（产", "）"]);
    await reads(words.map((paragraph) => paragraph.replace("𠮷", "（产")));
  });

  it("has complained about nothing", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

describe("a text with a running head on every page", () => {
  const heads = [9, 10, 11].map((number) => `𠮷镇晨报 第${number}版`);
  const stored = () => {
    const { documents } = JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));
    const items: { start: number; end: number; text: string }[] = documents.pages?.repairs?.items ?? [];
    return items.map((each) => [pages.slice(each.start, each.end), each.text]);
  };

  it("is read without those that are ticked in a list, as one act", async () => {
    const page = await workbench.open("pages");
    await showView(page, "source");
    const { start, end } = placeOf(pages, heads[1] ?? "");
    await drag(page, start, end);
    await page.keyboard.press("Alt+r");
    await page.getByRole("button", { name: "All 3 lines like it…" }).click();
    const dialog = page.getByRole("dialog", { name: "Lines like this one" });
    await expect.poll(() => dialog.locator("li del").allTextContents()).toEqual(heads);
    expect(await seriousProblems(page)).toEqual([]);
    await takePicture(page, "lines alike");
    await dialog.locator("li").nth(2).getByRole("checkbox").uncheck();
    await announcing(page, "2 lines left out of the reading; the file stays as it is.", () =>
      dialog.getByRole("button", { name: "Leave out 2" }).click(),
    );
    expect(stored()).toEqual(heads.slice(0, 2).map((head) => [head, ""]));
    await expect.poll(() => page.locator("mark.repair.gone").allTextContents()).toEqual(heads.slice(0, 2));
    await announcing(page, "Undone: the reading is as before.", () => page.keyboard.press("Control+z"));
    expect(stored()).toEqual([]);
  });

  it("offers nothing more for what stands within a line", async () => {
    const page = workbench.page;
    const within = pages.indexOf("见𠮷镇晨报");
    await drag(page, within, within + 5);
    await page.keyboard.press("Alt+r");
    const form = page.getByRole("dialog", { name: "Correct the reading" });
    await form.getByRole("button", { name: "Leave out", exact: true }).waitFor();
    expect(await form.getByRole("button", { name: "lines like it" }).count()).toBe(0);
    await page.keyboard.press("Escape");
  });
});
