import type { DocumentId } from "../../core/model/ids";
import { allowReview } from "../../core/review/ownLayerFirst";
import { useDocuments } from "./documentStore";
import { onLayerDiff } from "./layerListeners";
import { saveQueue } from "./saving";
import { useWorkspace } from "./workspaceStore";

/** True while the project shows the annotator nothing of others' on some texts: those they have not marked as done. */
export function useIsWaiting(): boolean {
  return useWorkspace(
    ({ info }) => info !== null && !allowReview(info.project.ownLayerFirst, info.settings.annotator, null).ok,
  );
}

/** As {@link useIsWaiting}, of the text shown. */
export function useIsWaitingHere(): boolean {
  const own = useDocuments(({ current, opened }) => (current && opened.get(current)?.layer) || null);
  return useWorkspace(
    ({ info }) => info !== null && !allowReview(info.project.ownLayerFirst, info.settings.annotator, own).ok,
  );
}

/** Calls the listener when the annotator may see more or less of others' work: of a document, or with null of any. */
export function onSightChange(listener: (document: DocumentId | null) => void): void {
  onLayerDiff((document, { status }) => {
    if (status && useWorkspace.getState().info?.project.ownLayerFirst)
      void saveQueue.flush().then(() => listener(document));
  });
  useWorkspace.subscribe(({ info: now }, { info: before }) => {
    const [rule, was] = [now, before].map((info) => JSON.stringify(info?.project.ownLayerFirst));
    if (now && before && rule !== was) listener(null);
  });
}
