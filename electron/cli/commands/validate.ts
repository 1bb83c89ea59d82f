import type { Command } from "commander";
import { Workspace } from "../../storage/Workspace";
import { checkWorkspace, type Findings } from "../checkWorkspace";
import { counted } from "../counted";
import type { Terminal } from "../Terminal";

/** `workbench validate WORKSPACE [--json]`: every file and quote checked; exit 1 when something is wrong. */
export function addValidate(program: Command, terminal: Terminal): void {
  program
    .command("validate")
    .description("check every file and quote of a workspace")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .option("--json", "print JSON only")
    .action(async (folder: string, { json }: { json?: true }) => {
      const workspace = await Workspace.open(terminal.path(folder));
      if (!workspace.ok) return terminal.fail(workspace.error);
      const findings = await checkWorkspace(workspace.value);
      if (findings.problems.length > 0) terminal.exitCode = 1;
      if (json) printJson(terminal, findings);
      else printLines(terminal, findings);
    });
}

function printJson(terminal: Terminal, { documents, layers, problems, notes }: Findings): void {
  terminal.printJson({ ok: problems.length === 0, documents, layers, problems, notes });
}

function printLines(terminal: Terminal, { documents, layers, problems, notes }: Findings): void {
  for (const { file, message } of problems) terminal.print(`problem: ${named(file, message)}`);
  for (const { file, message } of notes) terminal.print(`note: ${file}: ${message}`);
  const verdict = problems.length === 0 ? "all is well" : counted(problems.length, "problem");
  terminal.print(`${counted(documents, "document")}, ${counted(layers, "layer")}: ${verdict}`);
}

/** Most messages begin with the file they are about. */
const named = (file: string, message: string) => (message.startsWith(file) ? message : `${file}: ${message}`);
