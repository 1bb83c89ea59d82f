import { type Failure, failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import { documentEntry, type Project } from "../../core/model/Project";
import { checkAnnotations } from "../../core/stored/checkLayer";
import type { TextEncoding } from "../../core/text/TextEncoding";
import { readDocument } from "./documents";
import { readAnyLayer } from "./layerOnDisk";
import type { Workspace } from "./Workspace";

/**
 * Why a document cannot be read in another encoding, or null when it can: its bytes must be good in it, and
 * everybody's annotations must have their quotes at their places then, as nothing moves in silence. Fails
 * with `encoding-in-use` for what was marked on the text as it reads now, and with the failures of reading.
 */
export async function refuseEncoding(
  workspace: Workspace,
  project: Project,
  document: DocumentId,
  encoding: TextEncoding,
): Promise<Failure | null> {
  const source = await readDocument(workspace.files, document, encoding);
  if (!source.ok) return source.error;
  const { text } = source.value;
  const now = await workspace.readDocument(document);
  if (now.ok && now.value.text === text) return null;
  if (hasMarks(project, document)) return failure("encoding-in-use", { document });
  for (const annotator of await workspace.listAnnotators(document)) {
    const layer = await readAnyLayer(workspace.files, document, annotator);
    if (!layer.ok) return layer.error;
    const annotations = layer.value?.value.annotations ?? [];
    if (checkAnnotations(annotator, annotations, text)) return failure("encoding-in-use", { document });
  }
  return null;
}

/** Corrected breaks, repairs and articles are offsets in the text, and nobody could say where they belong. */
function hasMarks(project: Project, document: DocumentId): boolean {
  const { layout, repairs, articles } = documentEntry(project, document);
  return [layout, repairs, articles].some((marks) => marks !== undefined);
}
