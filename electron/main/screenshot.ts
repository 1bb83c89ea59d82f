import { writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserWindow } from "electron";
import { reasonOf } from "../storage/systemError";
import { showPage } from "./window";

const LONGEST_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/**
 * Shows the page, waits until it has painted a text, and writes a picture of it.
 *
 * @throws Error with a line for the user.
 */
export async function writeScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await showPage(window);
  await painted(window);
  const picture = await window.webContents.capturePage();
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

async function write(file: string, png: Buffer): Promise<void> {
  try {
    await writeFile(file, png);
  } catch (error) {
    throw new Error(`${file} could not be written: ${reasonOf(error)}`, { cause: error });
  }
}
