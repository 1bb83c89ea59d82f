import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";
import { documentTitle } from "../../core/model/Project";
import type { BinnedText } from "../../electron/ipc/importing";
import { showDocument } from "../commands/navigating";
import { openDialog } from "../shell/dialogInUse";
import { announce, notify } from "../state/announcements";
import { forgetDocument, useDocuments } from "../state/documentStore";
import { saveQueue } from "../state/saving";
import { takeUpSinceStart } from "../state/takeUpChange";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { documentsAsListed } from "./listRows";

/** The text that was removed last, which one press puts back; null when that has been seen. */
export const useRemoved = create<{ readonly last: BinnedText | null }>(() => ({ last: null }));

/** Moves the document on screen to the bin of texts and shows the one beside it. What is unsaved is saved before. */
export async function removeDocument(): Promise<void> {
  const { current: document } = useDocuments.getState();
  if (document === null) return;
  await saveQueue.flush();
  const answer = await client.removeDocument({ document });
  if (!answer.ok) return notify(answer.error);
  const neighbour = neighbourOf(document);
  useDocuments.setState({ current: null, problem: null });
  forgetDocument(document);
  useRemoved.setState({ last: answer.value });
  announce((t) => t("importing.removed", { title: titleOf(document) }));
  await takeUpSinceStart();
  if (neighbour) await showDocument(neighbour);
}

function titleOf(document: DocumentId): string {
  const { info } = useWorkspace.getState();
  return info ? documentTitle(info.project, document) : document;
}

function neighbourOf(document: DocumentId) {
  const { info } = useWorkspace.getState();
  const documents = info ? documentsAsListed(info.documents, info.project) : [];
  const at = documents.findIndex((entry) => entry.document === document);
  return (documents[at + 1] ?? documents[at - 1])?.document ?? null;
}

/** Puts a removed text back and shows it. True when it is there again. */
export async function putBack(file: string): Promise<boolean> {
  const answer = await client.putTextBack({ file });
  if (!answer.ok) notify(answer.error);
  else {
    if (useRemoved.getState().last?.file === file) useRemoved.setState({ last: null });
    announce((t) => t("importing.putBack", { title: titleOf(answer.value) }));
    await takeUpSinceStart();
    await showDocument(answer.value);
  }
  return answer.ok;
}

/** Shows the texts that were removed. */
export function openTextBin(): void {
  openDialog("textBin");
}
