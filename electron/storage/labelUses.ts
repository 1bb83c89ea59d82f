import { type Failure, failure } from "../../core/errors";
import { type AnnotatorId, type DocumentId, parseDocumentId } from "../../core/model/ids";
import type { LabelUse } from "../../core/model/LabelUse";
import { err, ok, type Result } from "../../core/result";
import { parseLayerFile } from "../../core/stored/layerFile";
import { checkPlace } from "./layerOnDisk";
import { namesIn } from "./namesIn";
import { type ParseStored, readStored } from "./storedFile";
import type { Workspace } from "./Workspace";

/** How many documents are looked at at a time: enough to keep the disk busy. */
const AT_A_TIME = 16;

/** Hears how far a search is, and can end it. */
export interface Watch {
  readonly progress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Every layer of the workspace that uses one of the labels, also on documents whose text is gone; in order
 * of document and annotator. Fails with `cancelled`, and with `label-use-unknown` when a file that may use
 * one, or a folder of them, cannot be read: nobody could say that the label is free.
 */
export async function findLabelUses(
  workspace: Workspace,
  labels: readonly string[],
  { progress, isCancelled }: Watch,
): Promise<Result<readonly LabelUse[]>> {
  const documents = await documentsWithLayers(workspace);
  const uses: LabelUse[] = [];
  for (let done = 0; done < documents.length; done += AT_A_TIME) {
    if (isCancelled()) return err(failure("cancelled", {}));
    progress(done, documents.length);
    const batch = documents.slice(done, done + AT_A_TIME);
    for (const found of await Promise.all(batch.map((document) => usesIn(workspace, document, labels)))) {
      if (!found.ok) return found;
      uses.push(...found.value);
    }
  }
  progress(documents.length, documents.length);
  return ok(uses);
}

async function documentsWithLayers({ files }: Workspace): Promise<DocumentId[]> {
  const names = await namesIn(files.annotations);
  const ids = names.map(parseDocumentId);
  return ids.flatMap((id) => (id.ok ? [id.value] : [])).sort();
}

async function usesIn(
  workspace: Workspace,
  document: DocumentId,
  labels: readonly string[],
): Promise<Result<LabelUse[]>> {
  const folder = workspace.files.layersOf(document);
  // One that a link carries out of the workspace is not read, and may hold anybody's layer.
  if (!(await checkPlace(workspace.files, folder)).ok) return err(unknown(folder.name));
  const uses: LabelUse[] = [];
  for (const annotator of await workspace.listAnnotators(document)) {
    const counts = await countIn(workspace, document, annotator, labels);
    if (!counts.ok) return counts;
    for (const [label, annotations] of counts.value) uses.push({ label, document, annotator, annotations });
  }
  return ok(uses);
}

type Counts = ReadonlyMap<string, number>;

/** Read without its text: also a layer that no longer fits its text uses its labels. */
async function countIn(
  { files }: Workspace,
  document: DocumentId,
  annotator: AnnotatorId,
  labels: readonly string[],
): Promise<Result<Counts>> {
  const file = files.layerFile(document, annotator);
  const place = await checkPlace(files, file);
  const counts = place.ok ? await readStored(file, counting(labels)) : place;
  if (counts.ok) return ok(counts.value?.value ?? new Map());
  return err(unknown(file.name));
}

const unknown = (file: string): Failure => failure("label-use-unknown", { file });

function counting(labels: readonly string[]): ParseStored<Counts> {
  return (name, json) => {
    if (!mayName(json, labels)) return ok(new Map());
    const layer = parseLayerFile(name, json);
    return layer.ok ? ok(countLabels(layer.value.annotations, labels)) : layer;
  };
}

/** A label's id is ASCII: where it does not stand and nothing is escaped, parsing would not find it. */
function mayName(json: string, labels: readonly string[]): boolean {
  return json.includes("\\u") || labels.some((label) => json.includes(`"${label}"`));
}

function countLabels(annotations: readonly { readonly label: string }[], labels: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const { label } of annotations)
    if (labels.includes(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
