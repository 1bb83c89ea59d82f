import { monotonicFactory } from "ulid";
import { type Failure, failure } from "../../core/errors";
import type {
  CorpusFormat,
  CorpusSource,
  FoundUnit,
  NotRead,
  ReadDocument,
} from "../../core/formats/CorpusFormat";
import { DocumentMatcher, type Match, type MatchedBy } from "../../core/formats/importing/DocumentMatcher";
import { type ImportLoss, incomingAnnotations } from "../../core/formats/importing/incomingAnnotations";
import { LabelMapping } from "../../core/formats/importing/LabelMapping";
import { findFormat } from "../../core/formats/registry";
import { type AnnotatorId, type DocumentId, parseAnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { layerDiffSchema } from "../../core/stored/layerFile";
import { removeDurably } from "./durableFile";
import { LayerStore } from "./LayerStore";
import { sha256Of } from "./readSourceFile";
import type { Workspace } from "./Workspace";

/** What to import, and as whose. */
export interface ImportOptions {
  /** Id of a format. */
  readonly format: string;
  /** Who the annotations become a layer of; nobody who has one. */
  readonly annotator: string;
  /** Ids of the project's labels for labels of the corpus, where names do not tell. */
  readonly labels?: Readonly<Record<string, string>>;
  /** True to look only. */
  readonly isDryRun?: boolean;
}

/** A document of the corpus that is one of the workspace. */
export interface ImportedDocument {
  /** What the corpus calls it. */
  readonly from: string;
  readonly document: DocumentId;
  readonly by: MatchedBy;
  readonly annotations: number;
  /** How its places turned out to count; null where the format leaves no choice. */
  readonly foundUnit: FoundUnit | null;
}

/** What an import brought, or would bring. */
export interface CorpusImport {
  readonly documents: readonly ImportedDocument[];
  readonly unmatched: readonly { readonly from: string; readonly reason: string }[];
  /** How many annotations each label of the corpus has, and which label of the project they get; null for none. */
  readonly labels: readonly { readonly label: string; readonly id: string | null; readonly count: number }[];
  readonly lost: readonly (ImportLoss & { readonly document: DocumentId })[];
  readonly notRead: readonly NotRead[];
}

/**
 * Imports corpora as the layers of an annotator who has none yet: whole or not at all, and only after every file has
 * been read once. One document is in memory at a time.
 *
 * Fails with `format-…`, `name-…`, `import-…`, `file-…`, `layer-…`, `document-…` and `save-…`.
 */
export async function importCorpus(
  workspace: Workspace,
  corpora: readonly CorpusSource[],
  options: ImportOptions,
): Promise<Result<CorpusImport>> {
  const plan = await planImport(workspace, corpora, options);
  if (!plan.ok) return plan;
  const run = new Import(workspace, plan.value);
  const seen = await run.look();
  if (!seen.ok || options.isDryRun) return seen;
  if (seen.value.documents.length === 0)
    return err(failure("import-no-documents", { count: seen.value.unmatched.length }));
  const problem = await run.write();
  return problem ? err(problem) : seen;
}

interface Plan {
  readonly read: NonNullable<CorpusFormat["read"]>;
  readonly corpora: readonly CorpusSource[];
  readonly annotator: AnnotatorId;
  readonly labels: LabelMapping;
  readonly matcher: DocumentMatcher;
}

async function planImport(
  workspace: Workspace,
  corpora: readonly CorpusSource[],
  { format, annotator, labels = {} }: ImportOptions,
): Promise<Result<Plan>> {
  const known = findFormat(format);
  if (!known.ok) return known;
  const { read } = known.value;
  if (!read) return err(failure("format-cannot-read", { format }));
  const name = parseAnnotatorId(annotator);
  if (!name.ok) return name;
  const { project, problem } = await workspace.loadProject();
  const obstacle = problem ?? unknownLabel(project, labels);
  if (obstacle) return err(obstacle);
  const matcher = await knownDocuments(workspace, name.value);
  if (!matcher.ok) return matcher;
  return ok({
    read,
    corpora,
    annotator: name.value,
    labels: new LabelMapping(project.labels, labels),
    matcher: matcher.value,
  });
}

function unknownLabel({ labels }: Project, told: Readonly<Record<string, string>>): Failure | null {
  const ids = labels.map(({ id }) => id);
  const label = Object.values(told).find((id) => !ids.includes(id));
  return label === undefined ? null : failure("import-label-unknown", { label, known: ids.join(", ") });
}

/** Every text that can be read; fails when the annotator has a layer on one of them. */
async function knownDocuments(
  workspace: Workspace,
  annotator: AnnotatorId,
): Promise<Result<DocumentMatcher>> {
  const matcher = new DocumentMatcher((text) => sha256Of(Buffer.from(text)));
  const { documents } = await workspace.listDocuments();
  for (const { document } of documents) {
    if (await hasLayer(workspace, document, annotator))
      return err(failure("import-annotator-exists", { annotator, document }));
    const source = await workspace.readDocument(document);
    if (source.ok) matcher.add(document, source.value.text);
  }
  return ok(matcher);
}

/** Names that differ in case alone are one file on many disks. */
async function hasLayer(
  workspace: Workspace,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<boolean> {
  const folded = annotator.toLowerCase();
  return (await workspace.listAnnotators(document)).some((each) => each.toLowerCase() === folded);
}

const nextId = monotonicFactory();
const fresh = () => ({ id: nextId(), createdAt: new Date().toISOString() });

class Import {
  constructor(
    private readonly workspace: Workspace,
    private readonly plan: Plan,
  ) {}

  /** Reads everything once, and says what would come of it. */
  async look(): Promise<Result<CorpusImport>> {
    const documents: ImportedDocument[] = [];
    const unmatched: { from: string; reason: string }[] = [];
    const lost: (ImportLoss & { document: DocumentId })[] = [];
    const notRead: NotRead[] = [];
    const counts = new Map<string, number>();
    const taken = new Set<DocumentId>();
    for await (const read of this.documents()) {
      if (!read.ok) return read;
      const { document: from, foundUnit = null } = read.value;
      const match = this.matchOf(read.value, taken);
      notRead.push(...read.value.notRead);
      if (match.document === null) {
        unmatched.push({ from, reason: match.reason });
        continue;
      }
      const incoming = await this.incoming(read.value, match.document);
      if (!incoming.ok) return incoming;
      const { document } = match;
      for (const { label } of read.value.annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
      documents.push({
        from,
        document,
        by: match.by,
        annotations: incoming.value.annotations.length,
        foundUnit,
      });
      lost.push(...incoming.value.lost.map((each) => ({ ...each, document })));
    }
    const labels = [...counts].map(([label, count]) => ({ label, id: this.plan.labels.idOf(label), count }));
    return ok({ documents, unmatched, labels, lost, notRead });
  }

  /** Reads everything again and writes the layers; takes all of them back when one cannot be written. */
  async write(): Promise<Failure | null> {
    const written: DocumentId[] = [];
    const taken = new Set<DocumentId>();
    for await (const read of this.documents()) {
      const match = read.ok ? this.matchOf(read.value, taken) : null;
      if (read.ok && match?.document === null) continue;
      const problem =
        read.ok && match?.document
          ? await this.writeOne(read.value, match.document)
          : read.ok
            ? null
            : read.error;
      if (problem) {
        for (const document of written) await removeDurably(this.fileOf(document));
        return problem;
      }
      if (match?.document) written.push(match.document);
    }
    return null;
  }

  private async *documents(): AsyncGenerator<Result<ReadDocument>> {
    for (const corpus of this.plan.corpora) yield* this.plan.read(corpus);
  }

  /** A second text for one document is none: which of them is meant? */
  private matchOf(read: ReadDocument, taken: Set<DocumentId>): Match | { document: null; reason: string } {
    const match = this.plan.matcher.match(read);
    if (match.document === null) return match;
    if (taken.has(match.document)) return { document: null, reason: `${match.document} once more` };
    taken.add(match.document);
    return match;
  }

  private async incoming(read: ReadDocument, document: DocumentId) {
    const source = await this.workspace.readDocument(document);
    if (!source.ok) return source;
    return ok({ source: source.value, ...incomingAnnotations(source.value, read, this.plan.labels, fresh) });
  }

  private async writeOne(read: ReadDocument, document: DocumentId): Promise<Failure | null> {
    const incoming = await this.incoming(read, document);
    if (!incoming.ok) return incoming.error;
    const { source, annotations } = incoming.value;
    return this.save(source, annotations, read.layer?.status ?? "in-progress");
  }

  private async save(
    source: SourceText,
    added: Layer["annotations"],
    to: Layer["status"],
  ): Promise<Failure | null> {
    const { annotator } = this.plan;
    // Somebody may have begun one since we looked.
    if (await hasLayer(this.workspace, source.document, annotator))
      return failure("import-annotator-exists", { annotator, document: source.document });
    const store = new LayerStore(this.workspace, () => annotator);
    const layer = await store.load(source, annotator);
    if (!layer.ok) return layer.error;
    const status = to === layer.value.status ? null : { from: layer.value.status, to };
    const diff = { added, updated: [], removed: [], status };
    const problem = problemWith(source.document, diff);
    if (problem) return problem;
    const saved = await store.save(source.document, annotator, layer.value.revision, diff);
    return saved.ok ? null : saved.error;
  }

  private fileOf(document: DocumentId): string {
    return this.workspace.files.layerFile(document, this.plan.annotator).path;
  }
}

/** Files of others may hold what ours may not: attributes hundreds of levels deep, say. */
function problemWith(document: DocumentId, diff: LayerDiff): Failure | null {
  const checked = layerDiffSchema.safeParse(diff);
  if (checked.success) return null;
  const [issue] = checked.error.issues;
  return failure("file-wrong-shape", { file: document, where: issue?.path.join(".") ?? "" });
}
