import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { programEnvironment } from "../app/harness/program";
import { bundleEmptyWindow, bundleForNode, bundleScript, bundleViewWindow } from "./bundle";
import { type Corpus, makeCorpus } from "./corpus";
import { type BenchOptions, corpusSizes, type SizeName } from "./options";

// Chromium refuses to run as root with its sandbox on.
const forRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * What the measures of one run share: its options, its texts, and the programs built for it, each made when first
 * asked for.
 */
export class Bench {
  private readonly folder = mkdtempSync(path.join(tmpdir(), "workbench-bench-"));
  private readonly made = new Map<string, unknown>();

  constructor(
    readonly options: BenchOptions,
    readonly executable: string,
  ) {}

  corpus(size: SizeName): Corpus {
    return this.once(`corpus ${size}`, () => makeCorpus(corpusSizes[size]));
  }

  /** The size that budgets are set at, or the largest one asked for. */
  get largestSize(): SizeName {
    return this.options.sizes.at(-1) ?? "1M";
  }

  viewWindow(): Promise<string> {
    return this.once("view", () => bundleViewWindow(path.join(this.folder, "view")));
  }

  emptyWindow(): Promise<string> {
    return this.once("empty", () => bundleEmptyWindow(path.join(this.folder, "empty")));
  }

  /** One of our files as a program for Electron's Node. */
  nodeProgram(source: string): Promise<string> {
    return this.once(source, () => bundleForNode(source, path.join(this.folder, path.parse(source).name)));
  }

  /** One of our files as a classic script, to run in a page that is not ours. */
  script(source: string): Promise<string> {
    return this.once(source, () => bundleScript(source));
  }

  /** A new empty folder, removed with the run. */
  newFolder(name: string): string {
    return mkdtempSync(path.join(this.folder, `${name}-`));
  }

  /** How to start Electron on a program's folder. */
  launch(program: string, switches: readonly string[]) {
    const args = [...forRoot, program, ...switches];
    return { executablePath: this.executable, args, env: programEnvironment() };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }
}
