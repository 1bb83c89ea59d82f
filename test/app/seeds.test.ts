import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument, showView } from "./harness/documents";
import { exportCorpus, exportedTags } from "./harness/exportedCorpora";
import { click, drag, selectFirst, selectLast } from "./harness/gestures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { seedIds, TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { shownText, visibleCharacters } from "./harness/textPlaces";

// One workspace goes through the whole file, as a user's would: shown and tagged, then closed and opened again,
// then exported.
const workspace = new TemporaryWorkspace(seedIds);
let workbench: RunningWorkbench;
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

/** What is tagged in a seed: its first and last letters, two on either side of a line break, a few in the middle. */
function placesIn(text: string) {
  const visible = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const letters = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const crossing = /\S{2}\s*\n\s*\S{2}/.exec(text.slice(text.length / 4));
  const middle = /\p{Script=Han}{6}/u.exec(text.slice(text.length / 2));
  if (!crossing || !middle) throw new Error("The seed has no line break or no Chinese");
  const crossingStart = Math.floor(text.length / 4) + crossing.index;
  const middleStart = Math.floor(text.length / 2) + middle.index;
  return {
    firstEnd: (visible[2] as number) + 1,
    last: { start: letters.at(-3) as number, end: (letters.at(-1) as number) + 1 },
    crossing: { start: crossingStart, end: crossingStart + crossing[0].length },
    middle: { start: middleStart, end: middleStart + 6 },
  };
}

/** The tags that the gestures below must leave, in reading order. */
function expectedTags(text: string): string[] {
  const { firstEnd, last, crossing, middle } = placesIn(text);
  return [
    `target:${text.slice(0, firstEnd).trim()}`,
    `policy:${text.slice(crossing.start, crossing.end)}`,
    `industry:${text.slice(middle.start, middle.end)}`,
    `target:${text.slice(last.start, last.end)}`,
  ];
}

describe.each(seedIds)("the seed %s", (id) => {
  const text = workspace.text(id);

  beforeAll(async () => {
    workbench ??= await RunningWorkbench.start(workspace);
    await openDocument(workbench.page, id, text);
  });

  it("has every character on the page, in order", async () => {
    expect(visibleCharacters(await shownText(workbench.page))).toBe(visibleCharacters(text));
    await showView(workbench.page, "source");
    expect(await shownText(workbench.page)).toBe(text);
    await showView(workbench.page, "reflowed");
  });

  it("shows every character that is no space in a place of its own, in reading order", async () => {
    const places = await workbench.page.evaluate(placesOfCharacters);
    expect(places.count).toBe(text.replace(/\s/g, "").length);
    expect(places.misplaced).toEqual([]);
  });

  it("is tagged at its first and last letters by keys", async () => {
    const { page } = workbench;
    const { firstEnd, last } = placesIn(text);
    await selectFirst(page, text, firstEnd);
    await page.keyboard.press("1");
    await selectLast(page, text, last.start);
    await page.keyboard.press("1");
    await saved(page);
    const expected = expectedTags(text);
    expect(storedTags(workspace, id)).toEqual([expected.at(0), expected.at(-1)]);
  });

  it("is tagged across a line break and in the middle with the mouse", async () => {
    const { page } = workbench;
    const { crossing, middle } = placesIn(text);
    await drag(page, crossing.start, crossing.end);
    await page.keyboard.press("2");
    await drag(page, middle.start, middle.end);
    await page.keyboard.press("3");
    await saved(page);
    expect(storedTags(workspace, id)).toEqual(expectedTags(text));
    expectExactLayer(workspace, id);
  });
});

describe("closed and opened again", () => {
  beforeAll(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
  });

  it.each(seedIds)("%s shows the same annotations", async (id) => {
    const { page } = workbench;
    const text = workspace.text(id);
    await openDocument(page, id, text);
    const rows = page.getByTestId("annotation-list").getByRole("option");
    // A quote over two paragraphs has a space there, one over a wrap has none.
    const solid = (tag: string | null) => visibleCharacters(tag ?? "").toLowerCase();
    const names = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label")));
    const listed = async () => (await names()).map(solid);
    await expect.poll(listed).toEqual(expectedTags(text).map(solid));
    await click(page, placesIn(text).middle.start + 2);
    const card = page.getByRole("region", { name: "Selected annotation" });
    const quote = () => card.locator("blockquote").textContent();
    await expect.poll(quote).toBe(expectedTags(text)[2]?.split(":")[1]);
  });

  it("has complained about nothing", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

describe.each(Object.keys(exportedTags))("exported as %s", (format) => {
  let folder: string;
  beforeAll(async () => {
    folder = await exportCorpus(workspace, format);
  });

  it.each(seedIds)("%s has each tag on its own characters", (id) => {
    expect(exportedTags[format]?.(folder, id)).toEqual(expectedTags(workspace.text(id)));
  });
});

/** Runs in the page: how many characters have a box, and which lie before the one they follow. */
function placesOfCharacters() {
  const misplaced: string[] = [];
  const range = document.createRange();
  let count = 0;
  let last = { top: Number.NEGATIVE_INFINITY, left: 0, height: 0 };
  const host = document.querySelector('main [data-testid="text"] .ProseMirror') as Element;
  for (const section of host.querySelectorAll<HTMLElement>("section"))
    section.style.contentVisibility = "visible";
  const nodes = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length; at++) {
      if (/[\s\u200c]/.test(node.data.charAt(at))) continue;
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      const isBelow = box.top > last.top + last.height / 2;
      const isBeside = Math.abs(box.top - last.top) <= last.height / 2 && box.left > last.left;
      if (box.width === 0 || (!isBelow && !isBeside)) misplaced.push(node.data.slice(at, at + 5));
      last = box;
      count++;
    }
  }
  return { count, misplaced };
}
