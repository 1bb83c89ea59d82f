import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { click, drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { notices } from "./harness/notices";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { versionContent, versionNames, writeVersion } from "./harness/versions";

/** Documents may be called what folders are. */
const FIRST = "history";
const SECOND = "bin";
const texts = {
  [FIRST]: "支持装备制造业、新材料、新能源发展，\n推行链长制，𠮷野家落户。",
  [SECOND]: "建成千亿园区，新增百家企业。",
};
const BEGINNING = layerFile(FIRST, texts[FIRST], [
  ["industry", "装备制造业"],
  ["policy", "链长制，𠮷野"],
]);
const THEIRS = layerFile(FIRST, texts[FIRST], [["target", "𠮷野家"]], "annotator-b");

const workspace = new TemporaryWorkspace(texts);
workspace.writeLayerFile(FIRST, BEGINNING);
workspace.writeLayerFile(FIRST, THEIRS, "annotator-b");
writeVersion(
  workspace,
  FIRST,
  "2026-01-02T03:04:05.006Z",
  layerFile(FIRST, texts[FIRST], [], "annotator-b"),
  "annotator-b",
);
writeVersion(workspace, FIRST, "2026-01-02T03:04:05.006Z", new Uint8Array([1, 2, 3]));

let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});
beforeEach(async () => {
  await workbench.page.getByRole("tab", { name: /^Annotations/ }).click();
});

const page = () => workbench.page;
const versions = () => page().getByTestId("version-list").getByRole("option");
const differences = () => page().getByTestId("differences").getByRole("button");
const names = (of: ReturnType<typeof versions>) =>
  of.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
const annotations = (content: string) => JSON.parse(content).annotations;
const onDisk = () => readFileSync(workspace.layerFile(FIRST), "utf8");

async function tag(words: string, key: string): Promise<void> {
  const { start, end } = placeOf(texts[FIRST], words);
  await drag(page(), start, end);
  await page().keyboard.press(key);
}

async function showHistory(): Promise<void> {
  await page().getByRole("tab", { name: "History" }).click();
}

describe("after a restart", () => {
  /** What the layer said before the program ended. */
  let later: string;

  it("what was edited is there, and so is what the session had found", async () => {
    await openDocument(page(), FIRST, texts[FIRST]);
    await tag("新能源", "3");
    await click(page(), placeOf(texts[FIRST], "装备制造业").start + 2);
    await page().keyboard.press("1");
    // The bar of the selected annotation covers the line below.
    await page().keyboard.press("Escape");
    await click(page(), placeOf(texts[FIRST], "链长制").start + 1);
    await page().keyboard.press("Delete");
    await expect.poll(() => storedTags(workspace, FIRST)).toEqual(["target:装备制造业", "industry:新能源"]);
    await saved(page());
    later = onDisk();
    const [, opened = ""] = versionNames(workspace, FIRST);
    expect(opened).toMatch(/-1-[0-9a-f]{8}-opened\.json\.gz$/);
    expect(versionContent(workspace, FIRST, opened)).toBe(BEGINNING);
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
    await openDocument(page(), FIRST, texts[FIRST]);
  });

  it("the history says what has changed since, and leads to it in the text", async () => {
    await showHistory();
    await expect
      .poll(() => names(versions()))
      .toEqual([
        expect.stringMatching(/, As it was found, 2 annotations$/),
        expect.stringMatching(/, As it was found, cannot be read$/),
      ]);
    expect(await names(differences())).toEqual([
      "Changed since, 装备制造业, Industry → Target",
      "Added since, 新能源",
      "Deleted since, 链长制，𠮷野",
    ]);
    await differences().nth(1).press("Enter");
    const chosen = page()
      .getByTestId("annotation-list")
      .getByRole("option", { selected: true, includeHidden: true });
    await expect.poll(() => chosen.getAttribute("aria-label")).toBe("Industry: 新能源");
  });

  it("two clicks take the annotator back, as one act that undo takes back", async () => {
    await showHistory();
    await page().getByRole("button", { name: "Restore this version" }).click();
    await expect.poll(() => annotations(onDisk())).toEqual(annotations(BEGINNING));
    expect(versionContent(workspace, FIRST, versionNames(workspace, FIRST).at(-1) ?? "")).toBe(later);
    await expect.poll(async () => (await names(versions()))[0]).toMatch(/, Before restoring, 2 annotations$/);
    await page().keyboard.press("Control+z");
    await expect.poll(() => annotations(onDisk())).toEqual(annotations(later));
    expect(readFileSync(workspace.layerFile(FIRST, "annotator-b"), "utf8")).toBe(THEIRS);
  });

  it("a version that cannot be read says why, and keeps nothing else from being used", async () => {
    await showHistory();
    await versions().last().click();
    await expect
      .poll(() => page().locator(".version-problem").textContent())
      .toMatch(/^annotations\/history\/history\/annotator-a\/.*\.json\.gz is damaged and cannot be unpacked/);
    expect(await page().getByRole("button", { name: "Restore this version" }).count()).toBe(0);
    await page().keyboard.press("ArrowUp");
    await expect.poll(() => page().getByRole("button", { name: "Restore this version" }).count()).toBe(1);
  });

  it("a colleague's versions can be looked at and not restored", async () => {
    await showHistory();
    await page().getByLabel("Whose versions").selectOption("annotator-b");
    await expect.poll(() => names(versions())).toEqual([expect.stringMatching(/, 0 annotations$/)]);
    await expect.poll(() => names(differences())).toEqual(["Added since, 𠮷野家"]);
    expect(await page().getByText("Only annotator-b can restore this.").count()).toBe(1);
    expect(await page().getByRole("button", { name: "Restore this version" }).count()).toBe(0);
  });
});

describe("the bin", () => {
  it("gives back what was deleted in an earlier session, as one act", async () => {
    await showHistory();
    await page().getByRole("radio", { name: "Deleted" }).click();
    const put = page().getByRole("button", { name: "Put back: 链长制，𠮷野" });
    expect(storedTags(workspace, FIRST)).toHaveLength(2);
    await put.press("Enter");
    const given = annotations(BEGINNING).find(({ label }: { label: string }) => label === "policy");
    await expect.poll(() => storedLayer(workspace, FIRST)?.annotations).toContainEqual(given);
    await expect.poll(() => put.count()).toBe(0);
    await page().keyboard.press("Control+z");
    await expect.poll(() => storedTags(workspace, FIRST)).toHaveLength(2);
    await put.waitFor();
    await page().getByRole("radio", { name: "Versions" }).click();
  });

  it("of a document called bin lies in its own folder", async () => {
    await openDocument(page(), SECOND, texts[SECOND]);
    const { start, end } = placeOf(texts[SECOND], "千亿园区");
    await drag(page(), start, end);
    await page().keyboard.press("1");
    await page().keyboard.press("Delete");
    const file = workspace.at("annotations", "bin", "bin", "annotator-a.json");
    await saved(page());
    // An edit and its undoing that are saved together leave nothing to keep.
    if (existsSync(file)) expect(JSON.parse(readFileSync(file, "utf8")).deleted).toHaveLength(1);
  });
});

describe("a bulk act", () => {
  const select = async () => {
    const { start, end } = placeOf(texts[FIRST], "装备制造业、新材料、新能源");
    await drag(page(), start, end);
  };

  it("has a version kept before it, and one before it is taken back", async () => {
    await openDocument(page(), FIRST, texts[FIRST]);
    await select();
    const before = onDisk();
    await page().keyboard.press("Shift+Digit2");
    await expect.poll(() => storedTags(workspace, FIRST)).toHaveLength(5);
    const bulk = () => versionNames(workspace, FIRST).filter((name) => name.includes("-bulk."));
    expect(
      bulk()
        .map((name) => versionContent(workspace, FIRST, name))
        .at(-1),
    ).toBe(before);
    const after = onDisk();
    await page().keyboard.press("Control+z");
    await expect.poll(() => storedTags(workspace, FIRST)).toHaveLength(2);
    expect(
      bulk()
        .map((name) => versionContent(workspace, FIRST, name))
        .at(-1),
    ).toBe(after);
  });

  it("is refused when its version cannot be kept; an edit is made", async () => {
    const folder = workspace.at("annotations", FIRST, "history", "annotator-a");
    const tags = storedTags(workspace, FIRST);
    const aside = `${folder}.aside`;
    renameSync(folder, aside);
    writeFileSync(folder, "");
    try {
      await select();
      await page().keyboard.press("Shift+Digit2");
      await expect
        .poll(() => notices(page()))
        .toEqual([expect.stringMatching(/^Nothing was changed: the state before/)]);
      expect(storedTags(workspace, FIRST)).toEqual(tags);
      await page().keyboard.press("2");
      await expect.poll(() => storedTags(workspace, FIRST)).toHaveLength(tags.length + 1);
    } finally {
      rmSync(folder);
      renameSync(aside, folder);
    }
  });
});

it("the page has complained of nothing", () => {
  expect(workbench.complaints).toEqual([]);
});
