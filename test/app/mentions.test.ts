import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { selectByKeys, selectFirst } from "./harness/gestures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { listedHits } from "./harness/searching";
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

const workspace = new TemporaryWorkspace({ ...texts, names: longer });
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

async function tagFirst() {
  const { page } = workbench;
  await openDocument(page, "first", texts.first);
  await selectFirst(page, texts.first, 3);
  await page.keyboard.press("3");
  return page;
}

describe("after a tag", () => {
  it("a card tells of other mentions, and goes with the next act", async () => {
    const page = await tagFirst();
    await card().waitFor();
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
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(stored).toEqual(all);
    await page.keyboard.press("Control+Z");
    await expect.poll(stored).toEqual(["industry:新能源", "", ""]);
  });

  it("what was not meant stays refused after a restart, and can be tagged nevertheless", async () => {
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
    const { page } = workbench;
    await openDocument(page, "first", texts.first);
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await expect
      .poll(() => listedHits(page))
      .toEqual([
        "✓ first: 新能源产业去年加快发展，推动各县区的[新能源]企业聚集发展。投资总额增长一成多。",
        "✓ second: 全市培育[新能源]和氢能。",
        "✓ third: 𠮷野家不用[新能源]，新能源车另说。",
        "third: 𠮷野家不用新能源，[新能源]车另说。",
      ]);
    expect(await page.locator(".hit-heading").allTextContents()).toEqual(["Refused before"]);
    await page.keyboard.press("End");
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

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
