import { beforeAll, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { listedHits } from "./harness/searching";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = {
  first: [
    "去年全市加快发展新能",
    "源汽车和装备制造业。推",
    "行链长制，全年的投资总",
    "额比上年增长一成以上。",
  ].join("\n"),
  second: "新能源基地推行链长制。",
  third: "装备制造业与新能源。",
};

const workspace = new TemporaryWorkspace(texts);
beforeAll(() => {
  const { first, second, third } = texts;
  workspace.writeLayerFile(
    "first",
    layerFile("first", first, [
      ["industry", "新能\n源"],
      ["policy", "链长制"],
    ]),
  );
  workspace.writeLayerFile(
    "second",
    layerFile("second", second, [
      ["policy", "新能源"],
      ["policy", "链长制"],
    ]),
  );
  workspace.writeLayerFile("third", layerFile("third", third, [["industry", "装备制造业"]]));
});
const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "first", texts.first));

const phrases = () => workbench.page.locator(".phrase").allTextContents();

it("lists phrases with several labels first, and leads to where they stand", async () => {
  const { page } = workbench;
  await page.keyboard.press("Control+Shift+L");
  await expect.poll(async () => (await phrases()).length).toBe(3);
  const [first] = await page.locator(".phrase-row").allTextContents();
  expect(first).toContain("新能源");
  expect(first).toContain("1 untagged");
  expect(first).toContain("tagged in 2 documents");
  expect(await page.locator(".search-keys").textContent()).toBe("↵ show in context");
  // From the filter to the phrases, and from there to the contexts of the first.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.locator('[data-testid="hits"]:focus').waitFor();
  await expect
    .poll(() => listedHits(page))
    .toEqual([
      "first: 去年全市加快发展[新能源]汽车和装备制造业。推行链长制，全年的投资总额比上年增长一成以上。",
      "second: [新能源]基地推行链长制。",
      "third: 装备制造业与[新能源]。",
    ]);
});

it("has a phrase made consistent there, and shows that it is when one comes back", async () => {
  const { page } = workbench;
  await page.keyboard.press("Control+A");
  await expect.poll(async () => (await listedHits(page)).every((line) => line.startsWith("✓"))).toBe(true);
  await page.keyboard.press("3");
  const tags = () => ["first", "second", "third"].map((name) => storedTags(workspace, name));
  await expect.poll(tags).toEqual([
    ["industry:新能\n源", "policy:链长制"],
    ["industry:新能源", "policy:链长制"],
    ["industry:装备制造业", "industry:新能源"],
  ]);
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await phrases()).length).toBe(3);
  await expect.poll(() => page.locator(".phrase-sign span").count()).toBe(0);
  await page.keyboard.press("Control+Z");
  await expect.poll(() => page.locator(".phrase-sign").first().textContent()).toContain("≠");
});

it("is narrowed by words and by label", async () => {
  const { page } = workbench;
  await page.getByRole("textbox", { name: "Filter by words" }).fill("链");
  await expect.poll(phrases).toEqual(["链长制"]);
  await page.getByRole("textbox", { name: "Filter by words" }).fill("");
  await page.locator(".label-choice").getByText("Industry").click();
  await expect.poll(async () => (await phrases()).toSorted()).toEqual(["新能源", "装备制造业"].toSorted());
  await page.keyboard.press("Escape");
  expect(workbench.complaints).toEqual([]);
});
