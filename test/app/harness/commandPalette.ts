import type { Page } from "playwright-core";

/** Does what the command palette finds first for some words. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  // Letters pressed before the field has the focus would be keys of the text.
  await page.locator(".command-palette-field:focus").waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.locator(".command-palette").waitFor({ state: "detached" });
}
