import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

// As scripts/electron.vite.config.ts builds the program.
const PAGE_TARGET = "chrome130";
const NODE_TARGET = "node20.18";

const here = import.meta.dirname;
const quiet = { configFile: false, logLevel: "error" } as const;

/** A folder that Electron starts the view's window from. */
export async function bundleViewWindow(folder: string): Promise<string> {
  const program = path.join(folder, "main");
  await bundleForNode("programs/viewWindow.ts", program);
  // The program's window asks for a preload script here; the page of the benchmark needs none of it.
  mkdirSync(path.join(folder, "preload"));
  writeFileSync(path.join(folder, "preload/preload.cjs"), "");
  await bundlePage(path.join(folder, "page"));
  return program;
}

async function bundlePage(outDir: string): Promise<void> {
  const output = { outDir, target: PAGE_TARGET, assetsInlineLimit: 0, modulePreload: { polyfill: false } };
  await build({ ...quiet, root: path.join(here, "page"), build: output });
}

/** A folder that Electron starts an empty window from. */
export async function bundleEmptyWindow(folder: string): Promise<string> {
  await bundleForNode("programs/emptyWindow.ts", folder);
  cpSync(path.join(here, "programs/empty.html"), path.join(folder, "empty.html"));
  return folder;
}

/** Bundles one of our files, which becomes `main.js` of a program in the folder. Returns its path. */
export async function bundleForNode(source: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ name: "bench", type: "module", main: "main.js" }),
  );
  await build({
    ...quiet,
    root: here,
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: path.join(here, source),
      outDir: folder,
      emptyOutDir: false,
      target: NODE_TARGET,
      rolldownOptions: { output: { format: "es", entryFileNames: "main.js" } },
    },
  });
  return path.join(folder, "main.js");
}

/** The text of one of our files bundled as a classic script. */
export async function bundleScript(source: string): Promise<string> {
  const lib = { entry: path.join(here, source), formats: ["iife" as const], name: "unused" };
  const output = await build({ ...quiet, root: here, build: { lib, write: false, target: PAGE_TARGET } });
  const [bundle] = Array.isArray(output) ? output : [];
  const [chunk] = bundle?.output ?? [];
  if (!chunk) throw new Error(`${source} gave no script`);
  return chunk.code;
}
