import { announce, notify } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { saveQueue } from "../state/saving";
import { client } from "../workbenchClient";

/** Writes the layers with unsaved edits to a folder that the user chooses; they stay unsaved here. */
export async function saveCopy(): Promise<void> {
  const { opened } = useDocuments.getState();
  const layers = saveQueue.unsavedDocuments().flatMap((document) => opened.get(document)?.layer ?? []);
  if (layers.length === 0) return;
  const answer = await client.saveCopy({ layers });
  if (!answer.ok) return notify(answer.error);
  const folder = answer.value?.folder;
  if (folder) announce((t) => t("save.copied", { folder }));
}
