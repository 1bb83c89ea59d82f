import { failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { emptyDiff } from "../../core/model/LayerDiff";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";
import { notify } from "./announcements";
import { noteBrokenLayer } from "./brokenLayers";
import { useDocuments } from "./documentStore";
import { saveQueue } from "./saving";
import { takeUpLayer } from "./takeUpLayer";
import { noteUnsavedConflicts } from "./unsavedConflicts";
import { summariseLayers } from "./workspaceStore";

/**
 * Takes up the annotator's own layer after it was replaced on disk: restored, merged, moved to a changed text,
 * or changed on another machine. Shown as any change is; unsaved edits stay on top of it, and what is being
 * typed is not disturbed. Acts that were done before stay in the history; one that fits no longer is let go of
 * when it is undone. Says nothing: the caller knows what has happened.
 *
 * @param layer - As the storage gave it just now: a `rewrite`'s answer, or one of `openDocument`.
 */
export function adoptLayer(layer: Layer): void {
  const { document } = layer;
  const opened = useDocuments.getState().opened.get(document);
  // One that is not open is read when it is opened.
  if (!opened) summariseLayers([layer]);
  else if (opened.layer.annotator === layer.annotator) adopt(opened, layer);
}

function adopt(opened: OpenedDocument, layer: Layer): void {
  const { document } = layer;
  const isSameText = opened.source.sha256 === layer.text.sha256 && !opened.layerProblem;
  const saved = saveQueue.revisionOf(document) ?? opened.layer.revision;
  // One that is no later than our last save may have been read before it: only the disk knows.
  if (isSameText && layer.revision > saved && !saveQueue.isSending(document)) show({ ...opened, layer });
  else void readAgain(document);
}

async function readAgain(document: DocumentId): Promise<void> {
  await saveQueue.answered(document);
  const saved = saveQueue.revisionOf(document);
  const answer = await client.openDocument({ document });
  // What was saved meanwhile may be missing in the answer.
  if (saveQueue.isSending(document) || saveQueue.revisionOf(document) !== saved) return readAgain(document);
  const problem = answer.ok ? answer.value.layerProblem : answer.error;
  if (problem) notify(problem);
  else if (answer.ok) show(answer.value);
}

function show(read: OpenedDocument): void {
  const { document } = read.source;
  noteBrokenLayer(document, null);
  const taken = takeUpLayer(read, saveQueue.unsaved(document) ?? emptyDiff);
  noteUnsavedConflicts(document, taken.ok ? [] : taken.conflicts);
  if (taken.ok) saveQueue.goOnFrom(document, taken);
  else notify(failure("save-revision-moved", { file: `${document}/${read.layer.annotator}.json` }));
}
