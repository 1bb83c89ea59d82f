import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { layoutText } from "../../core/text/layout/layoutText";
import { packLayout } from "../../core/text/layout/packedLayout";
import type { Bench } from "./Bench";
import type { Corpus } from "./corpus";
import { Probe } from "./Probe";
import type { ContestantName } from "./page/Contestant";

/** A fresh Electron with one window in which a contestant shows a text. */
export class ViewWindow {
  private constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
    readonly probe: Probe,
  ) {}

  static async start(bench: Bench): Promise<ViewWindow> {
    const profile = `--user-data-dir=${bench.newFolder("profile")}`;
    const app = await _electron.launch(bench.launch(await bench.viewWindow(), [profile]));
    const page = await app.firstWindow();
    await page.waitForFunction(() => "bench" in window);
    return new ViewWindow(app, page, await Probe.attach(page));
  }

  /** Gives the page what will be shown, and how it reads, as the main process does. */
  async hold(corpus: Corpus): Promise<void> {
    const { paragraphs, folds, spacedRuns } = packLayout(layoutText(corpus.text));
    const layout = { paragraphs: [...paragraphs], folds: [...folds], spacedRuns: [...spacedRuns] };
    await this.page.evaluate((json) => window.bench.hold(json), JSON.stringify({ ...corpus, layout }));
  }

  /** Milliseconds until it is shown. */
  open(name: ContestantName): Promise<number> {
    return this.page.evaluate((contestant) => window.bench.open(contestant), name);
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

/** Runs a trial in a fresh Electron that shows the corpus, and closes it whatever happens. */
export async function inViewWindow<T>(bench: Bench, trial: (shown: ViewWindow) => Promise<T>): Promise<T> {
  const shown = await ViewWindow.start(bench);
  try {
    return await trial(shown);
  } finally {
    await shown.close();
  }
}
