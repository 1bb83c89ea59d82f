import { z } from "zod";
import { UserFile } from "../storage/UserFile";

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window the layout fits. */
export const SMALLEST = { width: 960, height: 600 };
/** The window of a first run, and of a picture. */
export const USUAL = { width: 1440, height: 900 };

/** How much of the title bar must be on a screen, so that the window can be dragged back. */
const VISIBLE_WIDTH = 100;
const VISIBLE_HEIGHT = 40;

const whole = z.int();
const windowSchema = z.strictObject({
  bounds: z.strictObject({ x: whole, y: whole, width: whole, height: whole }).nullable(),
  isMaximised: z.boolean(),
});

/** Where the window was when it was closed last; null before. */
export type WindowPlace = z.output<typeof windowSchema>;

/** Where the window's place is kept. */
export type WindowPlaceStore = UserFile<WindowPlace>;

/**
 * Opens `window.json`. Not electron-window-state, whose last release is of 2018: it writes with plain
 * writeFileSync, so that a crash leaves half a file.
 */
export function openWindowPlace(folder: string, isKept: boolean): Promise<WindowPlaceStore> {
  const defaults = { bounds: null, isMaximised: false };
  return UserFile.open<WindowPlace>(folder, { name: "window.json", schema: windowSchema, defaults }, isKept);
}

/**
 * Where a window goes: where it was, when its title bar can be seen there and it is not larger than the
 * screen; else in the middle at the usual size.
 *
 * @param areas - The work areas of the screens there are now.
 */
export function placeWindow(
  stored: Rectangle | null,
  areas: readonly Rectangle[],
): Rectangle | { width: number; height: number } {
  const area = stored && areas.find((candidate) => showsTitleBar(candidate, stored));
  if (!stored || !area) return USUAL;
  return { ...stored, ...fittingSize(stored, area) };
}

function showsTitleBar(area: Rectangle, { x, y, width }: Rectangle): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return shown >= VISIBLE_WIDTH && y >= area.y && y + VISIBLE_HEIGHT <= area.y + area.height;
}

function fittingSize(wanted: Rectangle, area: Rectangle) {
  return {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, area.height)),
  };
}
