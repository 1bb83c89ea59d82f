import { create } from "zustand";
import { type Failure, failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { err, ok, type Result } from "../../core/result";
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
  const answer = await loadDocument(document);
  if (!answer.ok && useDocuments.getState().current === document)
    useDocuments.setState({ problem: answer.error });
  return answer.ok ? answer.value : null;
}

/** Reads a document, unless it has been opened already, without showing it: its layer can then be changed. */
export async function loadDocument(document: DocumentId): Promise<Result<OpenedDocument>> {
  const turnAsked = turn;
  const known = usable(document);
  if (known) return ok(known);
  const answer = await client.openDocument({ document });
  // Another reading of it may have come first, and its layer have been edited since.
  const newer = usable(document);
  if (newer) return ok(newer);
  if (turn !== turnAsked) return err(failure("annotator-changed", {}));
  if (answer.ok) takeUp(answer.value);
  return answer;
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

/** Puts layers in the place of those that diffs have just changed. */
export function putLayers(layers: readonly Layer[]): void {
  const opened = new Map(useDocuments.getState().opened);
  for (const layer of layers) {
    const document = opened.get(layer.document);
    if (document) opened.set(layer.document, { ...document, layer });
  }
  useDocuments.setState({ opened });
}

/** Puts a document as read anew from the disk in the place of what was known of it. */
export function replaceDocument(opened: OpenedDocument): void {
  putDocument(opened);
  useDocuments.setState(({ generation }) => ({ generation: generation + 1 }));
}

/** Puts who else has annotated an opened document, as read anew. */
export function putColleagues(document: DocumentId, others: OpenedDocument["others"]): void {
  const known = useDocuments.getState().opened.get(document);
  if (known && JSON.stringify(known.others) !== JSON.stringify(others)) putDocument({ ...known, others });
}

/** Forgets an opened document that is not on screen: it is read anew when it is shown again. */
export function forgetDocument(document: DocumentId): void {
  const opened = new Map(useDocuments.getState().opened);
  opened.delete(document);
  useDocuments.setState({ opened });
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

/** As a key: another one when another text is shown, or the same one as it has been read anew. */
export function useShownText(): string {
  return useDocuments(({ current, generation }) => `${current} ${generation}`);
}
