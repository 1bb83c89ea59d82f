import { setImmediate } from "node:timers/promises";
import type { Failure } from "../../core/errors";
import { failure } from "../../core/errors";
import type { CorpusFormat } from "../../core/formats/CorpusFormat";
import type { CorpusImport } from "../../core/formats/importing/CorpusImport";
import { DocumentMatcher } from "../../core/formats/importing/DocumentMatcher";
import { LabelMapping, type ToldLabels } from "../../core/formats/importing/LabelMapping";
import { findFormat } from "../../core/formats/registry";
import { type AnnotatorId, type DocumentId, parseAnnotatorId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { err, ok, type Result } from "../../core/result";
import type { CorpusProgress } from "../ipc/layerImport";
import { sha256Of } from "../storage/readSourceFile";
import type { Workspace } from "../storage/Workspace";
import { changedSinceExport } from "./changedSinceExport";
import { FilesReached } from "./FilesReached";
import { FoundEncodings } from "./FoundEncodings";
import { hasLayer } from "./hasLayer";
import { type ImportPlan, ImportRun, type Reached } from "./ImportRun";
import { lendTexts } from "./lendTexts";
import { asGiven, detectFormatOf, type OpenedCorpus } from "./openCorpora";

/** What to import, and as whose. */
export interface ImportOptions {
  /** Id of a format; that which the files look to be in where it is null or missing. */
  readonly format?: string | null;
  /** Who the annotations become a layer of, nobody who has one; may be null only to look. */
  readonly annotator: string | null;
  /** Labels of the project for labels of the corpus, where names do not tell. */
  readonly labels?: ToldLabels;
  /** True to look only. */
  readonly isDryRun?: boolean;
  /** Told what would come of it, before anything is written. */
  readonly seen?: (found: CorpusImport) => void;
  /** Ends the reading, and takes back what is written. */
  readonly signal?: AbortSignal;
  readonly progress?: (reached: CorpusProgress) => void;
}

/**
 * Imports corpora as the layers of an annotator who has none yet: whole or not at all, and only after every file has
 * been read once. One document is in memory at a time.
 *
 * Fails with `format-…`, `name-…`, `import-…`, `file-…`, `layer-…`, `document-…` and `save-…`.
 */
export async function importCorpus(
  workspace: Workspace,
  corpora: readonly OpenedCorpus[],
  options: ImportOptions,
): Promise<Result<CorpusImport>> {
  const plan = await planImport(workspace, corpora, options);
  if (!plan.ok) return plan;
  const run = new ImportRun(workspace, plan.value);
  const seen = await run.look();
  if (!seen.ok) return seen;
  const checks = await Promise.all([...asGiven(corpora)].map(changedSinceExport));
  const changed = checks.flatMap((files) => files ?? []);
  const encodings = plan.value.encodings.all;
  const answer = ok({ ...seen.value, encodings, changed, isReported: !checks.includes(null) });
  options.seen?.(answer.value);
  if (options.isDryRun) return answer;
  const problem = nothingToWrite(seen.value) ?? (await run.write(seen.value.documents.length));
  return problem ? err(problem) : answer;
}

function nothingToWrite({
  documents,
  unmatched,
}: Pick<CorpusImport, "documents" | "unmatched">): Failure | null {
  return documents.length === 0 ? failure("import-no-documents", { count: unmatched.length }) : null;
}

async function planImport(
  workspace: Workspace,
  corpora: readonly OpenedCorpus[],
  options: ImportOptions,
): Promise<Result<ImportPlan>> {
  const format = await formatFor(corpora, options.format ?? null);
  if (!format.ok) return format;
  const annotator = nameFor(options);
  if (!annotator.ok) return annotator;
  const { project, problem } = await workspace.loadProject();
  const obstacle = problem ?? unknownLabel(project, options.labels ?? {});
  if (obstacle) return err(obstacle);
  const progress = (reached: Reached) => options.progress?.({ ...reached, format: format.value.id });
  const known = await knownDocuments(workspace, annotator.value, { signal: options.signal, progress });
  if (!known.ok) return known;
  const { documents, matcher } = known.value;
  const files = new FilesReached(corpora);
  const encodings = new FoundEncodings();
  const read = (corpus: OpenedCorpus) => {
    const watched = files.watched(corpus);
    return format.value.isPlainText ? encodings.reading(watched) : watched;
  };
  return ok({
    format: format.value.id,
    read: format.value.read,
    corpora: corpora.map((corpus) => lendTexts(read(corpus), workspace, documents)),
    ...{ files, encodings },
    annotator: annotator.value,
    labels: new LabelMapping(project.labels, options.labels),
    ...{ matcher, documents: new Set(documents) },
    signal: options.signal ?? null,
    progress,
  });
}

type ReadableFormat = CorpusFormat & { readonly read: NonNullable<CorpusFormat["read"]> };

async function formatFor(
  corpora: readonly OpenedCorpus[],
  asked: string | null,
): Promise<Result<ReadableFormat>> {
  const id = asked ?? (await detectFormatOf(corpora));
  if (id === null) return err(failure("import-format-unsure", {}));
  const format = findFormat(id);
  if (!format.ok) return format;
  const { read } = format.value;
  return read ? ok({ ...format.value, read }) : err(failure("format-cannot-read", { format: id }));
}

function nameFor({ annotator, isDryRun }: ImportOptions): Result<AnnotatorId | null> {
  if (annotator === null && isDryRun) return ok(null);
  return parseAnnotatorId(annotator ?? "");
}

function unknownLabel({ labels }: Project, told: ToldLabels): Failure | null {
  const ids = labels.map(({ id }) => id);
  const label = Object.values(told).find((id) => id !== null && !ids.includes(id));
  return label == null ? null : failure("import-label-unknown", { label, known: ids.join(", ") });
}

interface KnownDocuments {
  readonly documents: readonly DocumentId[];
  readonly matcher: DocumentMatcher;
}

/** Every text that can be read; fails when the annotator has a layer on one of them. */
async function knownDocuments(
  workspace: Workspace,
  annotator: AnnotatorId | null,
  { signal, progress }: { signal: AbortSignal | undefined; progress: (reached: Reached) => void },
): Promise<Result<KnownDocuments>> {
  const matcher = new DocumentMatcher((text) => sha256Of(Buffer.from(text)));
  const documents = (await workspace.listDocuments()).documents.map(({ document }) => document);
  for (const [done, document] of documents.entries()) {
    progress({ done, total: documents.length, counts: "texts" });
    // Reads may block, and the thread is to hear that it is cancelled.
    await setImmediate();
    if (signal?.aborted) return err(failure("import-cancelled", {}));
    if (annotator !== null && (await hasLayer(workspace, document, annotator)))
      return err(failure("import-annotator-exists", { annotator, document }));
    const source = await workspace.readDocument(document);
    if (source.ok) matcher.add(document, source.value.text);
  }
  return ok({ documents, matcher });
}
