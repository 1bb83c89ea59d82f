import type { Chunk, CorpusEntry } from "../../../core/formats/CorpusFormat";
import type { Loss } from "../../../core/formats/Loss";
import { reflowEntry } from "../../../core/formats/reflowEntry";
import { type ArticlePiece, cutIntoArticles } from "../../../core/formats/splits/cutIntoArticles";
import type { DocumentId } from "../../../core/model/ids";
import { knownArticles } from "../../../core/model/knownArticles";
import type { SourceText } from "../../../core/model/SourceText";
import { ok, type Result } from "../../../core/result";
import { span } from "../../../core/text/Span";
import { type ExportedLayer, type ExportedLayers, thoseWith } from "../exportedLayers";
import { sha256Of } from "../readSourceFile";
import type { ExportPlan } from "./ExportPlan";

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
  const source = await plan.workspace.readDocument(document);
  if (!source.ok) return source;
  const having = await thoseWith(plan.layers, document);
  const entries: StoredEntry[] = [];
  // Where nobody has one, reading it says so.
  for (const from of having.length > 0 ? having : plan.layers.slice(0, 1)) {
    const exported = await from.read(source.value);
    if (!exported.ok) return exported;
    entries.push({ ...exported.value, from, entry: entryOf(plan, source.value, exported.value) });
  }
  return ok(entries);
}

function entryOf({ project }: ExportPlan, source: SourceText, { layer }: ExportedLayer): CorpusEntry {
  return { source, layer, articles: () => knownArticles(source, project) };
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
