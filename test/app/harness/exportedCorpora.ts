import { mkdtempSync, readFileSync } from "node:fs";
import path from "node:path";
import { runWorkbench } from "../../electron/cli/runWorkbench";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";

/** An annotation as an exported file has it: the label, and the characters its offsets give. */
export type ExportedTag = `${string}:${string}`;

/** Exports somebody's layers, or gold, with the command line; gives the new folder. */
export async function exportCorpus(
  workspace: TemporaryWorkspace,
  format: string,
  layer = "annotator-a",
): Promise<string> {
  const folder = path.join(mkdtempSync(workspace.beside(`export-${format}-`)), "corpus");
  const { stderr, exitCode } = await runWorkbench([
    "export",
    workspace.folder,
    "--format",
    format,
    "--layer",
    layer,
    "--out",
    folder,
  ]);
  if (exitCode !== 0) throw new Error(stderr);
  return folder;
}

/** Reads one document of an exported corpus by the format's own rules, apart from the program's readers. */
export const exportedTags: Readonly<Record<string, (folder: string, document: string) => ExportedTag[]>> = {
  json: tagsInJson,
  jsonl: tagsInJsonLines,
  brat: tagsInBrat,
};

function tagsInJson(folder: string, document: string): ExportedTag[] {
  const { text, layer } = JSON.parse(read(folder, "documents", `${document}.json`));
  return layer.annotations.map(
    ({ start, end, label }: { start: number; end: number; label: string }): ExportedTag =>
      `${label}:${text.slice(start, end)}`,
  );
}

function tagsInJsonLines(folder: string, document: string): ExportedTag[] {
  const rows = read(folder, "corpus.jsonl").trimEnd().split("\n");
  const row = rows.map((line) => JSON.parse(line)).find(({ id }) => id === document);
  const characters = [...row.text];
  return row.label.map(
    ([start, end, label]: [number, number, string]): ExportedTag =>
      `${label}:${characters.slice(start, end).join("")}`,
  );
}

/** Fragments are put together with the characters between them, which brat leaves out: line breaks. */
function tagsInBrat(folder: string, document: string): ExportedTag[] {
  const characters = [...read(folder, `${document}.txt`)];
  const lines = read(folder, `${document}.ann`).split("\n");
  return lines.flatMap((line): ExportedTag[] => {
    const [, label, places, words] = /^T\d+\t(\S+) ([\d ;]+)\t(.*)$/.exec(line) ?? [];
    if (label === undefined || places === undefined) return [];
    const fragments = places.split(";").map((place) => place.split(" ").map(Number));
    const cut = fragments.map(([start, end]) => characters.slice(start, end).join(""));
    if (cut.join(" ") !== words) throw new Error(`brat's words do not match its offsets: ${line}`);
    return [`${label}:${characters.slice(fragments[0]?.[0], fragments.at(-1)?.[1]).join("")}`];
  });
}

function read(...parts: string[]): string {
  return readFileSync(path.join(...parts), "utf8");
}
