import type { Page } from "playwright-core";

/** Waits until the header says that the disk has everything. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}

/** Waits until the header says that something could not be saved. */
export async function notSaved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="failed"]').waitFor();
}
