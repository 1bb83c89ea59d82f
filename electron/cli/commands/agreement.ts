import type { Command } from "commander";
import { type AgreementReport, reportInJson } from "../../../core/compare/AgreementReport";
import type { Result } from "../../../core/result";
import { measureAgreement } from "../../storage/measureAgreement";
import { Workspace } from "../../storage/Workspace";
import { agreementLines } from "../agreementLines";
import type { Terminal } from "../Terminal";

interface Options {
  readonly annotator: readonly string[];
  readonly document: readonly string[];
  readonly json?: true;
}

/** `workbench agreement WORKSPACE [--annotator A]… [--document D]… [--json]`. */
export function addAgreement(program: Command, terminal: Terminal): void {
  program
    .command("agreement")
    .description("measure how far annotators agree, and how far each of them has come")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .option("--annotator <name>", "only this annotator; may be given again", collect, [])
    .option("--document <id>", "only this document; may be given again", collect, [])
    .option("--json", "print JSON only; null with a reason where a figure is undefined")
    .action(async (folder: string, options: Options) => {
      const report = await measure(terminal.path(folder), options);
      if (!report.ok) return terminal.fail(report.error);
      if (options.json) terminal.printJson(reportInJson(report.value));
      else for (const line of agreementLines(report.value)) terminal.print(line);
    });
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

async function measure(folder: string, { annotator, document }: Options): Promise<Result<AgreementReport>> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  return measureAgreement(workspace.value, { documents: document, annotators: annotator });
}
