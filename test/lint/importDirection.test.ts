import { describe, expect, it } from "vitest";
import { lintLines } from "./lint";

/** In which file, which import, is answered with a message that holds these words. */
const refused: readonly [file: string, imported: string, advice: string][] = [
  ["core/errors.ts", "./model/Layer", "Put this code into the folder whose types it needs"],
  ["core/result.ts", "node:fs", "Put code that needs them into electron/ or renderer/"],
  ["core/text/Span.ts", "../model/Layer", "Put code about annotations into core/model"],
  ["core/text/Span.ts", "../stored/layerFile", "Put code about annotations into core/model"],
  ["core/text/Span.ts", "../formats/registry", "about exchange formats into core/formats"],
  ["core/model/Layer.ts", "../stored/layerFile", "Put code about stored files into core/stored"],
  ["core/model/Layer.ts", "../formats/registry", "about exchange formats into core/formats"],
  ["core/stored/layerFile.ts", "../formats/registry", "Put code about exchange formats into core/formats"],
  ["core/text/Span.ts", "node:buffer", "core is pure TypeScript"],
  ["core/model/Layer.ts", "fs", "core is pure TypeScript"],
  ["core/model/Layer.ts", "node:fs/promises", "core is pure TypeScript"],
  ["core/model/Layer.ts", "electron", "core is pure TypeScript"],
  ["core/stored/layerFile.ts", "lowdb", "core is pure TypeScript"],
  ["core/search/Matcher.ts", "../stored/layerFile", "core/search knows nothing of files"],
  ["core/search/Matcher.ts", "node:fs", "core is pure TypeScript"],
  ["core/suggest/Suggester.ts", "../stored/layerFile", "core/suggest knows nothing of files"],
  ["core/suggest/learner/Learner.ts", "node:fs", "core is pure TypeScript"],
  ["core/model/Layer.ts", "re2js", "core is pure TypeScript"],
  ["core/agreement/cohenKappa.ts", "../model/Layer", "core/agreement knows plain units"],
  ["core/agreement/cohenKappa.ts", "../text/Span", "core/agreement knows plain units"],
  ["core/agreement/vectors/inputs.ts", "../../compare/alignLayers", "core/agreement knows plain units"],
  ["core/agreement/cohenKappa.ts", "node:fs", "core is pure TypeScript"],
  ["core/compare/alignLayers.ts", "../stored/layerFile", "core/compare knows nothing of files and decisions"],
  ["core/compare/alignLayers.ts", "../review/Decision", "core/compare knows nothing of files and decisions"],
  ["core/compare/alignLayers.ts", "node:fs", "core is pure TypeScript"],
  ["core/quantity/ValueProposer.ts", "../stored/layerFile", "core/quantity knows nothing of files"],
  ["core/quantity/ValueProposer.ts", "node:fs", "core is pure TypeScript"],
  ["core/history/bin.ts", "../stored/binFile", "core/history knows layers and their versions"],
  ["core/history/bin.ts", "../merge/mergeLayers", "core/history knows layers and their versions"],
  ["core/history/bin.ts", "../review/Decision", "core/history knows layers and their versions"],
  ["core/history/bin.ts", "node:fs", "core is pure TypeScript"],
  [
    "core/merge/mergeLayers.ts",
    "../stored/layerFile",
    "core/merge knows layers, their versions and the project",
  ],
  [
    "core/merge/mergeLayers.ts",
    "../review/Decision",
    "core/merge knows layers, their versions and the project",
  ],
  [
    "core/merge/mergeLayers.ts",
    "../compare/findCases",
    "core/merge knows layers, their versions and the project",
  ],
  ["core/merge/mergeLayers.ts", "node:fs", "core is pure TypeScript"],
  ["core/review/reviewCases.ts", "../stored/reviewFile", "core/review knows nothing of files"],
  ["core/review/reviewCases.ts", "node:fs", "core is pure TypeScript"],
  ["electron/search/worker.ts", "electron", "electron/search runs in a worker thread"],
  ["electron/search/worker.ts", "../main/window", "electron/search imports only core"],
  ["core/formats/brat/brat.ts", "react", "core is pure TypeScript"],
  ["core/formats/jsonl.ts", "prosemirror-model", "core is pure TypeScript"],
  ["core/formats/jsonl.ts", "zustand", "core is pure TypeScript"],
  ["core/formats/jsonl.ts", "../../electron/ipc/contract", "core imports only core"],
  ["core/review/cases.ts", "../../renderer/state/history", "core imports only core"],
  ["core/text/Span.ts", "../../test/builders/marked", "core imports only core"],
  ["electron/ipc/contract.ts", "node:path", "types and zod schemas only"],
  ["electron/ipc/contract.ts", "electron", "types and zod schemas only"],
  ["electron/ipc/contract.ts", "../main/window", "electron/ipc imports only core"],
  ["electron/ipc/contract.ts", "../storage/Workspace", "electron/ipc imports only core"],
  ["electron/ipc/contract.ts", "../../renderer/state/history", "electron/ipc imports only core"],
  ["electron/preload/preload.ts", "node:fs", "call it through electron/ipc"],
  ["electron/preload/preload.ts", "zod", "call it through electron/ipc"],
  ["electron/preload/preload.ts", "../../core/result", "electron/preload imports only electron/ipc"],
  ["electron/preload/preload.ts", "../main/window", "electron/preload imports only electron/ipc"],
  ["electron/storage/Workspace.ts", "electron", "Put code that needs Electron into electron/main"],
  ["electron/storage/Workspace.ts", "electron-log/main", "Put code that needs Electron into electron/main"],
  ["electron/storage/Workspace.ts", "../main/window", "Put what it shares with other folders into core"],
  ["electron/storage/deep/file.ts", "../../cli/workbench", "Put what it shares with other folders into core"],
  ["electron/storage/Workspace.ts", "../../renderer/App", "Put what it shares with other folders into core"],
  ["electron/cli/workbench.ts", "electron", "The command line runs on plain Node"],
  [
    "electron/cli/commands/export.ts",
    "../../main/window",
    "electron/cli imports only core, electron/storage and electron/importing",
  ],
  [
    "electron/cli/workbench.ts",
    "../ipc/contract",
    "electron/cli imports only core, electron/storage and electron/importing",
  ],
  ["electron/main/window.ts", "../cli/workbench", "Put what both need into core or electron/ipc"],
  ["electron/main/window.ts", "../preload/preload", "Put what both need into core or electron/ipc"],
  ["electron/main/ipcServer.ts", "../../renderer/App", "Put what both need into core or electron/ipc"],
  ["renderer/App.tsx", "node:path", "The page has no Node and no Electron"],
  ["renderer/App.tsx", "node:fs/promises", "The page has no Node and no Electron"],
  ["renderer/state/history.ts", "electron", "The page has no Node and no Electron"],
  ["renderer/editor/TextEditor.ts", "electron/renderer", "The page has no Node and no Electron"],
  ["renderer/App.tsx", "lowdb/node", "The page has no Node and no Electron"],
  ["renderer/App.tsx", "../electron/main/window", "Add a method there and call it"],
  ["renderer/state/history.ts", "../../electron/storage/Workspace", "Add a method there and call it"],
  ["renderer/editor/TextEditor.ts", "../../electron/cli/workbench", "Add a method there and call it"],
  ["renderer/editor/TextEditor.ts", "../../electron/preload/preload", "Add a method there and call it"],
  ["renderer/state/history.ts", "prosemirror-state", "Only renderer/editor knows ProseMirror"],
];

const allowed: readonly [file: string, imported: string][] = [
  ["core/errors.ts", "./result"],
  ["core/errors.ts", "./failures/textFailures"],
  ["core/text/quote.ts", "./Span"],
  ["core/text/quote.ts", "../errors"],
  ["core/model/Layer.ts", "../text/Span"],
  ["core/stored/layerFile.ts", "zod"],
  ["core/stored/layerFile.ts", "../model/Layer"],
  ["core/formats/brat/brat.ts", "../../stored/layerFile"],
  ["electron/ipc/contract.ts", "zod"],
  ["electron/ipc/contract.ts", "../../core/result"],
  ["electron/preload/preload.ts", "electron"],
  ["electron/preload/preload.ts", "../ipc/methods"],
  ["electron/storage/Workspace.ts", "node:fs/promises"],
  ["electron/storage/Workspace.ts", "lowdb"],
  ["electron/storage/Workspace.ts", "../../core/result"],
  ["electron/cli/commands/export.ts", "../../storage/Workspace"],
  ["core/search/regexMatcher.ts", "re2js"],
  ["core/search/Matcher.ts", "../model/ids"],
  ["core/agreement/vectors/inputs.ts", "zod"],
  ["core/agreement/vectors/inputs.ts", "../Continuum"],
  ["core/compare/alignLayers.ts", "../model/Layer"],
  ["core/quantity/ValueProposer.ts", "../text/Span"],
  ["core/quantity/worklists.ts", "../compare/findCases"],
  ["core/compare/alignLayers.ts", "../text/Span"],
  ["core/review/reviewCases.ts", "../compare/findCases"],
  ["core/history/bin.ts", "../model/Layer"],
  ["core/merge/commonVersion.ts", "../history/Version"],
  ["core/stored/reviewFile.ts", "../review/Decision"],
  ["core/compare/alignLayers.ts", "../agreement/Continuum"],
  ["electron/search/worker.ts", "node:worker_threads"],
  ["electron/search/worker.ts", "../storage/Workspace"],
  ["electron/cli/workbench.ts", "commander"],
  ["electron/main/window.ts", "electron"],
  ["electron/main/handlers/openDocument.ts", "../../storage/Workspace"],
  ["electron/main/ipcServer.ts", "../ipc/contract"],
  ["renderer/App.tsx", "react"],
  ["renderer/state/history.ts", "../../core/model/LayerDiff"],
  ["renderer/workbenchClient.ts", "../electron/ipc/WorkbenchApi"],
  ["renderer/editor/TextEditor.ts", "prosemirror-view"],
];

/** Lines that are refused for more than where they import from, and the rule that refuses them. */
const refusedLines: readonly [file: string, line: string, rule: string][] = [
  ["core/text/Span.ts", `export const later = import("node:fs");`, "noRestrictedImports"],
  ["core/text/Span.ts", `export * from "../model/Layer";`, "noRestrictedImports"],
  ["core/text/Span.ts", `export type { Layer } from "../model/Layer";`, "noRestrictedImports"],
  ["electron/main/window.ts", `export { ipcMain } from "electron";`, "noRestrictedImports"],
  ["electron/main/window.ts", `import e1 from "electron"; e1.app.quit();`, "noRestrictedImports"],
  ["electron/main/handlers/a.ts", `import * as e2 from "electron"; e2.app.quit();`, "noRestrictedImports"],
  ["core/text/Span.ts", `console.log("here");`, "noConsole"],
  ["renderer/App.tsx", `console.log("here");`, "noConsole"],
  ["core/text/Span.ts", "export const first = (a: any) => a;", "noExplicitAny"],
  ["core/text/Span.ts", "export const size = (a: string | null) => a!.length;", "noNonNullAssertion"],
  ["electron/storage/a.ts", "async function save() {} export function f() { save(); }", "noFloatingPromises"],
  ["electron/storage/a.ts", `export { readFile } from "fs";`, "useNodejsImportProtocol"],
];

const allowedLines: readonly [file: string, line: string][] = [
  ["electron/main/window.ts", `export { app } from "electron";`],
  ["electron/main/ipcServer.ts", `export { ipcMain } from "electron";`],
  ["electron/cli/workbench.ts", `console.log("here");`],
];

const asLine = ([file, imported]: readonly [string, string, ...string[]]) =>
  [file, `import "${imported}";`] as const;

describe("the import rules", () => {
  const problemsOf = lintLines([
    ...refused.map(asLine),
    ...allowed.map(asLine),
    ...refusedLines.map(([file, line]) => [file, line] as const),
    ...allowedLines,
  ]);

  it.each(refused)(
    "refuse in %s the import of %s and say where the code belongs",
    (file, imported, advice) => {
      const messages = problemsOf(file, `import "${imported}";`).map(({ message }) => message);
      expect(messages).toContainEqual(expect.stringContaining(advice));
    },
  );

  it.each(allowed)("allow in %s the import of %s", (file, imported) => {
    expect(problemsOf(file, `import "${imported}";`)).toEqual([]);
  });

  it.each(refusedLines)("refuse in %s the line %s by %s", (file, line, rule) => {
    expect(problemsOf(file, line).map(({ rule }) => rule)).toContain(rule);
  });

  it.each(allowedLines)("allow in %s the line %s", (file, line) => {
    expect(problemsOf(file, line)).toEqual([]);
  });
});
