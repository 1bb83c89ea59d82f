import { describe, expect, it } from "vitest";
import { latch } from "../builders/latch";
import { closeDialogs } from "./harness/closeDialogs";
import { selectFirst } from "./harness/gestures";
import { notices } from "./harness/notices";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "支持装备制造业发展，推行链长制。";
const workspace = new TemporaryWorkspace({ sheet: text, search: text });
const workbench = shareWorkbench(workspace);

/**
 * Begins anew with a passage selected, and the parts that the start needs none of held back as by a slow drive.
 *
 * @returns what lets them come.
 */
async function begin(document: string): Promise<() => void> {
  const { page } = workbench;
  const release = latch();
  await page.unrouteAll();
  await page.route(/\/(Dialogs|SearchView)-.*\.js$/, async (route) => {
    await release.opened;
    await route.continue();
  });
  await page.reload();
  await workbench.open(document);
  await selectFirst(page, text, 2);
  return release.open;
}

const tagged = () => workbench.page.locator(".annotation-quote").count();
const selected = () => workbench.page.getByRole("toolbar", { name: "Tag the selection" }).count();

describe("keys pressed before what was asked for is there", () => {
  it("do not tag while the key sheet is on its way, and go to it once it has come", async () => {
    const { page } = workbench;
    const release = await begin("sheet");
    for (const key of ["Shift+Slash", "1", "ArrowRight", "Control+Shift+KeyF"])
      await page.keyboard.press(key);
    expect([await tagged(), await selected(), await page.locator(".search-view").count()]).toEqual([0, 1, 0]);
    release();
    const field = page.getByRole("dialog").getByRole("searchbox");
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("1");
    expect(await field.inputValue()).toBe("1");
    await closeDialogs(page);
    await page.keyboard.press("2");
    await expect.poll(tagged).toBe(1);
  });

  it("work again when the key sheet cannot be loaded, which is said", async () => {
    const { page } = workbench;
    await page.unrouteAll();
    await page.route(/\/Dialogs-.*\.js$/, (route) => route.abort());
    await page.reload();
    await workbench.open("sheet");
    await page.keyboard.press("Shift+Slash");
    await expect
      .poll(() => notices(page))
      .toContainEqual(expect.stringContaining("This part of the program could not be loaded."));
    expect(await page.getByRole("dialog").count()).toBe(0);
    await selectFirst(page, text, 2);
    await page.keyboard.press("3");
    await expect.poll(tagged).toBe(2);
  });

  it("open no dialog while the concordance is on its way", async () => {
    const { page } = workbench;
    const release = await begin("search");
    for (const key of ["Control+Shift+KeyF", "1", "Shift+Slash"]) await page.keyboard.press(key);
    release();
    await page.getByRole("searchbox").first().waitFor();
    expect([await tagged(), await page.getByRole("dialog").count()]).toEqual([0, 0]);
  });
});
