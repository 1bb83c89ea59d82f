import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { failure } from "../../../core/errors";
import { findFormat } from "../../../core/formats/registry";
import { REPORT_FILE } from "../../../core/formats/sidecars";
import {
  LARGEST_SEED,
  parseShares,
  type SplitOptions,
  type SplitUnitKind,
  splitUnits,
} from "../../../core/formats/splits/SplitOptions";
import {
  defaultWriteOptions,
  type Flattening,
  flattenings,
  type TextForm,
  textForms,
} from "../../../core/formats/WriteOptions";
import { err, ok, type Result } from "../../../core/result";
import { ReadBackThread } from "../../exporting/ReadBackThread";
import { blockForReads } from "../../storage/blockingReads";
import { type ExportReport, exportCorpus } from "../../storage/exportCorpus";
import { type OpenCaseChoice, openCaseChoices } from "../../storage/exportedLayers";
import type { Follow } from "../../storage/exporting/Follower";
import { Workspace } from "../../storage/Workspace";
import { allocateYoung } from "../../threads/allocateYoung";
import { appVersion } from "../appVersion";
import { counted } from "../counted";
import { parseDocumentIds } from "../documentIds";
import { interruption } from "../interruption";
import type { Terminal } from "../Terminal";

const follow: Follow = (corpus, read) =>
  new ReadBackThread(join(import.meta.dirname, "../readBackThread.mjs"), corpus, read);

interface Options {
  readonly format: string;
  readonly layer: readonly string[];
  readonly openCases: OpenCaseChoice;
  readonly out: string;
  readonly document: readonly string[];
  readonly folder?: string;
  readonly text: TextForm;
  readonly flatten: Flattening;
  readonly option: readonly string[];
  readonly split?: string;
  readonly splitBy: SplitUnitKind;
  readonly seed: string;
  readonly json?: true;
}

/**
 * `workbench export WORKSPACE --format ID --layer NAME|gold… --out DIR [--open-cases omit|marked] [--document D]…
 * [--folder F] [--text raw|reflowed] [--flatten outermost|innermost|one-file-a-label] [--option ID=CHOICE]…
 * [--split 80/10/10 [--split-by document|article] [--seed N]] [--json]`.
 */
export function addExport(program: Command, terminal: Terminal): void {
  program
    .command("export")
    .description("write annotators' layers, or the gold ones, as a corpus")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .requiredOption("--format <id>", "format of the corpus; see the command formats")
    .requiredOption(
      "--layer <name>",
      "the annotator whose layers are exported, or gold for what reviewers accepted; may be given again",
      (name: string, earlier: readonly string[] = []) => [...earlier, name],
    )
    .addOption(
      ofChoices(
        "--open-cases <how>",
        "what becomes of gold's cases that nobody has settled",
        openCaseChoices,
        "omit",
      ),
    )
    .requiredOption("--out <folder>", "new folder for the corpus")
    .option("--document <id>", "only this document; may be given again", collect, [])
    .option("--folder <name>", "only documents in this folder of the project")
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
    .option(
      "--split <shares>",
      "shares of train, dev and test, such as 80/10/10, or of train and test, such as 80/20",
    )
    .addOption(ofChoices("--split-by <unit>", "what goes into one part whole", splitUnits, "document"))
    .option("--seed <number>", "of the split: the same seed gives the same split", "0")
    .option("--json", "print JSON only")
    .action(async (workspace: string, options: Options) => {
      const report = await exportWith(terminal, workspace, options);
      if (!report.ok) terminal.fail(report.error);
      else if (options.json) terminal.printJson(await inFull(terminal, options, report.value));
      else printReport(terminal, options, report.value);
    });
}

function ofChoices(flags: string, description: string, choices: readonly string[], usual: string): Option {
  return new Option(flags, description).choices([...choices]).default(usual);
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

async function exportWith(terminal: Terminal, folder: string, options: Options) {
  const { format, layer, openCases, out, document, folder: within, text, flatten, option } = options;
  const known = findFormat(format);
  if (!known.ok) return known;
  const documents = parseDocumentIds(document);
  if (!documents.ok) return documents;
  const split = parseSplit(options);
  if (!split.ok) return split;
  const workspace = await Workspace.open(terminal.path(folder));
  if (!workspace.ok) return workspace;
  blockForReads();
  allocateYoung();
  return exportCorpus(workspace.value, {
    format,
    layers: layer,
    openCases,
    ...(within !== undefined && { folder: within }),
    ...(split.value && { split: split.value }),
    documents: documents.value.length > 0 ? documents.value : null,
    out: terminal.path(out),
    write: { text, flattening: flatten, choices: parseChoices(option) },
    generator: `annotation-workbench ${appVersion()}`,
    signal: interruption(),
    follow,
  });
}

/** `scheme=bioes` as a choice; what has no `=` is an option that no format has. */
function parseChoices(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word.split("=")[0], word.slice(word.indexOf("=") + 1)]));
}

/** Null for a corpus in one piece. */
function parseSplit({ split, splitBy, seed }: Options): Result<SplitOptions | null> {
  if (split === undefined) return ok(null);
  const shares = parseShares(split);
  if (!shares.ok) return shares;
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > LARGEST_SEED)
    return err(failure("seed-malformed", { seed, limit: LARGEST_SEED }));
  return ok({ shares: shares.value, seed: Number(seed), by: splitBy });
}

/** With every loss by itself, as the report on the disk has them. */
async function inFull(terminal: Terminal, { out }: Options, exported: ExportReport) {
  const report = JSON.parse(await readFile(join(terminal.path(out), REPORT_FILE), "utf8"));
  const { folder, documents, annotations, openCases, parts } = exported;
  const split = parts.length > 0 ? { parts } : {};
  return { folder, documents, annotations, openCases, ...split, losses: report.losses };
}

function printReport(
  terminal: Terminal,
  { format, out, openCases: how }: Options,
  exported: ExportReport,
): void {
  const { documents, annotations, openCases, parts, losses } = exported;
  const what = `${counted(documents, "document")}, ${counted(annotations, "annotation")}`;
  terminal.print(`${what} → ${terminal.path(out)} (${format})`);
  for (const part of parts)
    terminal.print(
      `${part.name}: ${counted(part.documents, "document")}, ${counted(part.annotations, "annotation")}`,
    );
  if (openCases)
    terminal.print(`${how === "marked" ? "marked as open" : "left out"}: ${counted(openCases, "open case")}`);
  for (const { what, instead, count } of losses)
    terminal.print(`not kept: ${instead === "" ? what : `${what}, ${instead}`} (${count})`);
}
