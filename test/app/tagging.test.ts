import { describe, expect, it } from "vitest";
import { openDocument, showView } from "./harness/documents";
import { drag, selectByKeys, selectFirst } from "./harness/gestures";
import { notices } from "./harness/notices";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { expectExactLayer, storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = [
  "在链长制下，湘商回郴项目100个以上。",
  "  　前后有空白　  ",
  "坚持装备制造业发展，𠮷野家与👨‍👩‍👧同在。",
  "末行在此",
].join("\n");

// A document for each test, so that none sees another's tags.
const names = "mouse keys palette trim mark line pair twice numpad".split(" ");
const long = `${"长文里的一句。".repeat(1000)}\n前\u202e后\u2066末`;
/** Has no word of the others: what is suggested at the caret would be taken by the label's key. */
const untagged = "另一篇稿件。\n  　尚无批注　  ";
const workspace = new TemporaryWorkspace({
  ...Object.fromEntries(names.map((name) => [name, text])),
  blank: untagged,
  nothing: untagged,
  long,
});
const workbench = shareWorkbench(workspace);

const begin = workbench.open;

async function dragOver(words: string): Promise<void> {
  const { start, end } = placeOf(text, words);
  await drag(workbench.page, start, end);
}

describe("a selection made with the mouse", () => {
  it("is tagged by each label's key", async () => {
    const page = await begin("mouse");
    for (const [words, key] of [
      ["湘商回郴项目100个以上", "1"],
      ["链长制", "2"],
      ["装备制造业", "3"],
    ] as const) {
      await dragOver(words);
      await page.keyboard.press(key);
    }
    await saved(page);
    expect(storedTags(workspace, "mouse")).toEqual([
      "policy:链长制",
      "target:湘商回郴项目100个以上",
      "industry:装备制造业",
    ]);
    expectExactLayer(workspace, "mouse");
  });

  it("is tagged by a click in the palette that appears beside it", async () => {
    const page = await begin("palette");
    const palette = page.getByRole("toolbar", { name: "Tag the selection" });
    expect(await palette.isVisible()).toBe(false);
    await dragOver("链长制");
    await palette.getByRole("button", { name: "Policy" }).click();
    await saved(page);
    expect(storedTags(workspace, "palette")).toEqual(["policy:链长制"]);
    expect(await palette.isVisible()).toBe(false);
  });

  it("is tagged without the white space at its ends", async () => {
    const page = await begin("trim");
    // The reflowed view does not draw what stands between paragraphs.
    await showView(page, "source");
    const { start, end } = placeOf(text, "  　前后有空白　  ");
    await drag(page, start, end);
    await page.keyboard.press("1");
    await saved(page);
    expect(storedTags(workspace, "trim")).toEqual(["target:前后有空白"]);
    await showView(page, "reflowed");
  });

  it("is tagged over a line break, which stays in the quote", async () => {
    const page = await begin("line");
    await dragOver("同在。\n末行");
    await page.keyboard.press("2");
    await saved(page);
    expect(storedTags(workspace, "line")).toEqual(["policy:同在。\n末行"]);
    expect(await page.locator(".annotation-quote").allTextContents()).toEqual(["同在。 末行"]);
  });
});

describe("a selection made with keys", () => {
  it("is tagged by a label's key", async () => {
    const page = await begin("keys");
    await selectFirst(page, text, 4);
    await page.keyboard.press("2");
    const { start, end } = placeOf(text, "项目100个");
    await selectByKeys(page, text, start, end);
    await page.keyboard.press("1");
    await saved(page);
    expect(storedTags(workspace, "keys")).toEqual(["policy:在链长制", "target:项目100个"]);
  });

  it("takes characters of several code units whole", async () => {
    const page = await begin("pair");
    const kanji = placeOf(text, "𠮷");
    await selectByKeys(page, text, kanji.start, kanji.end);
    await page.keyboard.press("3");
    const family = placeOf(text, "👨‍👩‍👧");
    await selectByKeys(page, text, family.start, family.end);
    await page.keyboard.press("3");
    await saved(page);
    expect(storedTags(workspace, "pair")).toEqual(["industry:𠮷", "industry:👨‍👩‍👧"]);
    expectExactLayer(workspace, "pair");
  });

  it("is tagged by the number block's keys when they mean numbers", async () => {
    const page = await begin("numpad");
    await selectFirst(page, text, 2);
    // The driver's own number block is one with Num Lock off.
    const session = await page.context().newCDPSession(page);
    const key = { key: "3", code: "Numpad3", windowsVirtualKeyCode: 99, isKeypad: true };
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", text: "3", ...key });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    await saved(page);
    expect(storedTags(workspace, "numpad")).toEqual(["industry:在链"]);
  });
});

describe("a label's key", () => {
  it("says that nothing but white space is selected, and tags nothing", async () => {
    const page = await begin("blank");
    // Only there is white space between paragraphs drawn, which can be selected.
    await showView(page, "source");
    const { start } = placeOf(untagged, "  　尚无");
    await selectByKeys(page, untagged, start, start + 3);
    await page.keyboard.press("1");
    await expect.poll(() => notices(page)).toContain("Select some text first.");
    expect(storedLayer(workspace, "blank")).toBeNull();
    await showView(page, "reflowed");
  });

  it("says so of a lone mark as well", async () => {
    const page = await begin("mark");
    await dragOver("，");
    await page.keyboard.press("1");
    await expect.poll(() => notices(page)).toContain("Select some text first.");
    await saved(page);
    expect(storedLayer(workspace, "mark")).toBeNull();
  });

  it("says that nothing is selected", async () => {
    const page = await begin("nothing");
    await page.getByRole("textbox", { name: /Select with Shift/ }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("1");
    await expect.poll(() => notices(page)).toContain("Select some text first.");
    expect(storedLayer(workspace, "nothing")).toBeNull();
  });

  it("says so no longer once something is selected, or another text is shown", async () => {
    const page = await begin("nothing");
    const refuse = async () => {
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("1");
      await expect.poll(() => notices(page)).toContain("Select some text first.");
    };
    await page.getByRole("textbox", { name: /Select with Shift/ }).focus();
    await refuse();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => notices(page)).not.toContain("Select some text first.");
    await refuse();
    await begin("blank");
    await expect.poll(() => notices(page)).not.toContain("Select some text first.");
  });

  it("says that the passage has the label already, and tags it once", async () => {
    const page = await begin("twice");
    for (let i = 0; i < 2; i++) {
      await dragOver("链长制");
      await page.keyboard.press("2");
    }
    await expect.poll(() => notices(page)).toContain("This passage already has this label.");
    await saved(page);
    expect(storedTags(workspace, "twice")).toEqual(["policy:链长制"]);
  });
});

describe("a passage as long as its text", () => {
  it("is named by its beginning and end, with signs for marks of direction", async () => {
    const { page } = workbench;
    await openDocument(page, "long", long);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("1");
    await saved(page);
    expectExactLayer(workspace, "long");
    const card = page.getByRole("region", { name: "Selected annotation" }).locator("blockquote");
    const shown = [card, page.locator(".annotation-quote"), page.getByTestId("announcer")];
    const quotes = await Promise.all(shown.map((each) => each.textContent()));
    expect(quotes.map((quote) => (quote?.length ?? 0) < 1100)).toEqual([true, true, true]);
    for (const quote of quotes) expect(quote).toMatch(/长文.* … .*前‹后.末/);
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
