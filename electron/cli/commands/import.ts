import type { Command } from "commander";
import type {
  CorpusImport,
  ImportedDocument,
  UnmatchedDocument,
} from "../../../core/formats/importing/CorpusImport";
import type { Result } from "../../../core/result";
import { importCorpus } from "../../layerImport/importCorpus";
import { openCorpora } from "../../layerImport/openCorpora";
import { Workspace } from "../../storage/Workspace";
import { counted } from "../counted";
import type { Terminal } from "../Terminal";
import { takeBackImports } from "../takeBackImports";

interface Options {
  readonly format?: string;
  readonly annotator: string;
  readonly label: readonly string[];
  readonly dryRun?: true;
  readonly takeBack?: true;
  readonly json?: true;
}

/**
 * `workbench import WORKSPACE [--format ID] --annotator NAME FILE|FOLDER… [--label FROM=ID]… [--dry-run] [--json]`, and
 * `workbench import WORKSPACE --annotator NAME --take-back`.
 */
export function addImport(program: Command, terminal: Terminal): void {
  program
    .command("import")
    .description("bring annotations of another tool's files as the layers of a new annotator")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .argument("[files...]", "files, or folders with all below them")
    .option("--format <id>", "format of the files, see the command formats; found out where it is not given")
    .requiredOption("--annotator <name>", "who they become the layers of; nobody who has any")
    .option(
      "--label <from=id>",
      "the label that one of the files' labels becomes; may be given again",
      collect,
      [],
    )
    .option("--dry-run", "only say what would be imported")
    .option("--take-back", "remove the layers that imports as this annotator brought and nobody has changed")
    .option("--json", "print JSON only")
    .action(async (workspace: string, files: readonly string[], options: Options) => {
      if (options.takeBack) return takeBackImports(terminal, workspace, options);
      if (files.length === 0) return program.error("error: missing required argument 'files'");
      const report = await importWith(terminal, workspace, files, options);
      if (!report.ok) return terminal.fail(report.error);
      if (options.json)
        terminal.printJson({ dryRun: options.dryRun ?? false, ...report.value, ...inEnglish(report.value) });
      else printReport(terminal, options, report.value);
    });
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

async function importWith(
  terminal: Terminal,
  folder: string,
  files: readonly string[],
  { format, annotator, label, dryRun }: Options,
): Promise<Result<CorpusImport>> {
  const workspace = await Workspace.open(terminal.path(folder));
  if (!workspace.ok) return workspace;
  const corpora = await openCorpora(files.map((file) => terminal.path(file)));
  if (!corpora.ok) return corpora;
  return importCorpus(workspace.value, corpora.value, {
    format: format ?? null,
    annotator,
    labels: Object.fromEntries(label.map(splitLabel)),
    isDryRun: dryRun ?? false,
    seen: ({ changed }) => {
      for (const path of changed) terminal.warn(`${path} has been changed since it was exported`);
    },
  });
}

/** At the last `=`: labels of other tools may hold one, ours hold none. */
function splitLabel(word: string): [string, string] {
  const at = word.lastIndexOf("=");
  return [word.slice(0, Math.max(0, at)), word.slice(at + 1)];
}

function printReport(terminal: Terminal, options: Options, report: CorpusImport): void {
  const { annotator, dryRun } = options;
  if (options.format === undefined) terminal.print(`format: ${report.format}`);
  for (const { file, encoding, isMarked } of report.encodings)
    terminal.print(`encoding: ${file} was read as ${encoding}${isMarked ? "" : ", as is likeliest"}`);
  for (const document of report.documents) terminal.print(documentLine(document));
  for (const document of report.unmatched) terminal.print(unmatchedLine(document));
  for (const { label, id, count } of report.labels)
    terminal.print(
      id === null ? `unknown label: ${label} (${count} left out)` : `label ${label} → ${id} (${count})`,
    );
  for (const { document, label, quote, what } of report.lost.filter((each) => each.what !== "label"))
    terminal.print(`not kept: ${what} of ${label} “${quote}” in ${document}`);
  for (const { file, line, what } of report.notRead)
    terminal.print(`not read: ${file}, line ${line}: ${what.en}`);
  const total = report.documents.reduce((sum, { annotations }) => sum + annotations, 0);
  const what = `${counted(report.documents.length, "document")}, ${counted(total, "annotation")}`;
  terminal.print(dryRun ? `would import ${what} as ${annotator}` : `imported ${what} as ${annotator}`);
}

/** Programs read what was not read in one language, as the terminal shows it. */
function inEnglish({ notRead }: CorpusImport) {
  return { notRead: notRead.map((each) => ({ ...each, what: each.what.en })) };
}

function documentLine({ from, document, by, annotations, foundUnit, evidence }: ImportedDocument): string {
  const unit = foundUnit && evidence === "quotes" ? `, offsets in ${foundUnit} by its quotes` : "";
  return `${from} → ${document} (by ${by}): ${counted(annotations, "annotation")}${unit}`;
}

function unmatchedLine({ from, reason, document }: UnmatchedDocument): string {
  return `not matched: ${from} (${[document, reason].filter((part) => part !== null).join(" ")})`;
}
