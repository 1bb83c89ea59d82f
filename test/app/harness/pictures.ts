import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";

const folder = process.env.WORKBENCH_SHOTS ?? path.join(tmpdir(), "workbench-shots");

/** Keeps a picture of the window for people to look at: in WORKBENCH_SHOTS, else in the temporary folder. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
