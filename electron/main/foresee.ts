import { parseDocumentId } from "../../core/model/ids";
import { layoutText } from "../../core/text/layout/layoutText";
import type { Session } from "./Session";

/** Characters in which every kind of paragraph comes about once; the rest of a long text would make the page wait. */
const ENOUGH = 3000;

/**
 * Does once what the page is about to ask for, while its process is being started: patterns and schemas are compiled
 * by then, which takes longer than the work itself. What is found is thrown away, as the page is to see what the disk
 * holds when it asks.
 */
export async function foresee({ workspace, settings }: Session): Promise<void> {
  await workspace.loadProject();
  const last = parseDocumentId(settings.value.lastDocument ?? "");
  const source = last.ok ? await workspace.readDocument(last.value) : last;
  if (source.ok) layoutText(source.value.text.slice(0, ENOUGH));
}
