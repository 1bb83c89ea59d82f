import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { summariseLayer } from "../../core/model/progress";
import { CodePointTable } from "../../core/text/offsets";
import type { DocumentSummary } from "../ipc/contract";
import type { Workspace } from "./Workspace";

const nothing = { characters: null, status: null, annotations: 0, progress: 0, problem: null };

/** How far an annotator is with one document, from its text and their layer; null stands for nobody yet. */
export async function summariseDocument(
  workspace: Workspace,
  document: DocumentId,
  annotator: AnnotatorId | null,
): Promise<DocumentSummary> {
  const source = await workspace.readDocument(document);
  if (!source.ok) return { ...nothing, document, problem: source.error };
  const characters = new CodePointTable(source.value.text).length;
  if (annotator === null) return { ...nothing, document, characters };
  const layer = await workspace.readLayer(source.value, annotator);
  if (!layer.ok) return { ...nothing, document, characters, problem: layer.error };
  return { ...nothing, document, characters, ...(layer.value && summariseLayer(layer.value)) };
}
