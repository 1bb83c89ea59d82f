import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { ReportDone } from "../../core/reportPace";
import type { EarlierImport, LayersTakenBack } from "../ipc/layerImport";
import { removeDurably } from "../storage/durableFile";
import { readAnyLayer } from "../storage/layerOnDisk";
import { VersionStore } from "../storage/VersionStore";
import type { Workspace } from "../storage/Workspace";

/** The layers that an import wrote. */
export interface WrittenLayers {
  readonly annotator: AnnotatorId;
  readonly documents: readonly DocumentId[];
}

/** An import writes a layer once; whoever has worked on it since has made it their own. */
const AS_IMPORTED = 1;

/** How taking back says how far it is, and learns that it is no longer wanted. */
export interface TakingBack {
  readonly signal?: AbortSignal;
  readonly report?: ReportDone;
}

/**
 * Removes the layers that an import wrote, but for those that somebody has changed since. Cancelled, it leaves those
 * it has not come to: they can be taken back later.
 */
export async function takeBack(
  workspace: Workspace,
  { annotator, documents }: WrittenLayers,
  { signal, report }: TakingBack = {},
): Promise<LayersTakenBack> {
  const kept: DocumentId[] = [];
  let done = 0;
  for (const document of documents) {
    if (signal?.aborted) break;
    const stored = await readAnyLayer(workspace.files, document, annotator);
    if (!stored.ok || (stored.value && stored.value.value.revision > AS_IMPORTED)) kept.push(document);
    else if (stored.value) await remove(workspace, document, annotator);
    done += 1;
    report?.(done, documents.length);
  }
  return { removed: done - kept.length, kept, left: documents.length - done };
}

/** The layer first: a version without one says what was there, a layer without one could not be taken back later. */
async function remove(workspace: Workspace, document: DocumentId, annotator: AnnotatorId): Promise<void> {
  await removeDurably(workspace.files.layerFile(document, annotator).path);
  const versions = new VersionStore(workspace.files);
  const imported = await importVersions(versions, document, annotator);
  await versions.remove(document, annotator, imported);
}

/** What {@link takeBack} can take back later: the layers of an annotator that came with an import, by their versions. */
export async function importedLayers(workspace: Workspace, annotator: AnnotatorId): Promise<WrittenLayers> {
  const versions = new VersionStore(workspace.files);
  const documents: DocumentId[] = [];
  for (const { document } of (await workspace.listDocuments()).documents)
    if ((await importVersions(versions, document, annotator)).length > 0) documents.push(document);
  return { annotator, documents };
}

/** Who has layers that came with an import and are there still, and on how many documents; in order of name. */
export async function importsIn(workspace: Workspace): Promise<EarlierImport[]> {
  const versions = new VersionStore(workspace.files);
  const counts = new Map<AnnotatorId, number>();
  for (const { document } of (await workspace.listDocuments()).documents)
    for (const annotator of await workspace.listAnnotators(document))
      if ((await importVersions(versions, document, annotator)).length > 0)
        counts.set(annotator, (counts.get(annotator) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([annotator, documents]) => ({ annotator, documents }));
}

async function importVersions(versions: VersionStore, document: DocumentId, annotator: AnnotatorId) {
  const all = await versions.list(document, annotator);
  return all.filter(({ reason }) => reason === "import").map(({ name }) => name);
}
