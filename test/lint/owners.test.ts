import { describe, expect, it } from "vitest";
import { filesNaming, modulesLoaded, type Source, sourcesIn } from "./sources";

const sources = ["core", "electron", "renderer"].flatMap(sourcesIn);

/** What lint has no rule for: which files may name a thing, and code that names it. */
const owners: readonly [thing: string, words: RegExp, owners: readonly string[], code: string][] = [
  ["ipcMain", /\bipcMain\b/, ["electron/main/ipcServer.ts"], "electron.ipcMain.handle();"],
  ["window.workbench", /\bwindow\??\.workbench\b/, ["renderer/workbenchClient.ts"], "window.workbench.on();"],
  ["a cast to UTF-16 offsets", /\bas Utf16Offset\b/, ["core/text/offsets.ts"], "return 1 as Utf16Offset;"],
  ["a cast to code points", /\bas CodePointOffset\b/, ["core/text/offsets.ts"], "1 as CodePointOffset;"],
  [
    "where a section's positions begin",
    /\.contentStart\b|\.nodeSize\b|\.resolve\(\w*[pP]os/,
    // The decorations shift all ranges of a section at once, by one constant that the map gives.
    ["renderer/editor/positionMap.ts", "renderer/editor/annotationDecorations.ts"],
    "doc.resolve(position);",
  ],
];

describe("one owner", () => {
  it.each(owners)("has %s", (_, words, allowed) => {
    expect(filesNaming(sources, words).filter((file) => !allowed.includes(file))).toEqual([]);
  });

  it.each(owners)("is asked for where %s is named in code, not in a comment", (_, words, __, code) => {
    const named = [code, `// ${code}`, `/* ${code} */`].map((text, i) => ({ file: `${i}.ts`, code: text }));
    expect(filesNaming(named, words)).toEqual(["0.ts"]);
  });
});

/** Folders that may know another one by its types only. */
const typesOnly: readonly [folder: string, of: RegExp][] = [
  ["renderer/", /electron\/ipc\//],
  // The settings are a file too: their schema checks it on disk as it does between the processes.
  ["electron/storage/", /\/ipc\/(?!settings$)/],
];

describe("imports of types alone", () => {
  it.each(typesOnly)("are all that %s has of %s", (folder, modules) => {
    const inFolder = sources.filter(({ file }) => file.startsWith(folder));
    expect(inFolder.filter((source) => modulesLoaded(source).some((name) => modules.test(name)))).toEqual([]);
  });

  it.each<[code: string, loaded: string[]]>([
    [`import type { A } from "./a";`, []],
    [`export type { A } from "./a";`, []],
    [`import { a } from "./a";`, ["./a"]],
    [`import { type A } from "./a";`, ["./a"]],
    [`import "./a";\nexport { b } from "./b";`, ["./a", "./b"]],
    [`export * from "./a";\nexport const here = 1;`, ["./a"]],
    [`export const later = import("./a");`, ["./a"]],
  ])("are told from imports that load: %s", (code, loaded) => {
    expect(modulesLoaded({ file: "a.ts", code } satisfies Source)).toEqual(loaded);
  });
});
