import { expect, it } from "vitest";
import { announcing } from "./harness/announced";
import { command } from "./harness/commandPalette";
import { drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "建设港口、机场、铁路等项目。";
const workspace = new TemporaryWorkspace({ text });
workspace.writeLayerFile("text", layerFile("text", text, [["policy", "港口"]], "annotator-b"), "annotator-b");
const shared = shareWorkbench(workspace);

/** Has the disk take as long as a test wants to keep versions; gives what ends that. */
async function slowDisk(): Promise<() => Promise<void>> {
  await shared.app.evaluate(({ ipcMain }) => {
    const released = new Promise((resolve) => Object.assign(globalThis, { releaseDisk: resolve }));
    ipcMain.removeHandler("workbench:keepVersions");
    ipcMain.handle("workbench:keepVersions", () => released.then(() => ({ ok: true, value: null })));
  });
  return () =>
    shared.app.evaluate(() => (globalThis as unknown as { releaseDisk: () => void }).releaseDisk());
}

it("what takes long is shown in a review, too, is come to by F6, and is cancelled from the commands", async () => {
  const page = await shared.open("text");
  await drag(page, 2, 10);
  await page.keyboard.press("Shift+Digit1");
  await saved(page);
  const tags = ["target:港口", "target:机场", "target:铁路"];
  expect(storedTags(workspace, "text")).toEqual(tags);
  const release = await slowDisk();
  await page.keyboard.press("Control+z");
  const action = page.locator(".long-action");
  await action.getByText("Undoing…").waitFor();
  await page.keyboard.press("r");
  await page.locator(".case-card").waitFor();
  expect(await action.isVisible()).toBe(true);
  await expect
    .poll(async () => {
      await page.keyboard.press("F6");
      return page.locator(".long-action-cancel:focus").count();
    })
    .toBe(1);
  await command(page, "Cancel what is under way");
  await page.locator(".long-action-cancel").waitFor({ state: "detached" });
  await announcing(page, "Undoing… Cancelled.", release);
  await action.waitFor({ state: "detached" });
  expect(storedTags(workspace, "text")).toEqual(tags);
});
