import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { parseBinFile } from "../../core/stored/binFile";
import { readStored } from "../storage/storedFile";
import { LAYER_ENDING, type WorkspaceFolder } from "../storage/WorkspaceFolder";
import { copiesOf } from "./copiesOf";

/**
 * Ids of the annotations that an annotator has deleted in a document, as far as the bin has them: on this machine
 * and, where a sync tool made a copy of the bin as of the layer, on the other. A bin that cannot be read says
 * nothing: then what is missing on one side is kept.
 */
export async function deletedAnnotations(
  folder: WorkspaceFolder,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<ReadonlySet<string>> {
  const copies = await copiesOf(folder, folder.binFile(document, annotator));
  const bins = [annotator + LAYER_ENDING, ...copies];
  const ids = await Promise.all(bins.map((name) => idsIn(folder, document, name)));
  return new Set(ids.flat());
}

async function idsIn(
  folder: WorkspaceFolder,
  document: DocumentId,
  name: string,
): Promise<readonly string[]> {
  const file = folder.besideBin(document, name);
  if (!(await folder.holds(file.path).catch(() => false))) return [];
  const bin = await readStored(file, parseBinFile);
  return bin.ok ? (bin.value?.value.deleted.map(({ annotation }) => annotation.id) ?? []) : [];
}
