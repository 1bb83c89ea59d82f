import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formats } from "../../core/formats/registry";
import type { Settings } from "../../electron/ipc/settings";
import { layerImport } from "../../renderer/i18n/texts/layerImport";
import { seriousProblems } from "./harness/accessibility";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { foreignWords, selectedWords, visibleWords } from "./harness/visibleWords";
import { quotesIn, stateWorkspace, windowStates } from "./harness/windowStates";

/** How the window looks in each language; the words are names, the same in every language. */
const appearances = [
  { theme: "light", language: "en", foreign: /\p{Script=Han}/u, names: ["简体中文", "产业"] },
  {
    theme: "dark",
    language: "zh-CN",
    foreign: /[a-z]{2,}/i,
    names: [
      layerImport.zhCN.knownFormats,
      "English",
      "Electron",
      // The longest first: one name may begin another.
      ...formats.map(({ name }) => name).sort((a, b) => b.length - a.length),
      "brat",
      "annotator-a",
      "annotator-b",
    ],
  },
] satisfies readonly (Pick<Settings, "theme" | "language"> & { foreign: RegExp; names: string[] })[];

/** Names of measures and of formats of files, the same in every language. */
const MEASURES = /\b(?:HTML|PDF|SVG|PNG|CSV|XLSX|Cohen|Fleiss|Krippendorff|statistical)\b|cuα|γ_cat/g;

/** Names of files and folders the window speaks of, in any language. */
const FILES = ["UTF-8", "JSON", ".json", "gb18030.txt", "folder.txt", "annotations", "broken", "empty"];

/** What is printed on key caps, the same on every keyboard of a language. */
const KEY_CAPS = /\b(?:Ctrl|Shift|Alt|PgUp|PgDn|Home|End|Esc|Del|Num|Space|Tab)\b/g;

describe.each(appearances)("the window in $language, $theme", ({ theme, language, foreign, names }) => {
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
      ];
      expect(foreignWords(words, foreign, allowed)).toEqual([]);
    });
  });

  it("has complained about nothing", () => {
    expect(workbench.complaints).toEqual([]);
  });
});
