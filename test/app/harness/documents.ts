import type { Page } from "playwright-core";
import { closeDialogs } from "./closeDialogs";
import { expectText, shownText, visibleCharacters } from "./textPlaces";
import { until } from "./until";

/** Enough of a text to tell it from the others. */
const BEGINNING = 200;

/**
 * Opens a document by its row in the list on the left, from whatever dialog a test has left; waits until its text is
 * on screen, and gives it the keys.
 */
export async function openDocument(page: Page, document: string, text: string): Promise<void> {
  await closeDialogs(page);
  await chooseDocument(page, document);
  const view = textView(page, await titleOf(page, document));
  await view.waitFor();
  expectText(page, text);
  const beginning = (all: string) => visibleCharacters(all).slice(0, BEGINNING);
  const isShown = async () => beginning(await shownText(page)) === beginning(text);
  await until(`${document} on screen`, isShown);
  await view.focus();
}

/** Clicks a document's row, scrolling to it first: the list draws the rows in view only. */
export async function chooseDocument(page: Page, document: string): Promise<void> {
  const row = documentRow(page, document);
  const list = page.locator(".document-scroll");
  await until(`${document} in the list`, async () => {
    if ((await row.count()) > 0) return true;
    await list.evaluate((element) => {
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
      element.scrollTop = isAtEnd ? 0 : element.scrollTop + element.clientHeight / 2;
    });
    return false;
  });
  await row.click();
}

/** Shows a text that is on screen, or about to be, one way or the other; waits until it stands so. */
export async function showView(page: Page, view: "reflowed" | "source"): Promise<void> {
  await page.locator('main [data-testid="text"] section').first().waitFor();
  if (await isShownAs(page, view)) return;
  await page.keyboard.press("w");
  await until(`the text as ${view}`, () => isShownAs(page, view));
}

async function isShownAs(page: Page, view: "reflowed" | "source"): Promise<boolean> {
  const isReflowed = (await page.locator('main [data-testid="text"] .reflowed').count()) > 0;
  return isReflowed === (view === "reflowed");
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
