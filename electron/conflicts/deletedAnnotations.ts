import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { BinFile } from "../../core/stored/binFile";
import { type ParseStored, readStored } from "../storage/storedFile";
import { BIN, LAYER_ENDING, type WorkspaceFile, type WorkspaceFolder } from "../storage/WorkspaceFolder";
import { binForm, parseMarked } from "./besideForms";
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
  const read = parseMarked(binForm, document, annotator);
  const ids = await Promise.all(
    bins.map((name) => idsIn(folder, folder.besideFile(document, BIN, name), read)),
  );
  return new Set(ids.flat());
}

async function idsIn(
  folder: WorkspaceFolder,
  file: WorkspaceFile,
  read: ParseStored<BinFile>,
): Promise<readonly string[]> {
  if (!(await folder.holds(file.path).catch(() => false))) return [];
  const bin = await readStored(file, read);
  return bin.ok ? (bin.value?.value.deleted.map(({ annotation }) => annotation.id) ?? []) : [];
}
