import type { Page } from "playwright-core";
import { boxOf, shownText, visibleCharacters } from "./textPlaces";

/** How far inside a character's box the pointer aims, in pixels: enough to be nearer to that edge than to the other. */
const INSIDE = 2;

/**
 * Selects `[start, end)`, which must fit the view, by dragging from the start's left edge to the right edge of
 * the last character.
 */
export async function drag(page: Page, start: number, end: number): Promise<void> {
  // Finding one end may scroll the other away, so both are found before their places count.
  for (const offset of [Math.floor((start + end) / 2), start, end - 1]) await boxOf(page, offset);
  const from = await boxOf(page, start);
  const to = await boxOf(page, end - 1);
  const half = (to.top + to.bottom) / 2;
  await page.mouse.move(from.left + INSIDE, (from.top + from.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move((from.left + to.right) / 2, half, { steps: 3 });
  await page.mouse.move(to.right - INSIDE, half, { steps: 3 });
  await page.mouse.up();
}

/** Clicks in the middle of the character at an offset. */
export async function click(page: Page, offset: number): Promise<void> {
  const { left, top, right, bottom } = await boxOf(page, offset);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Selects from the beginning of the text by keys. */
export async function selectFirst(page: Page, text: string, end: number): Promise<void> {
  await page.keyboard.press("Control+Home");
  await pressShift(page, "ArrowRight", await steps(page, text, 0, end));
}

/** Selects up to the end of the text by keys. */
export async function selectLast(page: Page, text: string, start: number): Promise<void> {
  await page.keyboard.press("Control+End");
  await pressShift(page, "ArrowLeft", await steps(page, text, start, text.length));
}

/** Selects by keys, from a caret set by a click before the first character. */
export async function selectByKeys(page: Page, text: string, start: number, end: number): Promise<void> {
  const { left, top, bottom } = await boxOf(page, start);
  await page.mouse.click(left + 1, (top + bottom) / 2);
  await pressShift(page, "ArrowRight", await steps(page, text, start, end));
}

async function pressShift(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(`Shift+${key}`);
}

/** How often the caret moves over a part of the text: once for each character as a reader counts them on the page. */
async function steps(page: Page, text: string, start: number, end: number): Promise<number> {
  const isReflowed = (await page.locator('main [data-testid="text"] .reflowed').count()) > 0;
  if (!isReflowed) return characters(text.slice(start, end));
  const shown = await shownText(page);
  const places = [...shown.matchAll(/[^\s\u200c]/g)].map(({ index }) => index);
  const [before, upTo] = [start, end].map((offset) => visibleCharacters(text.slice(0, offset)).length);
  const last = places[(upTo ?? 0) - 1] ?? -1;
  return characters(shown.slice(start === 0 ? 0 : places[before ?? 0], last + 1));
}

function characters(text: string): number {
  return [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].length;
}
