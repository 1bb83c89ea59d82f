import { basename, resolve } from "node:path";
import { type Failure, failure } from "../../core/errors";
import type { CorpusContext, CorpusEntry, CorpusFormat, CorpusWriter } from "../../core/formats/CorpusFormat";
import type { Loss } from "../../core/formats/Loss";
import { reflowEntry } from "../../core/formats/reflowEntry";
import { findFormat } from "../../core/formats/registry";
import { withoutSidecars } from "../../core/formats/sidecars";
import { checkChoices, defaultWriteOptions, type WriteOptions } from "../../core/formats/WriteOptions";
import type { DocumentId } from "../../core/model/ids";
import { knownArticles } from "../../core/model/knownArticles";
import type { ReportDone } from "../../core/reportPace";
import { err, ok, type Result } from "../../core/result";
import type { ExportReport } from "../ipc/contract";
import { ChunkWriter } from "./ChunkWriter";
import { openCorpusFolder } from "./corpusSource";
import { type ExportedLayers, exportedLayers } from "./exportedLayers";
import { writeReport } from "./exportReport";
import { ReadBackCheck } from "./ReadBackCheck";
import { sha256Of } from "./readSourceFile";
import { reasonOf, systemCode } from "./systemError";
import { fillFolder } from "./targetFolder";
import type { Workspace } from "./Workspace";

/** What to export, and where to. */
export interface ExportOptions {
  /** Id of a format. */
  readonly format: string;
  /** Name of the annotator whose layers are exported; `gold` for what reviewers accepted. */
  readonly layer: string;
  /** Null for every document that has such a layer. */
  readonly documents: readonly DocumentId[] | null;
  /** The new folder; relative to the process's folder. */
  readonly out: string;
  /** Missing for {@link defaultWriteOptions}. */
  readonly write?: WriteOptions;
  /** Name and version of the program, for the report. */
  readonly generator?: string;
  readonly signal?: AbortSignal;
  /** Told how far the export is, in documents; one counts for half when it is written, and whole when it is read back. */
  readonly progress?: ReportDone;
}

/**
 * Writes one annotator's layers as a corpus in a format, in a new folder: whole or not at all, and only
 * after reading it back from the disk has given the same texts and annotations. One document is in memory
 * at a time.
 *
 * Fails with `format-…`, `layer-…`, `document-…`, `file-…` and `export-…`. A layer or text that cannot be
 * used fails the export: a corpus with a silent gap would be worse than none.
 */
export async function exportCorpus(
  workspace: Workspace,
  options: ExportOptions,
): Promise<Result<ExportReport>> {
  const format = findFormat(options.format);
  return format.ok ? exportAs(format.value, workspace, options) : format;
}

/** As {@link exportCorpus}, in a format that need not be in the registry. */
export async function exportAs(
  format: CorpusFormat,
  workspace: Workspace,
  options: ExportOptions,
): Promise<Result<ExportReport>> {
  const plan = await planExport(format, workspace, options);
  if (!plan.ok) return plan;
  try {
    return await fillFolder(resolve(options.out), (folder) =>
      new Export(plan.value, workspace, options, folder).run(),
    );
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return err(failure("export-failed", { reason: reasonOf(error) }));
  }
}

/** Everything that can be known, and can fail, before anything is written. */
interface Plan {
  readonly format: CorpusFormat;
  readonly writer: CorpusWriter;
  readonly context: CorpusContext;
  readonly layers: ExportedLayers;
  readonly documents: readonly DocumentId[];
}

async function planExport(
  format: CorpusFormat,
  workspace: Workspace,
  { layer, documents, write = defaultWriteOptions }: ExportOptions,
): Promise<Result<Plan>> {
  if (!format.write) return err(failure("format-cannot-write", { format: format.id }));
  const choices = checkChoices(format.options ?? [], write.choices);
  if (!choices.ok) return choices;
  const layers = exportedLayers(workspace, layer);
  if (!layers.ok) return layers;
  const { project, problem } = await workspace.loadProject();
  if (problem) return err(problem);
  const chosen = documents ? ok([...new Set(documents)]) : await layers.value.documents();
  if (!chosen.ok) return chosen;
  const context: CorpusContext = { project, annotator: layers.value.annotator, options: write };
  return ok({
    format,
    writer: format.write(context),
    context,
    layers: layers.value,
    documents: chosen.value,
  });
}

const sha256OfText = (text: string) => sha256Of(Buffer.from(text));

const cancelled = failure("export-cancelled", {});

/** One export under way in its temporary folder. */
class Export {
  private readonly check = new ReadBackCheck();
  private readonly labels = new Map<string, number>();
  private readonly losses: Loss[] = [];
  private annotations = 0;
  private halves = 0;
  /** Null unless gold is exported. */
  private openCases: number | null = null;

  constructor(
    private readonly plan: Plan,
    private readonly workspace: Workspace,
    private readonly options: ExportOptions,
    private readonly folder: string,
  ) {}

  async run(): Promise<Result<ExportReport>> {
    const problem = (await this.write()) ?? (await this.readBack());
    if (problem) return err(problem);
    await this.report();
    if (this.isCancelled) return err(cancelled);
    const { annotations, losses } = this;
    const folder = basename(resolve(this.options.out));
    const { openCases } = this;
    return ok({ folder, documents: this.plan.documents.length, annotations, openCases, losses });
  }

  private async write(): Promise<Failure | null> {
    const { writer, documents } = this.plan;
    const files = new ChunkWriter(this.folder);
    try {
      await files.write(writer.open());
      for (const document of documents) {
        const problem = this.isCancelled ? cancelled : await this.writeDocument(document, files);
        if (problem) return problem;
        this.countHalf();
      }
      await files.write(writer.close());
    } finally {
      await files.close();
    }
    return null;
  }

  private async writeDocument(document: DocumentId, files: ChunkWriter): Promise<Failure | null> {
    const stored = await this.readEntry(document);
    if (!stored.ok) return stored.error;
    const { entry, chunks, losses } = this.inTextForm(stored.value);
    const written = this.plan.writer.document(entry);
    const problem = this.check.expect(entry, written);
    if (problem) return failure("export-not-verified", { problem });
    await files.write([...chunks, ...written.chunks]);
    this.count(stored.value);
    for (const loss of [...losses, ...written.losses]) this.losses.push(loss);
    return null;
  }

  private inTextForm(entry: CorpusEntry): ReturnType<typeof reflowEntry> {
    const { project, options } = this.plan.context;
    return options.text === "raw"
      ? { entry, chunks: [], losses: [] }
      : reflowEntry(entry, project, sha256OfText);
  }

  private async readEntry(document: DocumentId): Promise<Result<CorpusEntry>> {
    const source = await this.workspace.readDocument(document);
    if (!source.ok) return source;
    const exported = await this.plan.layers.read(source.value);
    if (!exported.ok) return exported;
    const { layer, openCases } = exported.value;
    if (openCases !== null) this.openCases = (this.openCases ?? 0) + openCases;
    const articles = () => knownArticles(source.value, this.plan.context.project);
    return ok({ source: source.value, layer, articles });
  }

  private count({ layer }: CorpusEntry): void {
    for (const { label } of layer.annotations) this.labels.set(label, (this.labels.get(label) ?? 0) + 1);
    this.annotations += layer.annotations.length;
  }

  private async readBack(): Promise<Failure | null> {
    const { read, check } = this.plan.format;
    const source = withoutSidecars(await openCorpusFolder(this.folder));
    const problem = read
      ? await this.check.compare(this.untilCancelled(read(source)))
      : check && (await this.check.compareSlices(this.untilCancelled(check(source))));
    if (this.isCancelled) return cancelled;
    return problem ? failure("export-not-verified", { problem }) : null;
  }

  private async *untilCancelled<Found>(documents: AsyncIterable<Result<Found>>) {
    for await (const document of documents) {
      if (this.isCancelled) return;
      yield document;
      this.countHalf();
    }
  }

  private get isCancelled(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  private countHalf(): void {
    const total = this.plan.documents.length;
    this.halves += 1;
    this.options.progress?.(Math.min(total, Math.floor(this.halves / 2)), total);
  }

  private async report(): Promise<void> {
    const { format, context, documents } = this.plan;
    const { paths } = await openCorpusFolder(this.folder);
    await writeReport(
      this.folder,
      paths,
      {
        format: format.id,
        offsetUnit: format.offsetUnit,
        layer: context.annotator,
        options: context.options,
        documents: documents.length,
        annotations: this.annotations,
        ...(this.openCases !== null && { openCases: this.openCases }),
        labels: Object.fromEntries([...this.labels].sort()),
        losses: this.losses,
      },
      this.options.generator ?? "annotation-workbench",
    );
  }
}
