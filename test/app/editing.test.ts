import { describe, expect, it } from "vitest";
import { documentRow } from "./harness/documents";
import { click, drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "支持装备制造业发展，推行链长制，建成千亿园区。\n第二行";
const tagged = ["industry:装备制造业", "policy:链长制", "target:千亿园区"];

// A document for each test, all tagged in advance with the same three annotations.
const names = "neighbours relabel palette exists delete note hasty values escape typing done caret".split(
  " ",
);
const workspace = new TemporaryWorkspace(Object.fromEntries(names.map((name) => [name, text])));
for (const name of names) {
  const tags = tagged.map((tag) => tag.split(":") as [string, string]);
  workspace.writeLayerFile(name, layerFile(name, text, tags));
}
const workbench = shareWorkbench(workspace);

const begin = workbench.open;

const selected = () => workbench.page.getByRole("region", { name: "Selected annotation" });
const selectedQuote = () => selected().locator("blockquote").textContent();
const clickOn = (words: string) => click(workbench.page, placeOf(text, words).start + 1);

describe("the selected annotation", () => {
  it("is the next one at J and the one before at K, with no palette in the way", async () => {
    const page = await begin("neighbours");
    await page.keyboard.press("Control+Home");
    for (const [key, quote] of [
      ["j", "装备制造业"],
      ["j", "链长制"],
      ["j", "千亿园区"],
      ["j", "千亿园区"],
      ["k", "链长制"],
      ["k", "装备制造业"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(selectedQuote).toBe(quote);
    }
    expect(await page.getByRole("toolbar", { name: "Change the annotation" }).isVisible()).toBe(false);
  });

  it("is let go of by a caret that leaves it, and J goes on from there", async () => {
    const page = await begin("caret");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowRight");
    await expect.poll(selectedQuote).toBe("装备制造业");
    for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
    await selected().waitFor({ state: "detached" });
    await page.keyboard.press("Delete");
    await page.keyboard.press("1");
    await page.keyboard.press("j");
    await expect.poll(selectedQuote).toBe("链长制");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("k");
    await expect.poll(selectedQuote).toBe("千亿园区");
    await page.keyboard.press("1");
    await page.keyboard.press("Delete");
    await saved(page);
    expect(storedTags(workspace, "caret")).toEqual(tagged.slice(0, 2));
  });

  it("gets another label by its key", async () => {
    const page = await begin("relabel");
    await clickOn("链长制");
    await page.keyboard.press("3");
    await saved(page);
    expect(storedTags(workspace, "relabel")).toEqual([tagged[0], "industry:链长制", tagged[2]]);
  });

  it("gets another label by the palette", async () => {
    const page = await begin("palette");
    await clickOn("链长制");
    const palette = page.getByRole("toolbar", { name: "Change the annotation" });
    await palette.getByRole("button", { name: "Target" }).click();
    await saved(page);
    expect(storedTags(workspace, "palette")).toEqual([tagged[0], "target:链长制", tagged[2]]);
  });

  it.each(["Delete", "Backspace"])("is removed by %s", async (key) => {
    const page = await begin("delete");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("j");
    const quote = await selectedQuote();
    await page.keyboard.press(key);
    await selected().waitFor({ state: "detached" });
    await saved(page);
    const left = storedTags(workspace, "delete");
    expect(left).toEqual(tagged.slice(-left.length));
    expect(left.join()).not.toContain(quote);
  });

  it("is removed by the palette", async () => {
    const page = await begin("palette");
    await clickOn("千亿园区");
    await page
      .getByRole("toolbar", { name: "Change the annotation" })
      .getByRole("button", { name: "Delete" })
      .click();
    await saved(page);
    expect(storedTags(workspace, "palette")).toEqual([tagged[0], "target:链长制"]);
  });
});

describe("a note", () => {
  it("is written with N, and its letters and digits are no commands", async () => {
    const page = await begin("note");
    await clickOn("链长制");
    await page.keyboard.press("n");
    await page.keyboard.type("j123kn 见第2条");
    await page.keyboard.press("Control+Enter");
    const stored = () => storedLayer(workspace, "note")?.annotations.map(({ label, note }) => [label, note]);
    await expect.poll(stored).toEqual([
      ["industry", ""],
      ["policy", "j123kn 见第2条"],
      ["target", ""],
    ]);
    await expect.poll(selectedQuote).toBe("链长制");
    // The keys mean commands again.
    await page.keyboard.press("j");
    await expect.poll(selectedQuote).toBe("千亿园区");
  });

  it("is that of what was just tagged, however fast the keys follow each other", async () => {
    const page = await begin("hasty");
    await clickOn("千亿园区");
    const { start, end } = placeOf(text, "发展");
    await drag(page, start, end);
    // In the text these would go to the next annotation and relabel it.
    const keys = ["1", "n", "j", "3", "k"];
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
    await page.keyboard.press("Control+Enter");
    const stored = () => storedLayer(workspace, "hasty")?.annotations.map(({ quote, note }) => [quote, note]);
    await expect.poll(stored).toEqual([
      ["装备制造业", ""],
      ["发展", "j3k"],
      ["链长制", ""],
      ["千亿园区", ""],
    ]);
  });

  it("is marked in the list, and found by its words", async () => {
    const page = await begin("note");
    const row = page.getByTestId("annotation-list").getByRole("option", { name: /链长制/ });
    expect(await row.textContent()).toContain("✎");
    await page.getByRole("searchbox").fill("第2条");
    await expect.poll(() => page.locator(".annotation-quote").allTextContents()).toEqual(["链长制"]);
    await page.getByRole("searchbox").fill("");
  });

  it("is kept when Escape ends the writing, and Ctrl+Z takes it back", async () => {
    const page = await begin("escape");
    await clickOn("链长制");
    await page.keyboard.press("n");
    await page.keyboard.type("not this");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await expect.poll(selectedQuote).toBe("千亿园区");
    const notes = () => storedLayer(workspace, "escape")?.annotations.map(({ note }) => note);
    await expect.poll(notes).toEqual(["", "not this", ""]);
    await page.keyboard.press("Control+z");
    await expect.poll(notes).toEqual(["", "", ""]);
    await expect.poll(() => selected().getByLabel("Note").inputValue()).toBe("");
  });

  it("is kept when another annotation is clicked in mid-writing", async () => {
    const page = await begin("typing");
    await clickOn("链长制");
    await page.keyboard.press("n");
    await page.keyboard.type("half");
    await clickOn("千亿园区");
    const notes = () => storedLayer(workspace, "typing")?.annotations.map(({ note }) => note);
    await expect.poll(notes).toEqual(["", "half", ""]);
    await expect.poll(selectedQuote).toBe("千亿园区");
  });
});

it("the values of an annotation are reached by key, however fast the keys follow each other", async () => {
  const page = await begin("values");
  await clickOn("装备制造业");
  await Promise.all(["j", "j", "Shift+KeyV"].map((key) => page.keyboard.press(key)));
  await page.keyboard.type("30个");
  await page.keyboard.press("Enter");
  const stored = () => storedLayer(workspace, "values")?.annotations.map(({ attributes }) => attributes);
  await expect.poll(stored).toEqual([{}, {}, { quantity: expect.objectContaining({ value: 30 }) }]);
});

it("a document is marked as done and taken up again", async () => {
  const page = await begin("done");
  await page.getByRole("button", { name: "Mark as done" }).click();
  await saved(page);
  expect(storedLayer(workspace, "done")?.status).toBe("done");
  await documentRow(page, "done").getByRole("img", { name: "Done" }).waitFor();
  await page.getByRole("button", { name: "Done", exact: false, pressed: true }).click();
  await expect.poll(() => storedLayer(workspace, "done")?.status).toBe("in-progress");
});

it("a label that the passage has already is refused", async () => {
  const page = await begin("exists");
  const { start, end } = placeOf(text, "链长制");
  await drag(page, start, end);
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await page.getByText("This passage already has this label.").waitFor();
  await saved(page);
  expect(storedTags(workspace, "exists").sort()).toEqual([...tagged, "target:链长制"].sort());
});
