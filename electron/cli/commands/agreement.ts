import type { Command } from "commander";
import { defaultBootstrap } from "../../../core/agreement/bootstrap";
import { corpusAgreement } from "../../../core/agreement/corpus/corpusAgreement";
import { defaultGamma } from "../../../core/agreement/gamma/gamma";
import { failure } from "../../../core/errors";
import { err, ok, type Result } from "../../../core/result";
import { Workspace } from "../../storage/Workspace";
import { inJson } from "../agreementJson";
import { agreementLines } from "../agreementLines";
import { type ComparedDocuments, readCompared } from "../readCompared";
import type { Terminal } from "../Terminal";

interface Options {
  readonly annotator: readonly string[];
  readonly document: readonly string[];
  readonly json?: true;
}

/** What is sampled, and how: printed with the figures. */
const sampling = { gamma: defaultGamma, bootstrap: defaultBootstrap };

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
      const compared = await read(terminal.path(folder), options);
      if (!compared.ok) return terminal.fail(compared.error);
      const { documents, annotators, completeness } = compared.value;
      const agreement = corpusAgreement(documents, annotators, sampling);
      if (options.json) terminal.printJson({ ...inJson(agreement, sampling), completeness });
      else for (const line of agreementLines(agreement, sampling, completeness)) terminal.print(line);
    });
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

async function read(folder: string, { annotator, document }: Options): Promise<Result<ComparedDocuments>> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  const compared = await readCompared(workspace.value, document, annotator);
  if (!compared.ok) return compared;
  const count = compared.value.annotators.length;
  return count < 2 ? err(failure("agreement-one-annotator", { count })) : ok(compared.value);
}
