import { type Command, InvalidArgumentError, Option } from "commander";
import { failure, type Language } from "../../../core/errors";
import { type AgreementReport, reportInJson } from "../../../core/review/AgreementReport";
import { reportHtml } from "../../agreement/report/reportHtml";
import { writeDurably } from "../../storage/durableFile";
import { measureAgreement } from "../../storage/measureAgreement";
import { reasonOf, systemCode } from "../../storage/systemError";
import { Workspace } from "../../storage/Workspace";
import { agreementLines } from "../agreementLines";
import { appVersion } from "../appVersion";
import type { Terminal } from "../Terminal";

interface Options {
  readonly annotator: readonly string[];
  readonly document: readonly string[];
  readonly article?: number;
  readonly manualOnly?: true;
  readonly json?: true;
  readonly report?: string;
  readonly language: Language;
}

/**
 * `workbench agreement WORKSPACE [--annotator A]… [--document D]… [--article N] [--manual-only] [--json]
 * [--report FILE.html [--language en|zh-CN]]`.
 */
export function addAgreement(program: Command, terminal: Terminal): void {
  program
    .command("agreement")
    .description("measure how far annotators agree, and how far each of them has come")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .option("--annotator <name>", "only this annotator; may be given again", collect, [])
    .option("--document <id>", "only this document; may be given again", collect, [])
    .option("--article <number>", "only this article of the one document given, from 1", articleNumber)
    .option(
      "--manual-only",
      "leave out what was accepted from suggestions, and what others tagged at the same place",
    )
    .option("--json", "print JSON only; null with a reason where a figure is undefined")
    .option("--report <file>", "write a report for print, one HTML file, and print where it is")
    .addOption(new Option("--language <id>", "of the report").choices(languages).default("en"))
    .action(async (folder: string, options: Options) => {
      const { document: documents, annotator: annotators, article = null } = options;
      if (article !== null && documents.length !== 1)
        program.error("error: --article takes one --document", { exitCode: 2 });
      const workspace = await Workspace.open(terminal.path(folder));
      if (!workspace.ok) return terminal.fail(workspace.error);
      const wanted = { documents, annotators, article, manualOnly: options.manualOnly === true };
      const report = await measureAgreement(workspace.value, wanted);
      if (!report.ok) return terminal.fail(report.error);
      if (options.report !== undefined)
        await writeReport(terminal, workspace.value, { ...options, file: options.report }, report.value);
      else if (options.json) terminal.printJson(reportInJson(report.value));
      else for (const line of agreementLines(report.value)) terminal.print(line);
    });
}

const languages = ["en", "zh-CN"] as const satisfies readonly Language[];

/** @throws InvalidArgumentError when it counts nothing. */
function articleNumber(given: string): number {
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new InvalidArgumentError("It counts from 1.");
  return Number(given);
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

/** Written whole or not at all. */
async function writeReport(
  terminal: Terminal,
  workspace: Workspace,
  { file, language }: { readonly file: string; readonly language: Language },
  report: AgreementReport,
): Promise<void> {
  const { project } = await workspace.loadProject();
  const day = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
  const html = await reportHtml({ report, project, language, version: appVersion(), day });
  try {
    await writeDurably(terminal.path(file), html);
    terminal.print(terminal.path(file));
  } catch (error) {
    if (systemCode(error) === null) throw error;
    terminal.fail(failure("export-failed", { reason: reasonOf(error) }));
  }
}
