import type { RunningWorkbench } from "./RunningWorkbench";
import type { Box } from "./textPlaces";

/** How far below a character its underlines may reach, in pixels. */
const REACH = 14;
/** How far a painted colour may be from the label's, per channel. */
const TOLERANCE = 40;

/**
 * The coloured lines painted at and below a character, from top to bottom, as the names of their colours:
 * read from the picture the user sees, not from the page's styles.
 */
export async function paintedLines(
  { app, page }: RunningWorkbench,
  box: Box,
  colors: Readonly<Record<string, string>>,
): Promise<string[]> {
  const scale = await page.evaluate(() => devicePixelRatio);
  const area = {
    x: Math.round(box.left + 2),
    y: Math.round(box.top),
    width: Math.max(1, Math.round(box.right - box.left - 4)),
    height: Math.round(box.bottom - box.top + REACH),
  };
  const rows = await app.evaluate(async ({ BrowserWindow }, rect) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage(rect);
    if (!picture) throw new Error("There is no window");
    const { width, height } = picture.getSize();
    const bytes = [...picture.toBitmap()];
    return Array.from({ length: height }, (_, y) => bytes.slice(y * width * 4, (y + 1) * width * 4));
  }, area);
  if (scale !== 1) throw new Error(`Pixels are read at a scale of 1, not ${scale}`);
  const names = rows.map((row) => Object.keys(colors).find((name) => isPaintedIn(row, rgb(colors[name]))));
  return names.flatMap((name, y) => (name && name !== names[y - 1] ? [name] : []));
}

/** True when a third of a row's pixels, given as blue, green, red and alpha, have the colour: lines may be dashed. */
function isPaintedIn(row: readonly number[], [red, green, blue]: readonly number[]): boolean {
  const count = row.length / 4;
  const isNear = (at: number, wanted = 0) => Math.abs((row[at] ?? -999) - wanted) <= TOLERANCE;
  const pixels = Array.from({ length: count }, (_, x) => x * 4);
  const painted = pixels.filter((at) => isNear(at, blue) && isNear(at + 1, green) && isNear(at + 2, red));
  return painted.length >= count / 3;
}

function rgb(hex = "#000000"): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
