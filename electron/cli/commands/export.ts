import { type Command, Option } from "commander";
import type { Loss } from "../../../core/formats/Loss";
import { findFormat } from "../../../core/formats/registry";
import {
  defaultWriteOptions,
  type Flattening,
  flattenings,
  type TextForm,
  textForms,
} from "../../../core/formats/WriteOptions";
import { exportCorpus } from "../../storage/exportCorpus";
import { Workspace } from "../../storage/Workspace";
import { appVersion } from "../appVersion";
import { counted } from "../counted";
import { parseDocumentIds } from "../documentIds";
import { interruption } from "../interruption";
import type { Terminal } from "../Terminal";

interface Options {
  readonly format: string;
  readonly layer: string;
  readonly out: string;
  readonly document: readonly string[];
  readonly text: TextForm;
  readonly flatten: Flattening;
  readonly option: readonly string[];
  readonly json?: true;
}

/**
 * `workbench export WORKSPACE --format ID --layer NAME|gold --out DIR [--document D]… [--text raw|reflowed]
 * [--flatten outermost|innermost|one-file-a-label] [--option ID=CHOICE]… [--json]`.
 */
export function addExport(program: Command, terminal: Terminal): void {
  program
    .command("export")
    .description("write one annotator's layers as a corpus")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .requiredOption("--format <id>", "format of the corpus; see the command formats")
    .requiredOption(
      "--layer <name>",
      "the annotator whose layers are exported, or gold for what reviewers accepted",
    )
    .requiredOption("--out <folder>", "new folder for the corpus")
    .option("--document <id>", "only this document; may be given again", collect, [])
    .addOption(ofChoices("--text <form>", "the text as it is stored, or as it reads", textForms, "raw"))
    .addOption(
      ofChoices(
        "--flatten <policy>",
        "which of overlapping annotations stay, where a format cannot hold them all",
        flattenings,
        defaultWriteOptions.flattening,
      ),
    )
    .option("--option <id=choice>", "an option of the format; may be given again", collect, [])
    .option("--json", "print JSON only")
    .action(async (workspace: string, options: Options) => {
      const report = await exportWith(terminal, workspace, options);
      if (!report.ok) terminal.fail(report.error);
      else if (options.json) terminal.printJson(report.value);
      else printReport(terminal, options, report.value);
    });
}

function ofChoices(flags: string, description: string, choices: readonly string[], usual: string): Option {
  return new Option(flags, description).choices([...choices]).default(usual);
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

async function exportWith(terminal: Terminal, folder: string, options: Options) {
  const { format, layer, out, document, text, flatten, option } = options;
  const known = findFormat(format);
  if (!known.ok) return known;
  const documents = parseDocumentIds(document);
  if (!documents.ok) return documents;
  const workspace = await Workspace.open(terminal.path(folder));
  if (!workspace.ok) return workspace;
  return exportCorpus(workspace.value, {
    format,
    layer,
    documents: documents.value.length > 0 ? documents.value : null,
    out: terminal.path(out),
    write: { text, flattening: flatten, choices: parseChoices(option) },
    generator: `annotation-workbench ${appVersion()}`,
    signal: interruption(),
  });
}

/** `scheme=bioes` as a choice; what has no `=` is an option that no format has. */
function parseChoices(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word.split("=")[0], word.slice(word.indexOf("=") + 1)]));
}

interface Counts {
  readonly documents: number;
  readonly annotations: number;
  readonly openCases: number | null;
  readonly losses: readonly Loss[];
}

function printReport(terminal: Terminal, { format, out }: Options, counts: Counts): void {
  const { documents, annotations, openCases, losses } = counts;
  const what = `${counted(documents, "document")}, ${counted(annotations, "annotation")}`;
  terminal.print(`${what} → ${terminal.path(out)} (${format})`);
  if (openCases) terminal.print(`left out: ${counted(openCases, "open case")}`);
  for (const [kind, count] of countKinds(losses)) terminal.print(`not kept: ${kind} (${count})`);
}

function countKinds(losses: readonly Loss[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { what, instead } of losses) {
    const kind = instead === "" || what === "label-name" ? what : `${what}, ${instead}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
