import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formatLayerFile } from "../../core/stored/layerFile";
import { annotation, layerOf, sourceText } from "../builders/marked";
import { announcing } from "./harness/announced";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { selectFirst } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { saved } from "./harness/saving";
import { listedHits, lookFor, textHasKeys } from "./harness/searching";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = {
  first: [
    "去年全市加快发展新能",
    "源汽车和装备制造业。建",
    "成一批重点园区，投资总",
    "额比上年增长一成以上。",
  ].join("\n"),
  second: "建设新能源基地，培育新能源企业。",
  third: "𠮷野家推广新能源。",
};
const names = Object.keys(texts) as (keyof typeof texts)[];

const workspace = new TemporaryWorkspace({ ...texts, rows: "〇号。\n".repeat(1200) });
workspace.writeLayerFile("second", layerFile("second", texts.second, [["policy", "新能源"]]));
workspace.writeLayerFile("third", layerOfAnother(), "annotator-b");
const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "first", texts.first));
beforeEach(async () => {
  // Each begins on the text.
  while (await workbench.page.locator(".search-view").count()) await workbench.page.keyboard.press("Escape");
});

/** With attributes that no label of the project defines, one of them of ours. */
function layerOfAnother(): string {
  const tagged = {
    ...annotation(texts.third, 6, 9, "target"),
    attributes: { region: "郴州", quantity: { comparator: ">=", value: 3, unit: "sites" } },
  };
  return formatLayerFile(layerOf(sourceText(texts.third, "third"), [tagged], "annotator-b"));
}

const stored = () => names.map((name) => storedTags(workspace, name).join(" "));
const untouched = ["", "policy:新能源", ""];

describe("the concordance", () => {
  it("lists words in their contexts over all texts, also one cut by a line break", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    expect(await listedHits(page)).toEqual([
      "first: 去年全市加快发展[新能源]汽车和装备制造业。建成一批重点园区，投资总额比上年增长一成以上。",
      "second: 建设[新能源]基地，培育新能源企业。",
      "second: 建设新能源基地，培育[新能源]企业。",
      "third: 𠮷野家推广[新能源]。",
    ]);
    expect(await page.locator(".search-status").textContent()).toBe("4 hits · 3 documents");
  });

  it("sorts them by the words before and after", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    const order = page.getByRole("combobox", { name: "Sort by" });
    const rights = async () => (await listedHits(page)).map((line) => line.split("]")[1]);
    await order.selectOption("right");
    await expect
      .poll(rights)
      .toEqual([
        "。",
        "基地，培育新能源企业。",
        "企业。",
        "汽车和装备制造业。建成一批重点园区，投资总额比上年增长一成以上。",
      ]);
    await order.selectOption("left");
    const lefts = async () => (await listedHits(page)).map((line) => line.split("[")[0]?.slice(-2));
    await expect.poll(lefts).toEqual(["推广", "建设", "培育", "发展"]);
    await order.selectOption("document");
  });

  it("tags what is ticked, over several documents, in one act that is undone at once", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("Space");
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    expect((await listedHits(page)).map((line) => line.startsWith("✓"))).toEqual([true, false, false, true]);
    await page.keyboard.press("3");
    await expect.poll(stored).toEqual(["industry:新能\n源", "policy:新能源", "industry:新能源"]);
    expectExactLayer(workspace, "first");
    expectExactLayer(workspace, "third");
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
  });

  it("relabels what is tagged on the same words, tags the rest, and undoes both at once, by keys in one go", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    // Both in one turn of the window: the label comes before anything can be ticked.
    await page.getByTestId("hits").evaluate((hits) => {
      for (const [code, ctrlKey] of [
        ["KeyA", true],
        ["Digit3", false],
      ] as const)
        hits.dispatchEvent(
          new KeyboardEvent("keydown", {
            code,
            key: code.slice(-1).toLowerCase(),
            ctrlKey,
            bubbles: true,
            cancelable: true,
          }),
        );
    });
    await expect
      .poll(stored)
      .toEqual(["industry:新能\n源", "industry:新能源 industry:新能源", "industry:新能源"]);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
  });

  it("takes tags away from what is ticked, and gives them back", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("Control+A");
    await expect.poll(async () => (await listedHits(page)).every((line) => line.startsWith("✓"))).toBe(true);
    await page.keyboard.press("Delete");
    await expect.poll(stored).toEqual(["", "", ""]);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
  });

  it("clears ticks when there are some, and leaves the keys to the hits", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    const clear = page.getByRole("button", { name: "Clear ticks" });
    expect(await clear.isDisabled()).toBe(true);
    await page.keyboard.press("Space");
    await clear.click();
    await page.locator('[data-testid="hits"]:focus').waitFor();
    expect((await listedHits(page)).some((line) => line.startsWith("✓"))).toBe(false);
    expect(await clear.isDisabled()).toBe(true);
  });

  it("draws a border round its toggles, also while they are off", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    const borders = await page
      .locator(".find-toggle")
      .evaluateAll((toggles) => toggles.map((each) => getComputedStyle(each).borderTopColor));
    expect(borders).toHaveLength(2);
    expect(borders).not.toContain("rgba(0, 0, 0, 0)");
  });

  it("acts on the line the keys are at when none is ticked", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("End");
    await page.keyboard.press("2");
    await expect.poll(stored).toEqual(["", "policy:新能源", "policy:新能源"]);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
  });

  it("narrows to labels, to annotators, and to what is untagged", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.getByRole("button", { name: "Untagged only" }).click();
    await expect.poll(async () => (await listedHits(page)).length).toBe(2);
    await page.getByRole("button", { name: "Untagged only" }).click();
    await page.locator(".label-choice").getByText("Target").click();
    await expect.poll(() => listedHits(page)).toEqual(["third: 𠮷野家推广[新能源]。"]);
    await page.locator(".label-choice").getByText("Target").click();
    const annotator = page.getByRole("combobox", { name: "Annotator" });
    await annotator.selectOption("annotator-a");
    await expect
      .poll(async () => (await listedHits(page)).map((line) => line.slice(0, 6)))
      .toEqual(["second"]);
    await annotator.selectOption("");
    await expect.poll(async () => (await listedHits(page)).length).toBe(4);
  });

  it("narrows to an attribute that only annotations have, and offers its values", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    const attribute = page.getByRole("combobox", { name: "Attribute" });
    const offered = await attribute.locator("option").allTextContents();
    expect(offered).toEqual(expect.arrayContaining(["Quantity", "region"]));
    await attribute.selectOption("region");
    await expect.poll(() => listedHits(page)).toEqual(["third: 𠮷野家推广[新能源]。"]);
    expect(
      await page
        .locator("datalist option")
        .evaluateAll((all) => all.map((each) => each.getAttribute("value"))),
    ).toEqual(["郴州"]);
    await page.getByRole("combobox", { name: "Value" }).fill("长沙");
    await page.getByText("No hit").waitFor();
    await attribute.selectOption("");
    await expect.poll(async () => (await listedHits(page)).length).toBe(4);
  });

  it("opens a hit in its text, where a label's key tags it", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.locator(".search-view").waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("first");
    await page.locator(".palette").waitFor({ state: "hidden" });
    await page.keyboard.press("1");
    await expect.poll(stored).toEqual(["target:新能\n源", "policy:新能源", ""]);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
  });

  it("opens a hit of the annotator's own with its annotation selected, in another document", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("second");
    await expect.poll(() => page.locator(".annotation-card").count()).toBe(1);
    await openDocument(page, "first", texts.first);
  });

  it("takes digits in its field as text, and its keys leave the text below alone", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.getByRole("textbox", { name: "Find in all texts" }).fill("");
    await page.keyboard.type("1 2");
    await page.getByText("No hit").waitFor();
    await page.locator(".search-header").click({ position: { x: 400, y: 20 } });
    await page.keyboard.press("3");
    await page.keyboard.press("j");
    await page.keyboard.press("Delete");
    expect(stored()).toEqual(untouched);
    await saved(page);
  });

  it("lists annotations, and relabels those of the annotator alone", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    const scope = page.getByRole("combobox", { name: "Look in" });
    await scope.selectOption("annotations");
    await expect.poll(async () => (await listedHits(page)).length).toBe(2);
    await page.locator('[data-testid="hits"][aria-busy="false"]').focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("1");
    await expect.poll(stored).toEqual(["", "target:新能源", ""]);
    expect(storedTags(workspace, "third", "annotator-b")).toEqual(["target:新能源"]);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
    await scope.selectOption("text");
  });

  it("offers what was looked for before", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await lookFor(page, "装备制造业", 1);
    await page.getByRole("textbox", { name: "Find in all texts" }).fill("");
    const recent = page.getByRole("region", { name: "Earlier queries" }).getByRole("button");
    await expect.poll(() => recent.allTextContents()).toEqual(["装备制造业", "新能源"]);
    await recent.nth(1).click();
    await expect.poll(async () => (await listedHits(page)).length).toBe(4);
  });

  it("gives the text the keys when it is left, or when a hit is opened", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+Shift+F");
    await page.locator(".search-view").waitFor();
    await page.keyboard.press("Escape");
    await textHasKeys(page);
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("Enter");
    await textHasKeys(page);
  });

  it("is as it was left when a hit has been looked at in its text, or tagged there", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.getByRole("button", { name: "Regular expression" }).click();
    const field = page.getByRole("textbox", { name: "Find in all texts" });
    await field.fill("新.源");
    await field.press("Enter");
    await page.locator('[data-testid="hits"][aria-busy="false"]').waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("End");
    const before = await listedHits(page);
    expect(before.map((line) => line.startsWith("✓"))).toEqual([true, false, false, false]);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("third");
    await page.locator(".palette").waitFor({ state: "hidden" });
    await page.keyboard.press("2");
    await expect.poll(stored).toEqual(["", "policy:新能源", "policy:新能源"]);
    await page.keyboard.press("Control+Shift+F");
    await expect.poll(() => listedHits(page)).toEqual(before);
    expect(await field.inputValue()).toBe("新.源");
    expect(
      await page.locator('.hit-scroller:focus [role="option"].active').getAttribute("aria-posinset"),
    ).toBe("4");
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(untouched);
    await page.getByRole("button", { name: "Regular expression" }).click();
  });

  it("looks for words that are selected after a hit has been looked at", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await textHasKeys(page);
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("first");
    await selectFirst(page, texts.first, 2);
    await page.keyboard.press("Control+Shift+F");
    const field = page.getByRole("textbox", { name: "Find in all texts" });
    await expect.poll(() => field.inputValue()).toBe("去年");
  });

  it("gives way to a document that is asked for", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await command(page, "second");
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("second");
    await page.locator(".search-view").waitFor({ state: "detached" });
  });

  it("ticks all lines from here to the end, also those that have not been looked at", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+Shift+F");
    const field = page.getByRole("textbox", { name: "Find in all texts" });
    await field.fill("〇");
    await announcing(page, "1,200 hits, 1 document", () => field.press("Enter"));
    await page.locator('[data-testid="hits"][aria-busy="false"]').focus();
    await announcing(page, "2 ticked", () => page.keyboard.press("Shift+ArrowDown"));
    await announcing(page, "1,200 ticked", () => page.keyboard.press("Shift+End"));
  });

  it("says what is wrong with an expression, and goes on", async () => {
    const { page } = workbench;
    await lookFor(page, "新能源", 4);
    await page.getByRole("button", { name: "Regular expression" }).click();
    const field = page.getByRole("textbox", { name: "Find in all texts" });
    await field.fill("新(");
    await page.getByRole("alert").getByText("A parenthesis of the pattern “新(” has no partner.").waitFor();
    // What narrows the search stays where it was.
    expect(await page.getByRole("combobox", { name: "Annotator" }).count()).toBe(1);
    expect(await page.getByRole("combobox", { name: "Attribute" }).count()).toBe(1);
    await field.fill("新.源(汽车)?");
    await expect
      .poll(async () => (await listedHits(page))[0])
      .toBe(
        "first: 去年全市加快发展[新能源汽车]和装备制造业。建成一批重点园区，投资总额比上年增长一成以上。",
      );
    await page.getByRole("button", { name: "Regular expression" }).click();
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
