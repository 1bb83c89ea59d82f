import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { notices } from "./harness/notices";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = { here: "支持装备制造业发展。", there: "推行链长制。" };
const here = new TemporaryWorkspace({ here: texts.here });
const there = new TemporaryWorkspace({ there: texts.there });
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(here);
  await openDocument(workbench.page, "here", texts.here);
});
afterAll(async () => {
  await workbench.end();
  here.remove();
  there.remove();
});

const menuButton = () => workbench.page.locator(".workspace-button");
const items = () => workbench.page.getByRole("menuitem");
const documents = () => workbench.page.getByTestId("document-list").getByRole("option");
const documentIds = () => documents().evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key")));

/** Answers the system's next question for a folder. */
async function choose(folder: string): Promise<void> {
  await workbench.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, folder);
}

async function inMenu(entry: string | RegExp): Promise<void> {
  await menuButton().click();
  await items().filter({ hasText: entry }).click();
}

describe("the workspaces", () => {
  it("are changed for another one, with what was just tagged saved in the first", async () => {
    const { page } = workbench;
    const { start, end } = placeOf(texts.here, "装备制造业");
    await drag(page, start, end);
    await page.keyboard.press("3");
    await choose(there.folder);
    await inMenu("Open a workspace…");
    await expect.poll(documentIds).toEqual(["there"]);
    expect(storedTags(here, "here")).toEqual(["industry:装备制造业"]);
    await openDocument(page, "there", texts.there);
    await drag(page, 2, 5);
    await page.keyboard.press("2");
    await expect.poll(() => storedTags(there, "there")).toEqual(["policy:链长制"]);
    expect(there.storedFiles()).not.toContain("here/annotator-a.json");
  });

  it("that were open before are a choice away", async () => {
    const { page } = workbench;
    await menuButton().click();
    await expect.poll(() => items().filter({ hasText: here.folder }).count()).toBe(1);
    await takePicture(page, "workspaces");
    await items().last().click();
    await expect.poll(documentIds).toEqual(["here"]);
    await openDocument(page, "here", texts.here);
    await expect.poll(() => page.locator(".annotation-quote").allTextContents()).toEqual(["装备制造业"]);
  });

  it("are made in an empty folder, and in no other", async () => {
    const { page } = workbench;
    await choose(there.at("seeds"));
    await inMenu("New workspace…");
    await expect.poll(async () => (await notices(page)).join()).toContain("is not empty");
    const fresh = here.beside("fresh");
    mkdirSync(fresh);
    await choose(fresh);
    await inMenu("New workspace…");
    await expect.poll(documentIds).toEqual([]);
    expect(readdirSync(fresh).sort()).toEqual(["annotations", "seeds"]);
  });

  it("are filled with the two readers' example where that is asked for", async () => {
    const example = here.beside("example");
    mkdirSync(example);
    await choose(example);
    await inMenu("Example with two readers");
    await expect.poll(documentIds).toHaveLength(5);
    const readers = readdirSync(`${example}/annotations/000_b4727a79b4439440`);
    expect(readers.sort()).toEqual(["annotator-a.json", "annotator-b.json"]);
    await choose(here.beside("fresh"));
    await inMenu("Open a workspace…");
    await expect.poll(documentIds).toEqual([]);
  });

  it("that are no workspace are refused in one line, and nothing changes", async () => {
    const { page } = workbench;
    await choose(there.beside("profile"));
    await inMenu("Open a workspace…");
    await expect.poll(async () => (await notices(page)).join()).toMatch(/profile/);
    expect(await documentIds()).toEqual([]);
  });

  it("open again where the last run ended, and elsewhere when that is gone", async () => {
    await choose(there.folder);
    await inMenu("Open a workspace…");
    await expect.poll(documentIds).toEqual(["there"]);
    await workbench.close();
    workbench = await RunningWorkbench.startWhereItEnded(here);
    await expect.poll(documentIds).toEqual(["there"]);
    await workbench.close();
    renameSync(there.folder, there.beside("moved"));
    workbench = await RunningWorkbench.start(here);
    await menuButton().click();
    await expect.poll(() => items().filter({ hasText: "is not there now" }).count()).toBe(1);
    renameSync(there.beside("moved"), there.folder);
  });
});
