import type { Page } from "playwright-core";
import { until } from "./until";

/** Closes whatever dialog is open, giving up what is unsaved in it, as a test that failed may have left one. */
export async function closeDialogs(page: Page): Promise<void> {
  const dialogs = page.locator(".modal");
  const giveUp = dialogs.getByRole("button", { name: /^(Give them up|放弃更改)$/ });
  await until("no dialog open", async () => {
    if ((await dialogs.count()) === 0) return true;
    if ((await giveUp.count()) > 0) await giveUp.click();
    else await page.keyboard.press("Escape");
    return false;
  });
}
