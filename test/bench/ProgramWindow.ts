import { setTimeout as pause } from "node:timers/promises";
import { type ElectronApplication, _electron as electron, type Page } from "playwright-core";
import { programFolder } from "../app/harness/program";
import type { TemporaryWorkspace } from "../app/harness/TemporaryWorkspace";
import type { Bench } from "./Bench";
import { Probe } from "./Probe";
import { workspaceOf } from "./workspaceOf";

/** A key of the program that edits. */
export type EditKey = "Digit1" | "Digit2" | "Delete";

/** What a key took: milliseconds to paint and of main-thread work. */
export interface KeyTimes {
  readonly paintMs: number;
  readonly mainThreadMs: number;
}

const SELECTED = 4;
/** After the caret's move the window updates what floats by the text. */
const SETTLE_MS = 100;

/** The program itself, with the largest text open. */
export class ProgramWindow {
  private constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
    private readonly probe: Probe,
    private readonly workspace: TemporaryWorkspace,
  ) {}

  static async start(bench: Bench): Promise<ProgramWindow> {
    const workspace = workspaceOf(bench.corpus(bench.largestSize));
    const switches = [`--workspace=${workspace.folder}`, `--user-data-dir=${workspace.profile}`];
    const app = await electron.launch(bench.launch(programFolder, switches));
    const page = await app.firstWindow();
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    await page.evaluate(await bench.script("page/keyClock.ts"));
    return new ProgramWindow(app, page, await Probe.attach(page), workspace);
  }

  /** Scrolls half-way through the text and sets the caret there. */
  async goToMiddle(): Promise<void> {
    const text = this.page.locator(".text-scroller");
    await text.evaluate((host) => host.scrollTo(0, host.scrollHeight / 2));
    await pause(SETTLE_MS);
    await text.click();
    await this.page.keyboard.press("Escape");
  }

  /** Selects a few characters after the caret. */
  async selectNext(): Promise<void> {
    for (let i = 0; i < SELECTED; i++) await this.page.keyboard.press("Shift+ArrowRight");
    await pause(SETTLE_MS);
  }

  /** Presses a key that edits, and waits until the text shows it. */
  async press(key: EditKey): Promise<KeyTimes> {
    let paintMs = Number.NaN;
    await this.page.evaluate(() => window.keyClock.arm());
    const mainThreadMs = await this.probe.mainThreadMs(async () => {
      await this.page.keyboard.press(key);
      paintMs = await this.page.evaluate(() => window.keyClock.paintedMs());
    });
    return { paintMs, mainThreadMs };
  }

  /** Closes the window as its button does, and removes the workspace. */
  async close(): Promise<void> {
    await this.app.close();
    this.workspace.remove();
  }
}
