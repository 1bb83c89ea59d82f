import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { removeDurably } from "../storage/durableFile";
import { readAnyLayer } from "../storage/layerOnDisk";
import type { Workspace } from "../storage/Workspace";

/** The layers that an import wrote. */
export interface WrittenLayers {
  readonly annotator: AnnotatorId;
  readonly documents: readonly DocumentId[];
}

/** An import writes a layer once; whoever has worked on it since has made it their own. */
const AS_IMPORTED = 1;

/**
 * Removes the layers that an import wrote, but for those that somebody has changed since.
 *
 * @returns the documents whose layers stay.
 */
export async function takeBack(
  workspace: Workspace,
  { annotator, documents }: WrittenLayers,
): Promise<DocumentId[]> {
  const kept: DocumentId[] = [];
  for (const document of documents) {
    const stored = await readAnyLayer(workspace.files, document, annotator);
    if (!stored.ok || (stored.value && stored.value.value.revision > AS_IMPORTED)) kept.push(document);
    else if (stored.value) await removeDurably(workspace.files.layerFile(document, annotator).path);
  }
  return kept;
}
