import { setImmediate } from "node:timers/promises";
import type { Chunk, CorpusEntry } from "../../../core/formats/CorpusFormat";
import type { Loss } from "../../../core/formats/Loss";
import { reflowEntry } from "../../../core/formats/reflowEntry";
import { type ArticlePiece, cutIntoArticles } from "../../../core/formats/splits/cutIntoArticles";
import type { DocumentId } from "../../../core/model/ids";
import { knownArticles } from "../../../core/model/knownArticles";
import type { SourceText } from "../../../core/model/SourceText";
import { ok, type Result } from "../../../core/result";
import { span } from "../../../core/text/Span";
import type { ExportedLayer, ExportedLayers } from "../exportedLayers";
import { sha256Of } from "../readSourceFile";
import { type ExportPlan, layersFor } from "./ExportPlan";

/** One layer of a document, read from the workspace. */
export interface StoredEntry extends ExportedLayer {
  readonly from: ExportedLayers;
  readonly entry: CorpusEntry;
}

/** A layer of a document as it is to be written: in the text's form, and cut up where articles are split. */
export interface PreparedEntry {
  readonly pieces: readonly ArticlePiece[];
  /** The map of its offsets, where the text is not the raw one. */
  readonly chunks: readonly Chunk[];
  readonly losses: readonly Loss[];
}

/** Every exported layer of a document. Fails with the `document-…`, `file-…` and `layer-…` failures. */
export async function readEntries(plan: ExportPlan, document: DocumentId): Promise<Result<StoredEntry[]>> {
  const source = await plan.workspace.readDocument(document, plan.project);
  if (!source.ok) return source;
  const entries: StoredEntry[] = [];
  const layers = layersFor(plan, document);
  for (const from of layers) {
    const exported = await from.readIfAny(source.value);
    if (!exported.ok) return exported;
    if (exported.value) entries.push(entryOf(plan, source.value, from, exported.value));
  }
  const [first] = layers;
  if (entries.length > 0 || !first) return ok(entries);
  // Where nobody has one, reading it says so.
  const exported = await first.read(source.value);
  return exported.ok ? ok([entryOf(plan, source.value, first, exported.value)]) : exported;
}

function entryOf(
  { project }: ExportPlan,
  source: SourceText,
  from: ExportedLayers,
  exported: ExportedLayer,
): StoredEntry {
  const articles = () => knownArticles(source, project);
  return { ...exported, from, entry: { source, layer: exported.layer, articles } };
}

/**
 * The entries of every document of a plan, in order; each fails as {@link readEntries} does. Between two documents the
 * thread hears what has been said to it, a cancellation for one.
 *
 * None is read before its turn: eight read ahead outlived a collection of garbage more often than not, and cost more than
 * waiting for the disk (Node 20, 2 cores of an AMD EPYC, November 2026).
 */
export async function* allEntries(plan: ExportPlan): AsyncGenerator<Result<StoredEntry[]>> {
  for (const document of plan.documents) {
    await setImmediate();
    yield await readEntries(plan, document);
  }
}

/** Puts a layer into the form that is written. Fails where an article cannot be named. */
export function prepareEntry(
  { options, project, split }: ExportPlan,
  stored: CorpusEntry,
): Result<PreparedEntry> {
  const { entry, chunks, losses } =
    options.text === "raw"
      ? { entry: stored, chunks: [], losses: [] }
      : reflowEntry(stored, project, sha256OfText);
  if (split?.by !== "article") return ok({ pieces: [wholeOf(entry)], chunks, losses });
  const cut = cutIntoArticles(entry, sha256OfText);
  return cut.ok ? ok({ pieces: cut.value.pieces, chunks, losses: [...losses, ...cut.value.losses] }) : cut;
}

const wholeOf = (entry: CorpusEntry): ArticlePiece => ({ entry, place: span(0, entry.source.text.length) });

const sha256OfText = (text: string) => sha256Of(Buffer.from(text));
