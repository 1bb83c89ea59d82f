import { cpSync, existsSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { inject } from "vitest";
import { withLock } from "../../scripts/setup/lock.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const at = (file: string) => path.join(root, file);

/** What tests start as processes of their own. */
const programs = [
  "electron/cli/workbench.ts",
  "test/crash/drive.ts",
  "test/crash/editor.ts",
  "test/electron/storage/savingProcess.ts",
] as const;

/** What begins a thread of the command line, and what runs in it; from its source it needs a compiler in the thread. */
const threads = {
  "electron/cli/readBackThread.mjs": "electron/exporting/worker.ts",
  "electron/cli/readerThread.mjs": "electron/importing/worker.ts",
} as const;

/**
 * A program as JavaScript that plain Node runs, compiled once for all tests of a run: started from its source,
 * each process would compile for two seconds before it does anything.
 */
export async function compiled(program: (typeof programs)[number]): Promise<string> {
  const folder = inject("programs");
  // Copied last: once it is there, so is all else.
  const description = path.join(folder, "package.json");
  await withLock(path.join(folder, "lock"), async () => {
    if (existsSync(description)) return;
    await compileAll(folder);
    cpSync(at("package.json"), description);
  });
  return path.join(folder, scriptOf(program));
}

/** Each module in the place that its source has in the repository: some name files beside theirs. */
async function compileAll(folder: string): Promise<void> {
  const output = { format: "es", preserveModules: true, preserveModulesRoot: root } as const;
  await build({
    ...{ root, configFile: false, logLevel: "error" },
    build: {
      ...{ ssr: true, target: "node20.18", outDir: folder, emptyOutDir: false },
      rolldownOptions: {
        input: [...programs, ...Object.values(threads)].map(at),
        output: { ...output, entryFileNames: "[name].js" },
      },
    },
  });
  for (const [file, worker] of Object.entries(threads))
    writeFileSync(
      path.join(folder, file),
      `import ${JSON.stringify(path.join(folder, scriptOf(worker)))};\n`,
    );
  symlinkSync(at("node_modules"), path.join(folder, "node_modules"), "junction");
}

const scriptOf = (source: string) => source.replace(/\.ts$/, ".js");
