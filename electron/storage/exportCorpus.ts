import { access, constants } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { type Failure, failure } from "../../core/errors";
import type { CorpusFormat } from "../../core/formats/CorpusFormat";
import type { CorpusFacts } from "../../core/formats/dataCard/CorpusFacts";
import { formatDataCard } from "../../core/formats/dataCard/formatDataCard";
import type { ReportDone } from "../../core/reportPace";
import { err, ok, type Result } from "../../core/result";
import type { ExportReport } from "../ipc/exporting";
import { ChunkWriter } from "./ChunkWriter";
import { CorpusReadBack } from "./exporting/CorpusReadBack";
import { CorpusWriting } from "./exporting/CorpusWriting";
import { type ExportChoice, type ExportPlan, planExport, planExportAs } from "./exporting/ExportPlan";
import type { Follow } from "./exporting/Follower";
import { LossLog } from "./exporting/LossLog";
import { type Assignment, splitCorpus } from "./exporting/splitCorpus";
import { writeDataCard, writeReport } from "./exportReport";
import { reasonOf, systemCode } from "./systemError";
import { fillFolder } from "./targetFolder";
import type { Workspace } from "./Workspace";

export type { ExportReport };

/** What to export, and where to. */
export interface ExportOptions extends ExportChoice {
  /** The new folder; relative to the process's folder. */
  readonly out: string;
  /** Name and version of the program, for the report. */
  readonly generator?: string;
  readonly signal?: AbortSignal;
  /** Told how far the export is, in documents; one counts for half when it is written, and whole when it is read back. */
  readonly progress?: ReportDone;
  /** Reads the corpus back while it is written, where its format can; missing, it is read when all is written. */
  readonly follow?: Follow;
}

/**
 * Writes layers as a corpus in a format, in a new folder: whole or not at all, and only after reading it back from the
 * disk has given the same texts and annotations. One document is in memory at a time.
 *
 * Fails with `format-…`, `layer-…`, `document-…`, `file-…` and `export-…`. A layer or text that cannot be
 * used fails the export: a corpus with a silent gap would be worse than none.
 */
export async function exportCorpus(
  workspace: Workspace,
  options: ExportOptions,
): Promise<Result<ExportReport>> {
  const plan = await planExport(workspace, options);
  return plan.ok ? carryOut(plan.value, options) : plan;
}

/** As {@link exportCorpus}, in a format that need not be in the registry. */
export async function exportAs(
  format: CorpusFormat,
  workspace: Workspace,
  options: ExportOptions,
): Promise<Result<ExportReport>> {
  const plan = await planExportAs(format, workspace, options);
  return plan.ok ? carryOut(plan.value, options) : plan;
}

async function carryOut(plan: ExportPlan, options: ExportOptions): Promise<Result<ExportReport>> {
  const out = resolve(options.out);
  try {
    return await fillFolder(out, async (folder) => {
      const assignment = await splitCorpus(plan, options.signal);
      if (!assignment.ok) return assignment;
      const log = await LossLog.open(folder);
      try {
        return await new Export(plan, options, folder, assignment.value, log).run();
      } finally {
        await log.close();
      }
    });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return err(await diskFailure(error, out));
  }
}

/** What the disk said, in words that name what can be done. */
async function diskFailure(error: unknown, out: string): Promise<Failure> {
  const code = systemCode(error) ?? "";
  if (code === "ENOSPC" || code === "EDQUOT") return failure("export-disk-full", {});
  // Somebody has put something there meanwhile.
  if (code === "ENOTEMPTY" || code === "EEXIST") return failure("export-target-exists", { folder: out });
  if (code === "ENAMETOOLONG") return failure("export-name-too-long", { folder: out });
  if (code === "ENOTDIR") return failure("export-not-writable", { folder: dirname(out) });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    if (!(await isWritable(dirname(out)))) return failure("export-not-writable", { folder: dirname(out) });
  return failure("export-failed", { reason: reasonOf(error) });
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

const cancelled = failure("export-cancelled", {});

/** One export under way in its temporary folder. */
class Export {
  private readonly files: ChunkWriter;
  private readonly writing: CorpusWriting;
  private readonly readBack: CorpusReadBack;
  private written = 0;
  private entriesRead = 0;

  constructor(
    private readonly plan: ExportPlan,
    private readonly options: ExportOptions,
    private readonly folder: string,
    assignment: Assignment | null,
    private readonly log: LossLog,
  ) {
    this.files = new ChunkWriter(folder, (path, size) => this.readBack.written(path, size));
    this.writing = new CorpusWriting(plan, assignment, {
      chunks: (chunks) => this.files.write(chunks),
      losses: (losses) => log.add(losses),
    });
    const { signal, follow } = options;
    const read = (documents: number) => this.tell(0, documents);
    this.readBack = new CorpusReadBack(plan, this.writing.parts.all, folder, { signal, follow, read });
  }

  async run(): Promise<Result<ExportReport>> {
    const problem = await this.writeAndReadBack();
    if (problem) return err(problem);
    const files = await this.report();
    if (this.isCancelled) return err(cancelled);
    const { tally } = this.writing;
    return ok({
      folder: basename(resolve(this.options.out)),
      documents: this.plan.documents.length,
      withheld: this.plan.ownOnly.size,
      ...{ annotations: tally.annotations, openCases: tally.openCases, losses: tally.losses.all, files },
      parts: tally.parts.map(({ name, documents, annotations }) => ({ name, documents, annotations })),
      isReadBack: this.plan.format.read !== null,
    });
  }

  private async writeAndReadBack(): Promise<Failure | null> {
    try {
      return (await this.write()) ?? (await this.readBack.finish());
    } finally {
      this.readBack.stop();
    }
  }

  private async write(): Promise<Failure | null> {
    try {
      return await this.writing.run(this.options.signal, () => this.tell(1, 0));
    } finally {
      await this.files.close();
    }
  }

  private get isCancelled(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  private tell(written: number, read: number): void {
    const total = this.plan.documents.length;
    this.written += written;
    this.entriesRead += read;
    const readBack = (total * this.entriesRead) / (this.writing.tally.entries || 1);
    this.options.progress?.(Math.min(total, Math.floor((this.written + readBack) / 2)), total);
  }

  /** Writes the data card and the report, and says how many files there are without the report. */
  private async report(): Promise<number> {
    const facts = this.facts();
    await writeDataCard(this.folder, formatDataCard(facts));
    const layers = this.plan.layers.map(({ annotator }) => annotator);
    return writeReport(this.folder, { facts, layers, pieces: this.writing.tally.pieces }, this.log);
  }

  private facts(): CorpusFacts {
    const { plan, options } = this;
    const { project, format, split } = plan;
    const { tally } = this.writing;
    const { documents } = plan;
    return {
      ...{ project, format, offsetUnit: format.offsetUnit, options: plan.options, split },
      generator: options.generator ?? "annotation-workbench",
      createdAt: new Date().toISOString(),
      documents: documents.length,
      ...{ characters: tally.characters, annotations: tally.annotations, labels: tally.labels },
      ...{ annotators: tally.byAnnotator, madeBetween: tally.madeBetween, parts: tally.parts },
      ...{ openCases: tally.openCases, hasOpenCases: options.openCases === "marked" },
      ...{ agreement: tally.agreement.all, losses: tally.losses.all },
    };
  }
}
