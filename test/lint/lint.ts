import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, "../..");

/** What lint says about one place. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The rule's name without its group. */
  readonly rule: string;
  readonly message: string;
}

type Line = readonly [file: string, line: string];

/**
 * Lints lines of code as though they stood in those files of the repository, under its rules; answers what
 * is wrong with each. One run for all: the files are written into a temporary folder.
 */
export function lintLines(lines: readonly Line[]): (file: string, line: string) => Problem[] {
  const linesOf = (file: string) => lines.filter((line) => line[0] === file).map(([, line]) => line);
  const folder = mkdtempSync(path.join(tmpdir(), "lint-"));
  try {
    writeFileSync(path.join(folder, "biome.json"), rulesForLines());
    for (const [file] of lines) write(path.join(folder, file), linesOf(file).join("\n"));
    const problems = lint(folder);
    return (file, line) => {
      const number = linesOf(file).indexOf(line) + 1;
      return problems.filter((problem) => problem.file === file && problem.line === number);
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The repository's rules without those that need more than the lines: git's ignore list, and the files imported. */
function rulesForLines(): string {
  const { vcs: _, ...rules } = JSON.parse(readFileSync(path.join(root, "biome.json"), "utf8"));
  rules.linter.rules.suspicious.noImportCycles = "off";
  return JSON.stringify(rules);
}

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${content}\n`);
}

interface Diagnostic {
  readonly category: string;
  readonly message: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

function lint(folder: string): Problem[] {
  const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: readonly Diagnostic[] };
  return diagnostics
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ category, message, location }) => ({
      file: location.path,
      line: location.start.line,
      rule: category.split("/").at(-1) ?? category,
      message,
    }));
}
