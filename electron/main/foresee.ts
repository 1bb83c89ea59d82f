import { type DocumentId, parseDocumentId } from "../../core/model/ids";
import type { Session } from "./Session";

/** The characters of a text that is laid out ahead. A longer one would keep the page waiting for its own files. */
const MOST_AHEAD = 30_000;

/**
 * Does once what the page is about to ask for, while its process is being started: patterns and schemas are compiled
 * by then, which takes longer than the work itself. Only the layout is kept, and only for the very same text: the page
 * is to see what the disk holds when it asks.
 */
export async function foresee({ workspace, settings, layouts }: Session): Promise<void> {
  await workspace.loadProject();
  const last = parseDocumentId(settings.value.lastDocument ?? "");
  const document = last.ok ? last.value : await firstOf(workspace);
  const source = document && (await workspace.readDocument(document));
  if (source?.ok) layouts.foresee(source.value.text.slice(0, MOST_AHEAD));
}

async function firstOf(workspace: Session["workspace"]): Promise<DocumentId | null> {
  const { documents } = await workspace.listDocuments();
  return documents[0]?.document ?? null;
}
