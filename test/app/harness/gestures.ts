import type { Page } from "playwright-core";
import { boxOf } from "./textPlaces";

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
  await pressShift(page, "ArrowRight", characters(text.slice(0, end)));
}

/** Selects up to the end of the text by keys. */
export async function selectLast(page: Page, text: string, start: number): Promise<void> {
  await page.keyboard.press("Control+End");
  await pressShift(page, "ArrowLeft", characters(text.slice(start)));
}

/** Selects by keys, from a caret set by a click before the first character. */
export async function selectByKeys(page: Page, text: string, start: number, end: number): Promise<void> {
  const { left, top, bottom } = await boxOf(page, start);
  await page.mouse.click(left + 1, (top + bottom) / 2);
  await pressShift(page, "ArrowRight", characters(text.slice(start, end)));
}

async function pressShift(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(`Shift+${key}`);
}

/** Characters as a reader counts them, which is how the caret moves. */
function characters(text: string): number {
  return [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].length;
}
