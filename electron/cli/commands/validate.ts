import type { Command } from "commander";
import type { Result } from "../../../core/result";
import { Workspace } from "../../storage/Workspace";
import { checkCorpus, hasReport } from "../checkCorpus";
import { checkWorkspace, type Findings } from "../checkWorkspace";
import { counted } from "../counted";
import type { Terminal } from "../Terminal";

/**
 * `workbench validate FOLDER [--json]`: every file and quote of a workspace checked, or every file and line of a corpus;
 * exit 1 when something is wrong.
 */
export function addValidate(program: Command, terminal: Terminal): void {
  program
    .command("validate")
    .description("check every file and quote of a workspace, or every file and line of an exported corpus")
    .argument("<folder>", "folder with seeds/ and annotations/, or of a corpus")
    .option("--json", "print JSON only")
    .action(async (folder: string, options: Options) => {
      const place = terminal.path(folder);
      const workspace = await Workspace.open(place);
      if (workspace.ok && !(await hasReport(place)))
        await validateWorkspace(terminal, workspace.value, options);
      else await validateCorpus(terminal, place, workspace, options);
    });
}

interface Options {
  readonly json?: true;
}

async function validateWorkspace(terminal: Terminal, workspace: Workspace, { json }: Options): Promise<void> {
  const findings = await checkWorkspace(workspace);
  if (findings.problems.length > 0) terminal.exitCode = 1;
  if (json) printJson(terminal, findings);
  else printLines(terminal, findings);
}

/** What is no corpus either is told as the workspace that it is not. */
async function validateCorpus(
  terminal: Terminal,
  folder: string,
  workspace: Result<Workspace>,
  { json }: Options,
): Promise<void> {
  const checked = await checkCorpus(folder);
  if (!checked.ok) return terminal.fail(workspace.ok ? checked.error : workspace.error);
  const { format, documents, annotations, problems, notes } = checked.value;
  if (problems.length > 0) terminal.exitCode = 1;
  if (json)
    return terminal.printJson({ ok: problems.length === 0, format, documents, annotations, problems, notes });
  printFindings(terminal, problems, notes);
  const read =
    documents === null
      ? ""
      : `, ${counted(documents, "document")}, ${counted(annotations ?? 0, "annotation")}`;
  terminal.print(`${format}${read}: ${verdict(problems)}`);
}

function printJson(terminal: Terminal, { documents, layers, problems, notes }: Findings): void {
  terminal.printJson({ ok: problems.length === 0, documents, layers, problems, notes });
}

function printLines(terminal: Terminal, { documents, layers, problems, notes }: Findings): void {
  printFindings(terminal, problems, notes);
  terminal.print(`${counted(documents, "document")}, ${counted(layers, "layer")}: ${verdict(problems)}`);
}

type Said = readonly { readonly file: string; readonly message: string }[];

function printFindings(terminal: Terminal, problems: Said, notes: Said): void {
  for (const { file, message } of problems) terminal.print(`problem: ${named(file, message)}`);
  for (const { file, message } of notes) terminal.print(`note: ${file}: ${message}`);
}

const verdict = ({ length }: Said) => (length === 0 ? "all is well" : counted(length, "problem"));

/** Most messages begin with the file they are about. */
const named = (file: string, message: string) => (message.startsWith(file) ? message : `${file}: ${message}`);
