import { dirname } from "node:path";
import { conflictCopyName } from "../../core/merge/conflictCopyName";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { parseBinFile } from "../../core/stored/binFile";
import { namesIn } from "../storage/namesIn";
import { readStored } from "../storage/storedFile";
import { LAYER_ENDING, type WorkspaceFolder } from "../storage/WorkspaceFolder";

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
  const own = annotator + LAYER_ENDING;
  const place = dirname(folder.binFile(document, annotator).path);
  if (!(await folder.holds(place).catch(() => false))) return new Set();
  const names = await namesIn(place).catch(() => []);
  const bins = names.filter(
    (name) => name === own || conflictCopyName(name, new Set([own]))?.original === own,
  );
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
