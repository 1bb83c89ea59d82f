import type { Chunk, CorpusWriter } from "../../../core/formats/CorpusFormat";
import { INDEX_FILE } from "../../../core/formats/conll/documentIndex";
import type { DocumentId } from "../../../core/model/ids";
import { ok, type Result } from "../../../core/result";
import type { ExportPreview } from "../../ipc/exporting";
import type { Workspace } from "../Workspace";
import { contextFor, type ExportChoice, type ExportPlan, planExport } from "./ExportPlan";
import { prepareEntry, readEntries, type StoredEntry } from "./prepareDocument";
import { previewFile } from "./previewFile";

/** Files shown of one export; the rest is of the same kind. */
const FILES = 4;

/**
 * The first lines of the files that an export would write if it held one document alone, by the same writer. Of
 * several layers the first is shown that the document has. Fails as an export does before it has a folder.
 */
export async function previewExport(
  workspace: Workspace,
  choice: ExportChoice,
  document: DocumentId,
): Promise<Result<ExportPreview>> {
  const { folder: _, split: __, ...rest } = choice;
  const plan = await planExport(workspace, { ...rest, documents: [document] });
  if (!plan.ok) return plan;
  const entries = await readEntries(plan.value, document);
  if (!entries.ok) return entries;
  const [first] = entries.value;
  if (!first) return ok({ files: [] });
  const chunks = chunksOf(plan.value, first);
  if (!chunks.ok) return chunks;
  return ok({
    files: [...joined(chunks.value)].slice(0, FILES).map(([path, parts]) => previewFile(path, parts)),
  });
}

/** What is made of the document comes before what is made of the corpus, and before its index. */
function chunksOf(plan: ExportPlan, { from, entry }: StoredEntry): Result<readonly Chunk[]> {
  const prepared = prepareEntry(plan, entry);
  if (!prepared.ok) return prepared;
  const writer: CorpusWriter = plan.write(contextFor(plan, from));
  const begun = writer.open();
  const written = prepared.value.pieces.flatMap((piece) => writer.document(piece.entry).chunks);
  const ended = writer.close();
  const own = new Set(written.map(({ path }) => path));
  const rank = ({ path }: Chunk) => (own.has(path) && path !== INDEX_FILE ? 0 : 1);
  return ok([...begun, ...written, ...ended].sort((a, b) => rank(a) - rank(b)));
}

function joined(chunks: readonly Chunk[]): ReadonlyMap<string, readonly Chunk["content"][]> {
  const files = new Map<string, Chunk["content"][]>();
  for (const { path, content } of chunks) files.set(path, [...(files.get(path) ?? []), content]);
  return files;
}
