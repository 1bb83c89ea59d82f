import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { layoutText } from "../../core/text/layout/layoutText";
import { command } from "./harness/commandPalette";
import { openDocument, showView } from "./harness/documents";
import { click, drag } from "./harness/gestures";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { seedIds, TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { boxOf, shownText } from "./harness/textPlaces";
import { selectedWords } from "./harness/visibleWords";

const seed = seedIds[2] as string;
const paragraphs = [
  "今年以来全市大力发展新能源汽车产业和电子信息产𠮷业，全年完成投资一百亿元以上，增长百分之十五。",
  "同时推行链长制，支持装备制造业发展，建成千亿园区两个，新增就业岗位一万个以上。",
  "去年全市粮食总产量再创新高，蔬菜、水果和水产品供应充足，市场价格总体平稳，群众满意度不断提高。",
  "我们还将加快建设高速公路和港口，打通最后一公里，让山区的好产品走得出去、卖得上价、留得住人。",
  "下一步要继续优化营商环境，落实减税降费政策，帮助中小企业解决融资难题，稳住就业和民生的基本盘。",
];
/** The paragraphs wrapped after twelve characters, as from a narrow column: with 𠮷 before a wrap and words over one. */
const wrapped = `${paragraphs.map((paragraph) => paragraph.match(/.{1,12}/gu)?.join("\n")).join("\n\n")}\n`;
/** So long that its sections lie in parts. */
const long = wrapped.repeat(1000);
const workspace = new TemporaryWorkspace({
  wrapped,
  again: wrapped,
  copy: wrapped,
  handles: wrapped,
  undone: wrapped,
  shared: wrapped,
  long,
  [seed]: readFileSync(path.resolve(import.meta.dirname, `../../seeds/${seed}.txt`)),
});
const workbench = shareWorkbench(workspace);
afterEach(() => showView(workbench.page, "reflowed"));

async function begin(document: string, text = wrapped) {
  await openDocument(workbench.page, document, text);
  return workbench.page;
}

const copied = async () => {
  await workbench.page.keyboard.press("Control+c");
  return workbench.app.evaluate(({ clipboard }) => clipboard.readText());
};

/** What the style sheet writes beside paragraphs, and that it is for the eye only. */
const besideThem = (paragraphs: Element[]) =>
  paragraphs.map((paragraph) => getComputedStyle(paragraph, "::before").content);

describe("the reflowed view", () => {
  it("joins the lines of a paragraph and draws nothing between", async () => {
    const page = await begin("wrapped");
    expect((await shownText(page)).split("\n")).toEqual(paragraphs);
    const before = await boxOf(page, wrapped.indexOf("能"));
    const after = await boxOf(page, wrapped.indexOf("源"));
    expect(after.left - before.right).toBeCloseTo(0, 0);
    expect(after.top).toBe(before.top);
  });

  it("numbers the paragraphs beside them, from section to section on", async () => {
    const page = await begin(seed, readFileSync(path.join(workspace.folder, "seeds", `${seed}.txt`), "utf8"));
    const numbers = page.locator(".text-editor p[data-number]");
    await expect.poll(() => numbers.count()).toBeGreaterThan(3);
    const written = await numbers.evaluateAll(besideThem);
    // Titles and bylines count and have none written beside them.
    const expected = written.map((number, index) => (number === "none" ? "none" : `"${index + 1}" / ""`));
    expect(written).toEqual(expected);
    expect(written.filter((number) => number !== "none").length).toBeGreaterThan(2);
  });

  it("tells a screen reader which paragraphs are headings", async () => {
    const text = workspace.text(seed);
    const page = await begin(seed, text);
    const headings = page.getByRole("textbox").getByRole("heading");
    const expected = layoutText(text).paragraphs.filter(({ kind }) => kind === "title" || kind === "subhead");
    await expect.poll(() => headings.count()).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(4);
  });

  it("has the words that are far from what is seen on the page too, and all selected by a screen reader are ours", async () => {
    const text = workspace.text(seed);
    const page = await begin(seed, text);
    await selectAllBeforePainting(page);
    expect(await selectedWords(page)).toContain(text.trimEnd().slice(-6).replaceAll("\n", ""));
    await expect.poll(async () => (await copied()).length).toBeGreaterThan(text.length / 2);
  });
});

/** Selects as a screen reader does, in a frame that paints the text anew, before the page tells of what is selected. */
async function selectAllBeforePainting(page: Page) {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const view = document.querySelector('main [role="textbox"]') as HTMLElement;
          view.focus();
          getSelection()?.selectAllChildren(view);
          view.style.width = `${view.clientWidth - 1}px`; // Painted as any change of size is.
          setTimeout(done);
        });
      }),
  );
}

describe("W", () => {
  it("shows the lines of the file and the joined text in turn", async () => {
    const page = await begin("wrapped");
    const reflowed = await shownText(page);
    await page.keyboard.press("w");
    expect(await shownText(page)).toBe(wrapped);
    await page.keyboard.press("w");
    expect(await shownText(page)).toBe(reflowed);
  });

  it("keeps the selection, over a wrap and to the end of the text", async () => {
    const page = await begin("wrapped");
    const { start } = placeOf(wrapped, "新能");
    await drag(page, start, start + 4);
    const joined = await copied();
    await page.keyboard.press("w");
    expect([joined, await copied()]).toEqual(["新能源", "新能\n源"]);
    await page.keyboard.press("w");
    expect(await copied()).toBe("新能源");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("w");
    expect(await copied()).toBe(wrapped.trimEnd());
  });

  it("keeps the caret where it stands while that is in view", async () => {
    const page = await begin(seed, workspace.text(seed));
    const top = () => page.evaluate(() => document.querySelector(".text-caret")?.getBoundingClientRect().top);
    await page.keyboard.press("Control+Home");
    for (let i = 0; i < 14; i++) await page.keyboard.press("ArrowDown");
    const before = await top();
    await page.keyboard.press("w");
    expect(await top()).toBeCloseTo(before ?? 0, -1);
    await page.keyboard.press("w");
    expect(await top()).toBeCloseTo(before ?? 0, -1);
  });

  it("keeps the place being read, to and fro", async () => {
    const page = await begin(seed, workspace.text(seed));
    const text = workspace.text(seed);
    const place = Math.floor(text.length / 2);
    await boxOf(page, place);
    const first = await firstVisible();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press("w");
      const now = await firstVisible();
      expect(Math.abs(now.offset - first.offset)).toBeLessThan(60);
    }
    const { offset, top } = await firstVisible();
    expect(offset).toBe(first.offset);
    // Each switch may round to a pixel.
    expect(Math.abs(top - first.top)).toBeLessThan(5);
  });
});

/** The first visible character and where it stands, counted on the page. */
function firstVisible(): Promise<{ offset: number; top: number }> {
  return workbench.page.evaluate(() => {
    const host = document.querySelector('main [data-testid="text"]') as Element;
    const edge = host.getBoundingClientRect().top;
    const range = document.createRange();
    const nodes = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    let count = 0;
    for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
      if (!node.parentElement?.closest("section")) continue;
      for (let at = 0; at < node.data.length; at++) {
        if (/[\s\u200c]/.test(node.data.charAt(at))) continue;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { bottom, top } = range.getBoundingClientRect();
        if (bottom > edge) return { offset: count, top };
        count++;
      }
    }
    return { offset: -1, top: 0 };
  });
}

describe("a passage over a wrap", () => {
  it.each(["reflowed", "source"] as const)(
    "is stored with its raw span when tagged in the %s view",
    async (view) => {
      const document = view === "reflowed" ? "wrapped" : "again";
      const page = await begin(document);
      await showView(page, view);
      const { start } = placeOf(wrapped, "产𠮷");
      await drag(page, start, start + 5);
      await page.keyboard.press("3");
      await saved(page);
      expect(storedTags(workspace, document)).toEqual(["industry:产𠮷\n业"]);
      expectExactLayer(workspace, document);
    },
  );
});

describe("the caret in the reflowed view", () => {
  it("steps over a wrap, and from paragraph to paragraph in one step", async () => {
    const page = await begin("copy");
    await page.keyboard.press("Control+Home");
    for (let i = 0; i < 11; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await copied()).toBe("能源");
    await page.keyboard.press("Control+Home");
    const steps = [...(paragraphs[0] as string)].length + 3;
    for (let i = 0; i < steps; i++) await page.keyboard.press("Shift+ArrowRight");
    expect((await copied()).slice(-6)).toBe("十五。\n同时");
  });

  it("moves by the rows on screen, over paragraphs, and back to where it was", async () => {
    const page = await begin(seed, workspace.text(seed));
    await page.keyboard.press("Control+Home");
    const tops: number[] = [];
    for (let i = 0; i < 14; i++) {
      tops.push(await caretTop());
      await page.keyboard.press("ArrowDown");
    }
    expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
    for (let i = 0; i < 14; i++) await page.keyboard.press("ArrowUp");
    expect(await caretTop()).toBe(tops[0]);
  });
});

/** Height of the caret on the page that scrolls. */
function caretTop(): Promise<number> {
  return workbench.page.evaluate(() => {
    const caret = document.querySelector(".text-caret") as Element;
    const page = document.querySelector(".text-page") as Element;
    return Math.round(caret.getBoundingClientRect().top - page.getBoundingClientRect().top);
  });
}

describe("a double click", () => {
  it("selects the word also over a wrap; a third the sentence, a fourth the paragraph", async () => {
    const page = await begin("copy");
    const { left, top, right, bottom } = await boxOf(page, wrapped.indexOf("装备"));
    const texts: string[] = [];
    for (const clickCount of [2, 3, 4]) {
      await page.mouse.click((left + right) / 2, (top + bottom) / 2, { clickCount });
      texts.push(await copied());
    }
    expect(texts).toEqual([expect.stringMatching(/^装备/), paragraphs[1], paragraphs[1]]);
  });
});

describe("the grips of the selected annotation", () => {
  const grip = (end: "start" | "end") => workbench.page.locator(`.boundary-${end}`);

  async function knobOf(end: "start" | "end") {
    const box = await grip(end).boundingBox();
    if (!box) throw new Error("There is no grip");
    return { x: box.x, y: end === "start" ? box.y - 5 : box.y + box.height + 5 };
  }

  async function dragGrip(end: "start" | "end", to: number, finish = () => workbench.page.mouse.up()) {
    const { page } = workbench;
    const from = await knobOf(end);
    const { left, right, top, bottom } = await boxOf(page, to);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(end === "start" ? left + 2 : right - 2, (top + bottom) / 2, { steps: 4 });
    await finish();
  }

  beforeAll(async () => {
    const page = await begin("handles");
    const { start, end } = placeOf(wrapped, "装备\n制造业");
    await drag(page, start, end);
    await page.keyboard.press("3");
    await saved(page);
  });

  it("move its end over the wrap, as one act that can be undone", async () => {
    const { page } = workbench;
    await dragGrip("end", wrapped.indexOf("备"));
    await expect.poll(() => storedTags(workspace, "handles")).toEqual(["industry:装备"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => storedTags(workspace, "handles")).toEqual(["industry:装备\n制造业"]);
  });

  it("move its start, and keep the other end", async () => {
    await dragGrip("start", wrapped.indexOf("支持"));
    await expect.poll(() => storedTags(workspace, "handles")).toEqual(["industry:支持装备\n制造业"]);
    await workbench.page.keyboard.press("Control+z");
  });

  it("leave it as it was when Escape ends the drag", async () => {
    const { page } = workbench;
    await dragGrip("end", wrapped.indexOf("千亿"), () => page.keyboard.press("Escape"));
    await page.mouse.up();
    await saved(page);
    expect(storedTags(workspace, "handles")).toEqual(["industry:装备\n制造业"]);
  });

  it("never let its ends pass each other", async () => {
    await dragGrip("end", 2);
    await expect.poll(() => storedTags(workspace, "handles")).toEqual(["industry:装"]);
    await workbench.page.keyboard.press("Control+z");
  });
});

describe("breaks corrected by hand", () => {
  const count = async () => (await shownText(workbench.page)).split("\n").length;
  const numbers = () =>
    workbench.page
      .locator("main [data-number]")
      .evaluateAll((paragraphs) => paragraphs.map((each) => Number((each as HTMLElement).dataset.number)));

  it("number the paragraphs on", async () => {
    const page = await begin("copy");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Alt+j");
    await expect.poll(numbers).toEqual([1, 2, 3, 4]);
    await page.keyboard.press("Control+z");
    await expect.poll(numbers).toEqual([1, 2, 3, 4, 5]);
  });

  it("number the paragraphs on in a long text", async () => {
    const page = await begin("long", long);
    await page.locator("main .part").first().waitFor({ state: "attached" });
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Alt+j");
    await page.getByText("Joined with the next paragraph.").first().waitFor();
    const numbered = async () => (await numbers()).slice(0, 8);
    await expect.poll(numbered).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("stay as they are where they are not seen, which is said", async () => {
    const page = await begin("copy");
    await page.keyboard.press("w");
    await page.keyboard.press("Alt+j");
    await page.getByText("Paragraphs are joined and split in the reflowed view.").first().waitFor();
    await page.keyboard.press("w");
    await expect.poll(numbers).toEqual([1, 2, 3, 4, 5]);
  });

  it("join the paragraph with the next, are kept, and are put back", async () => {
    const page = await begin("copy");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Alt+j");
    await expect.poll(count).toBe(4);
    await page.keyboard.press("Control+z");
    await expect.poll(count).toBe(5);
    await click(page, wrapped.indexOf("支持"));
    await page.keyboard.press("Alt+Enter");
    await expect.poll(count).toBe(6);
    expect((await shownText(page)).split("\n")[2]).toMatch(/^持装备制造业|^支持装备制造业/);
    await openDocument(page, "wrapped", wrapped);
    await openDocument(page, "copy", wrapped);
    expect(await count()).toBe(6);
  });
});

describe("Ctrl+Z and Ctrl+Shift+Z", () => {
  const count = async () => (await shownText(workbench.page)).split("\n").length;

  it("take back whatever was done last, a tag or a break, also all breaks put back", async () => {
    const page = await begin("undone");
    const press = async (key: string, paragraphs: number, tags: number) => {
      await page.keyboard.press(key);
      await expect.poll(count).toBe(paragraphs);
      await expect.poll(() => storedTags(workspace, "undone").length).toBe(tags);
    };
    await click(page, wrapped.indexOf("支持"));
    await press("Alt+Enter", 6, 0);
    await tagWords("链长制");
    await click(page, wrapped.indexOf("粮食"));
    await press("Alt+j", 5, 1);
    await click(page, wrapped.indexOf("港口"));
    await press("Alt+Enter", 6, 1);
    await command(page, "Put all paragraph breaks back");
    await expect.poll(count).toBe(5);
    for (const [paragraphs, tags] of [
      [6, 1],
      [5, 1],
      [6, 1],
      [6, 0],
      [5, 0],
    ] as const)
      await press("Control+z", paragraphs, tags);
    for (const [paragraphs, tags] of [
      [6, 0],
      [6, 1],
      [5, 1],
      [6, 1],
      [5, 1],
    ] as const)
      await press("Control+Shift+z", paragraphs, tags);
  });

  it("leave what somebody else has made of a break meanwhile, and go on with the act before", async () => {
    const page = await begin("shared");
    await tagWords("链长制");
    await click(page, wrapped.indexOf("支持"));
    await page.keyboard.press("Alt+Enter");
    await expect.poll(count).toBe(6);
    const project = JSON.parse(readFileSync(workspace.at("annotations/project.json"), "utf8"));
    delete project.documents.shared;
    writeFileSync(workspace.at("annotations/project.json"), JSON.stringify(project));
    await page.keyboard.press("Control+z");
    await expect.poll(announced).toMatch(/breaks have changed meanwhile/);
    expect(storedTags(workspace, "shared")).toEqual(["policy:链长制"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => storedTags(workspace, "shared")).toEqual([]);
  });

  const announced = () => workbench.page.getByTestId("announcer").textContent();

  async function tagWords(words: string): Promise<void> {
    const { start, end } = placeOf(wrapped, words);
    await drag(workbench.page, start, end);
    await workbench.page.keyboard.press("2");
    await saved(workbench.page);
  }
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
