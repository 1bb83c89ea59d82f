import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Settings } from "../../../electron/ipc/settings";
import { seriousProblems } from "./accessibility";
import { takePicture } from "./pictures";
import { RunningWorkbench } from "./RunningWorkbench";
import { foreignWords, selectedWords, visibleWords } from "./visibleWords";
import { quotesIn, stateWorkspace, windowStates } from "./windowStates";

/** How the window looks in a language. */
interface Appearance extends Pick<Settings, "theme" | "language"> {
  /** What no word of the window may be like. */
  readonly foreign: RegExp;
  /** Words that are names, the same in every language. */
  readonly names: readonly string[];
}

/** Names of measures and of formats of files, the same in every language. */
const MEASURES = /\b(?:HTML|PDF|SVG|PNG|CSV|XLSX|Cohen|Fleiss|Krippendorff|statistical)\b|cuα|γ_cat/g;

/** Names of files and folders the window speaks of, in any language. */
const FILES = ["UTF-8", "JSON", ".json", "gb18030.txt", "folder.txt", "annotations", "broken", "empty"];

/** What is printed on key caps, the same on every keyboard of a language. */
const KEY_CAPS = /\b(?:Ctrl|Shift|Alt|PgUp|PgDn|Home|End|Esc|Del|Num|Space|Tab)\b/g;

/** The words of a hit, as they are announced after its number. */
const HIT = /(?<=^\d+ of \d+: ).*/g;

/** Walks through every main state of the window in a language. */
export function describeWindow({ theme, language, foreign, names }: Appearance): void {
  const workspace = stateWorkspace();
  let workbench: RunningWorkbench;
  beforeAll(async () => {
    workspace.writeSettings({ theme, language });
    workbench = await RunningWorkbench.start(workspace, `--export-folder=${workspace.beside("exports")}`);
  });
  afterAll(async () => {
    await workbench.end();
    workspace.remove();
  });

  describe.each(windowStates)("showing: $name", ({ name, show, leave }) => {
    beforeAll(async () => {
      await show(workbench.page, workspace);
      await takePicture(workbench.page, `${theme} ${name}`);
    });
    afterAll(async () => {
      await leave?.(workbench.page);
    });

    it("has no serious accessibility problem", async () => {
      expect(await seriousProblems(workbench.page)).toEqual([]);
    });

    it("speaks one language", async () => {
      const words = await visibleWords(workbench.page);
      expect(words.length).toBeGreaterThan(15);
      const allowed = [
        ...quotesIn(workspace),
        await selectedWords(workbench.page),
        ...names,
        ...FILES,
        KEY_CAPS,
        MEASURES,
        HIT,
      ];
      expect(foreignWords(words, foreign, allowed)).toEqual([]);
    });
  });

  it("has complained about nothing", () => {
    expect(workbench.complaints).toEqual([]);
  });
}
