import type { Page } from "playwright-core";
import { until } from "./until";

/** Each hit listed now as `document: left[match]right`, with a tick before those that are ticked. */
export function listedHits(page: Page): Promise<string[]> {
  return page.locator('[data-testid="hits"] [role="option"]').evaluateAll((rows) =>
    rows.map((row) => {
      const text = (part: string) => row.querySelector(part)?.textContent ?? "";
      const match = text("mark");
      const right = text(".hit-rest").slice(match.length);
      const tick = row.getAttribute("aria-selected") === "true" ? "✓ " : "";
      return `${tick}${text(".hit-document")}: ${text(".hit-left")}[${match}]${right}`;
    }),
  );
}

/** Opens the concordance and looks for something in it; resolves when so many hits are listed. */
export async function lookFor(page: Page, pattern: string, hits: number): Promise<void> {
  await page.keyboard.press("Control+Shift+F");
  const field = page.getByRole("textbox", { name: "Find in all texts" });
  await field.fill(pattern);
  await field.press("Enter");
  await page.locator('[data-testid="hits"][aria-busy="false"]').focus();
  await until(`${hits} hits of ${pattern}`, async () => (await listedHits(page)).length === hits);
}

/** Resolves once no view of search covers the text and the text has the keys. */
export async function textHasKeys(page: Page): Promise<void> {
  await page.locator(".search-view").waitFor({ state: "detached" });
  await page.locator('main [data-testid="text"] :focus, main [data-testid="text"]:focus').waitFor();
}

/** Opens the bar that finds words in the text shown, with the keys in its field. */
export async function openFindBar(page: Page): Promise<void> {
  await page.keyboard.press("Control+F");
  // Letters pressed before the field has the focus would be keys of the text.
  await page.locator(".find-bar input:focus").waitFor();
}

/** Leaves that bar; the text then has the keys, and the hit that was come to is selected. */
export async function closeFindBar(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator(".find-bar").waitFor({ state: "detached" });
  await textHasKeys(page);
}

/** What the find bar says of its hits, such as `2 / 3`. */
export async function findCount(page: Page): Promise<string> {
  return (await page.locator(".find-count").textContent()) ?? "";
}
