import { writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserWindow, NativeImage, WebContents } from "electron";
import { reasonOf } from "../storage/systemError";
import { showPage } from "./window";

const LONGEST_MS = 30_000;
const LOOK_AGAIN_MS = 50;
/** Chromium answers with the next frame, and once in many runs on a busy machine it had none to draw, and never did. */
const ANSWER_MS = 5_000;
/** Longer than a frame takes on a slow machine, shorter than the caret's blink. */
const STEADY_MS = 200;
const FRAMES_LATER =
  "(async () => { for (let i = 0; i < 4; i++) await new Promise((next) => requestAnimationFrame(next)); })()";

/**
 * Shows the page, waits until it has painted a text, and writes a picture of it.
 *
 * @throws Error with a line for the user.
 */
export async function writeScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await showPage(window);
  await painted(window);
  const picture = await steadyPicture(window);
  if (picture.isEmpty()) throw new Error("the window could not be photographed");
  await write(file, picture.toPNG());
}

/** The page marks itself when a text has been painted; asking for the mark needs no message of its own. */
async function painted({ webContents }: BrowserWindow): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    if (await webContents.executeJavaScript('document.documentElement.dataset.ready === "true"')) return;
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`no text was shown within ${LONGEST_MS / 1000} seconds`);
}

/**
 * A picture once two in a row are alike: what the page has painted reaches the screen some frames later. Of
 * the pictures taken at once, every second had no text in it (Electron 33, Xvfb, November 2026).
 */
async function steadyPicture({ webContents }: BrowserWindow): Promise<NativeImage> {
  const end = Date.now() + LONGEST_MS;
  const capture = () => answered(webContents, end, () => webContents.capturePage());
  await answered(webContents, end, () => webContents.executeJavaScript(FRAMES_LATER).then(() => true));
  let picture = await capture();
  while (Date.now() < end) {
    await pause(STEADY_MS);
    const before = picture.toBitmap();
    picture = await capture();
    if (picture.toBitmap().equals(before)) return picture;
  }
  throw new Error(`the window did not come to rest within ${LONGEST_MS / 1000} seconds`);
}

/** Asks again, with a frame to be drawn, when there is no answer. */
async function answered<T>(webContents: WebContents, end: number, ask: () => Promise<T>): Promise<T> {
  while (Date.now() < end) {
    const answer = await Promise.race([ask(), pause(ANSWER_MS, null)]);
    if (answer !== null) return answer;
    webContents.invalidate();
  }
  throw new Error(`the window drew nothing within ${LONGEST_MS / 1000} seconds`);
}

async function write(file: string, png: Buffer): Promise<void> {
  try {
    await writeFile(file, png);
  } catch (error) {
    throw new Error(`${file} could not be written: ${reasonOf(error)}`, { cause: error });
  }
}
