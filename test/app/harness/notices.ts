import type { Page } from "playwright-core";

/** The messages on screen, each as its line without the button beside it. */
export async function notices(page: Page): Promise<string[]> {
  const all = await page
    .getByRole("region", { name: /^(Messages|消息)$/ })
    .locator(".notice")
    .allTextContents();
  return all.map((text) => text.replace(/×$/, ""));
}
