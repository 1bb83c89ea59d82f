import path from "node:path";
import type { Command } from "commander";
import { describeFailure, failure } from "../../../core/errors";
import type { ImportOutcome, ImportReport, RefusedImport } from "../../../core/importing/ImportReport";
import { err, ok, type Result } from "../../../core/result";
import { type TextEncoding, textEncodings } from "../../../core/text/TextEncoding";
import { findFiles } from "../../importing/findFiles";
import { importTexts } from "../../importing/importTexts";
import { ReaderThread } from "../../importing/ReaderThread";
import type { StoppableReader } from "../../importing/TextReader";
import { ProjectFile } from "../../storage/ProjectFile";
import { Workspace } from "../../storage/Workspace";
import { interruption } from "../interruption";
import type { Terminal } from "../Terminal";

/** As the window reads: in a thread, with bounds to its memory and time. */
const readInThread = () => new ReaderThread(path.join(import.meta.dirname, "../readerThread.mjs"));

interface Options {
  readonly encoding?: string;
  readonly folder: string;
  readonly json?: true;
}

/**
 * `workbench import-texts WORKSPACE FILE|FOLDER… [--encoding E] [--folder F] [--json]`.
 *
 * @param openReader - For tests: a thread takes longer to begin than they last.
 */
export function addImportTexts(
  program: Command,
  terminal: Terminal,
  openReader: () => StoppableReader = readInThread,
): void {
  program
    .command("import-texts")
    .description("add texts to a workspace: .txt, .md, .html, .docx, .pdf, or a .zip of these")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .argument("<files...>", "files, or folders with all below them")
    .option("--encoding <id>", `of all texts, where it is not to be found out: ${textEncodings.join(", ")}`)
    .option("--folder <name>", "group the documents are listed in, nested ones joined by /", "")
    .option("--json", "print JSON only")
    .action(async (workspace: string, files: readonly string[], options: Options) => {
      const encoding = parseEncoding(options.encoding);
      if (!encoding.ok) return program.error(`error: ${describeFailure(encoding.error)}`);
      const opened = await Workspace.open(terminal.path(workspace));
      if (!opened.ok) return terminal.fail(opened.error);
      const paths = files.map((file) => terminal.path(file));
      const into = { workspace: opened.value, reader: openReader(), folder: options.folder };
      const report = await importWith(into, paths, encoding.value);
      if (!report.ok) return terminal.fail(report.error);
      if (options.json) terminal.printJson(inJson(report.value));
      else printReport(terminal, report.value);
      if (report.value.refused.length > 0 || report.value.outcomes.some(isRefused)) terminal.exitCode = 1;
    });
}

function parseEncoding(name: string | undefined): Result<TextEncoding | null> {
  const known = textEncodings.find((encoding) => encoding === (name === "gbk" ? "gb18030" : name));
  if (name === undefined) return ok(null);
  return known
    ? ok(known)
    : err(failure("encoding-unknown", { encoding: name, known: textEncodings.join(", ") }));
}

type Report = ImportReport & { readonly refused: readonly RefusedImport[] };

interface Into {
  readonly workspace: Workspace;
  readonly reader: StoppableReader;
  readonly folder: string;
}

async function importWith(
  into: Into,
  paths: readonly string[],
  encoding: TextEncoding | null,
): Promise<Result<Report>> {
  const { workspace, reader } = into;
  const signal = interruption();
  signal.addEventListener("abort", () => reader.stop());
  const found = await findFiles(paths, reader, signal);
  if (!found.ok) return found;
  const items = found.value.files.map((file, id) => ({ id, file, encoding }));
  const report = await importTexts(items, { ...into, project: new ProjectFile(workspace), signal });
  return report.ok ? ok({ ...report.value, refused: found.value.refused }) : report;
}

const isRefused = ({ outcome }: ImportOutcome) => outcome.kind === "refused";

function inJson({ outcomes, refused, isCancelled }: Report) {
  const reasonOf = ({ name, problem }: RefusedImport) => ({
    file: name,
    code: problem.code,
    message: describeFailure(problem),
  });
  const of = (kind: "added" | "known") =>
    outcomes.flatMap(({ name, outcome }) =>
      outcome.kind === kind ? [{ file: name, document: outcome.document }] : [],
    );
  const failed = outcomes.flatMap(({ name, outcome }) =>
    outcome.kind === "refused" ? [{ name, problem: outcome.problem }] : [],
  );
  return {
    added: of("added"),
    known: of("known"),
    refused: [...refused, ...failed].map(reasonOf),
    cancelled: isCancelled,
  };
}

function printReport(terminal: Terminal, report: Report): void {
  const { added, known, refused, cancelled } = inJson(report);
  for (const { file, document } of added) terminal.print(`added: ${file} → ${document}`);
  for (const { file, document } of known) terminal.print(`already there: ${file} is ${document}`);
  for (const { message } of refused) terminal.print(`refused: ${message}`);
  const counts = `${added.length} added, ${known.length} already there, ${refused.length} refused`;
  terminal.print(cancelled ? `${counts}; stopped before the end` : counts);
}
