import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { selectByKeys, selectFirst } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { listedHits, lookFor, textHasKeys } from "./harness/searching";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = {
  first: ["新能源产业去年加快发", "展，推动各县区的新能", "源企业聚集发展。投资总", "额增长一成多。"].join(
    "\n",
  ),
  second: "全市培育新能源和氢能。",
  third: "𠮷野家不用新能源，新能源车另说。",
};
const names = Object.keys(texts) as (keyof typeof texts)[];

const longer = "氢燃料电池和氢燃料和氢燃料。";

const looked = "风机在前，风机在中，风机在后，风机在末。";
const short = "钢𠮷铁路，钢钢𠮷𠮷、铁路铁𠮷。";
const signs = "一——二——三——四。";
const many = "港口，".repeat(10_020);

const workspace = new TemporaryWorkspace({ ...texts, names: longer, looked, short, signs, many });
// Another key comes first, by which A is named no more.
workspace.writeSettings({ keys: { tagMentions: [{ code: "KeyY" }, { code: "KeyA" }] } });
workspace.writeLayerFile("signs", layerFile("signs", signs, [["policy", 1, 3]]));
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const stored = () => names.map((name) => storedTags(workspace, name).join(" "));
const card = () => workbench.page.getByTestId("mention-card");

/** What A lists for the first annotation of the text. */
async function groupsListed() {
  const { page } = workbench;
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.locator('[data-testid="hits"]:focus').waitFor();
  const hits = await listedHits(page);
  const headings = await page.locator(".hit-heading").allTextContents();
  await page.keyboard.press("Escape");
  await textHasKeys(page);
  return { headings, hits: hits.length, ticked: hits.filter((line) => line.startsWith("✓")).length };
}

async function tagFirst() {
  const { page } = workbench;
  await openDocument(page, "first", texts.first);
  await selectFirst(page, texts.first, 3);
  await page.keyboard.press("3");
  return page;
}

describe("after a tag", () => {
  it("a card tells of other mentions, and goes with the next act", async () => {
    const { page } = workbench;
    const said = "4 more mentions of 新能源 in 3 documents, not tagged yet. Y shows what they are.";
    await announcing(page, said, async () => void (await tagFirst()));
    await card().waitFor();
    expect(await card().locator("kbd").textContent()).toBe("Y");
    expect(await card().locator("p").textContent()).toBe(
      "4 more mentions of 新能源in 3 documents, not tagged yet",
    );
    await page.keyboard.press("Control+Z");
    await card().waitFor({ state: "detached" });
    await saved(page);
    expect(stored()).toEqual(["", "", ""]);
  });

  it("A lists them ticked, Enter tags them over all documents, and one undo takes all back", async () => {
    const page = await tagFirst();
    await card().waitFor();
    await page.keyboard.press("a");
    await expect
      .poll(() => listedHits(page))
      .toEqual([
        "✓ first: 新能源产业去年加快发展，推动各县区的[新能源]企业聚集发展。投资总额增长一成多。",
        "✓ second: 全市培育[新能源]和氢能。",
        "✓ third: 𠮷野家不用[新能源]，新能源车另说。",
        "✓ third: 𠮷野家不用新能源，[新能源]车另说。",
      ]);
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.locator(".search-view").waitFor({ state: "detached" });
    const all = ["industry:新能源 industry:新能\n源", "industry:新能源", "industry:新能源"];
    await expect.poll(stored).toEqual(all);
    for (const name of names) expectExactLayer(workspace, name);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(["industry:新能源", "", ""]);
    await expect.poll(() => names.filter((name) => existsSync(workspace.layerFile(name)))).toEqual(["first"]);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(stored).toEqual(all);
  });

  it("undoing takes refusals back too, and doing it again refuses again", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(["industry:新能源", "", ""]);
    expect(await groupsListed()).toEqual({ headings: [], hits: 4, ticked: 4 });
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(async () => stored()[2]).toBe("industry:新能源");
    expect(await groupsListed()).toEqual({ headings: ["Refused before"], hits: 1, ticked: 0 });
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(["industry:新能源", "", ""]);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(async () => stored()[2]).toBe("industry:新能源");
  });

  it("what was not meant stays refused after a restart, and can be tagged nevertheless", async () => {
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
    const { page } = workbench;
    await openDocument(page, "first", texts.first);
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await expect.poll(() => listedHits(page)).toEqual(["third: 𠮷野家不用新能源，[新能源]车另说。"]);
    expect(await page.locator(".hit-heading").allTextContents()).toEqual(["Refused before"]);
    expect(await page.getByRole("button", { name: "Nothing ticked" }).isDisabled()).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.locator(".search-view").count()).toBe(1);
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect
      .poll(stored)
      .toEqual(["industry:新能源 industry:新能\n源", "industry:新能源", "industry:新能源 industry:新能源"]);
  });
});

describe("a mention inside a longer name", () => {
  it("is listed only when it is asked for, and then unticked", async () => {
    const { page } = workbench;
    await openDocument(page, "names", longer);
    // The longer name, with the same label, then the shorter one.
    await selectFirst(page, longer, 5);
    await page.keyboard.press("2");
    await selectByKeys(page, longer, 6, 9);
    await page.keyboard.press("2");
    await card().waitFor();
    expect(await card().locator("p").textContent()).toBe(
      "1 more mention of 氢燃料in 1 document, not tagged yet",
    );
    await page.keyboard.press("a");
    await expect.poll(async () => (await listedHits(page)).length).toBe(1);
    await page.getByRole("button", { name: "Also 1 inside a longer name" }).click();
    await expect
      .poll(() => listedHits(page))
      .toEqual(["✓ names: 氢燃料电池和氢燃料和[氢燃料]。", "names: [氢燃料]电池和氢燃料和氢燃料。"]);
    await page.getByTestId("hits").focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => storedTags(workspace, "names"))
      .toEqual(["policy:氢燃料电池", "policy:氢燃料", "policy:氢燃料"]);
  });
});

describe("looking at a mention in its text", () => {
  it("leaves the list as it is, also when one is tagged there", async () => {
    const { page } = workbench;
    await openDocument(page, "looked", looked);
    await selectFirst(page, looked, 2);
    await page.keyboard.press("3");
    await card().waitFor();
    await page.keyboard.press("a");
    await expect.poll(async () => (await listedHits(page)).length).toBe(3);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    const before = await listedHits(page);
    expect(before.map((line) => line.startsWith("✓"))).toEqual([false, true, true]);
    await page.keyboard.press("Control+Enter");
    await textHasKeys(page);
    await page.keyboard.press("a");
    await page.locator('[data-testid="hits"]:focus').waitFor();
    expect(await listedHits(page)).toEqual(before);
    expect(await page.locator(".hit-row.active").getAttribute("aria-posinset")).toBe("2");
    await page.keyboard.press("Control+Enter");
    await textHasKeys(page);
    await page.locator(".palette").waitFor({ state: "hidden" });
    await page.keyboard.press("3");
    await card().waitFor();
    await page.keyboard.press("a");
    await expect.poll(() => listedHits(page)).toEqual(before.filter((_, index) => index !== 1));
    await page.keyboard.press("Escape");
    await textHasKeys(page);
  });
});

describe("the card", () => {
  it.each([
    { words: "one character", length: 1, isOffered: false },
    { words: "one character of two code units", begin: 1, length: 1, isOffered: false },
    { words: "two characters", begin: 2, length: 2, isOffered: true },
  ])("for $words: shown $isOffered", async ({ begin = 0, length, isOffered }) => {
    const { page } = workbench;
    await openDocument(page, "short", short);
    await page.keyboard.press("Control+Home");
    for (let i = 0; i < begin; i++) await page.keyboard.press("ArrowRight");
    for (let i = 0; i < length; i++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("3");
    await expect.poll(() => storedTags(workspace, "short").length).toBe(1);
    // What has been asked for the card is answered before this is.
    await lookFor(page, "铁𠮷", 1);
    expect(await card().count()).toBe(isOffered ? 1 : 0);
    await page.keyboard.press("Escape");
    await textHasKeys(page);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => storedTags(workspace, "short").length).toBe(0);
  });

  it("is not shown for signs alone", async () => {
    const { page } = workbench;
    await openDocument(page, "signs", signs);
    await page.keyboard.press("j");
    await page.keyboard.press("3");
    await expect.poll(() => storedTags(workspace, "signs")).toEqual(["industry:——"]);
    await lookFor(page, "——", 3);
    expect(await card().count()).toBe(0);
    await page.keyboard.press("Escape");
    await textHasKeys(page);
  });
});

it("says when only the first ten thousand are listed", async () => {
  const { page } = workbench;
  await openDocument(page, "many", many);
  await selectFirst(page, many, 2);
  await page.keyboard.press("3");
  await card().waitFor();
  await page.keyboard.press("a");
  await page.getByTestId("hits").waitFor();
  const line = page.locator(".mention-line");
  await expect.poll(() => line.textContent()).toContain("Only the first 10,000 of 10,019 are listed");
  await page.keyboard.press("Escape");
  await textHasKeys(page);
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
