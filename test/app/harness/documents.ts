import type { Page } from "playwright-core";
import { shownText } from "./textPlaces";
import { until } from "./until";

/** Enough of a text to tell it from the others. */
const BEGINNING = 200;

/** Opens a document by its row in the list on the left, waits until its text is on screen, and gives it the keys. */
export async function openDocument(page: Page, document: string, text: string): Promise<void> {
  await documentRow(page, document).click();
  const view = textView(page, await titleOf(page, document));
  await view.waitFor();
  const beginning = async () => (await shownText(page)).slice(0, BEGINNING);
  await until(`${document} on screen`, async () => (await beginning()) === text.slice(0, BEGINNING));
  await view.focus();
}

/** The text on screen, known by its document's title. */
export function textView(page: Page, title: string) {
  const names = [`Text of ${title}.`, `${title} 的正文。`];
  return page.locator(names.map((name) => `[role="textbox"][aria-label^=${JSON.stringify(name)}]`).join());
}

/** What the list calls a document. */
export async function titleOf(page: Page, document: string): Promise<string> {
  const title = documentRow(page, document).locator(".document-title");
  return title.evaluate((element) => element.firstChild?.textContent ?? "");
}

/** A document's row in the list, whatever its title. */
export function documentRow(page: Page, document: string) {
  return page.getByTestId("document-list").locator(`[data-key="${document}"]`);
}
