import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";

/** The documents opened since the program started, with the annotator's layers as they are now. */
export interface DocumentState {
  readonly current: DocumentId | null;
  readonly opened: ReadonlyMap<DocumentId, OpenedDocument>;
  /** Why the current document cannot be shown. */
  readonly problem: Failure | null;
  /** Grows whenever a layer is replaced as a whole rather than by a diff, so that the editor starts anew. */
  readonly generation: number;
}

const nothingOpen: DocumentState = { current: null, opened: new Map(), problem: null, generation: 0 };

/** The opened documents. */
export const useDocuments = create<DocumentState>(() => nothingOpen);

/** Counts annotators: what was read for one must not reach the next. */
let turn = 0;

/** Shows a document, reading it when it has not been opened yet, or when its layer could not be read then. */
export async function openDocument(document: DocumentId): Promise<OpenedDocument | null> {
  useDocuments.setState({ current: document, problem: null });
  const turnAsked = turn;
  const known = usable(document);
  if (known) return known;
  const answer = await client.openDocument({ document });
  // Another reading of it may have come first, and its layer have been edited since.
  const newer = usable(document);
  if (newer || turn !== turnAsked) return newer;
  if (answer.ok) takeUp(answer.value);
  else if (useDocuments.getState().current === document) useDocuments.setState({ problem: answer.error });
  return answer.ok ? answer.value : null;
}

/** One that was shown with a broken layer needs its text view made anew. */
function takeUp(opened: OpenedDocument): void {
  const wasShown = useDocuments.getState().opened.has(opened.source.document);
  if (wasShown) replaceDocument(opened);
  else putDocument(opened);
}

/** An opened document whose layer can go on being used, or null. */
function usable(document: DocumentId): OpenedDocument | null {
  const opened = useDocuments.getState().opened.get(document);
  return opened?.layerProblem === null ? opened : null;
}

/** The document shown now with its layer, or null. */
export function currentDocument(): OpenedDocument | null {
  const { current, opened } = useDocuments.getState();
  return (current && opened.get(current)) ?? null;
}

/** Puts a layer in the place of the one that a diff has just changed. */
export function putLayer(layer: Layer): void {
  const opened = useDocuments.getState().opened.get(layer.document);
  if (opened) putDocument({ ...opened, layer });
}

/** Puts a document as read anew from the disk in the place of what was known of it. */
export function replaceDocument(opened: OpenedDocument): void {
  putDocument(opened);
  useDocuments.setState(({ generation }) => ({ generation: generation + 1 }));
}

/** Forgets every opened document, as when another annotator begins. */
export function forgetDocuments(): void {
  turn += 1;
  useDocuments.setState(({ generation }) => ({ ...nothingOpen, generation: generation + 1 }));
}

function putDocument(document: OpenedDocument): void {
  const opened = new Map(useDocuments.getState().opened).set(document.source.document, document);
  useDocuments.setState({ opened });
}
