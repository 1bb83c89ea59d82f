import { announce, notify } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { reviewQueue } from "../state/reviewSaving";
import { saveQueue } from "../state/saving";
import { client } from "../workbenchClient";

/** Writes layers and decisions that are not saved to a folder that the user chooses; they stay unsaved here. */
export async function saveCopy(): Promise<void> {
  const { opened } = useDocuments.getState();
  const layers = saveQueue.unsavedDocuments().flatMap((document) => opened.get(document)?.layer ?? []);
  const reviews = reviewQueue
    .unsavedDocuments()
    .map((document) => ({ document, changes: reviewQueue.unsaved(document) }));
  if (layers.length + reviews.length === 0) return;
  const answer = await client.saveCopy({ layers, reviews });
  if (!answer.ok) return notify(answer.error);
  const folder = answer.value?.folder;
  if (folder) announce((t) => t("save.copied", { folder }));
}
