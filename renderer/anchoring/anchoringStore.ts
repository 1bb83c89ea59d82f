import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";

/** How the report on a changed text is shown. */
export interface AnchoringState {
  /** The document whose list of annotations is unfolded; null while none is. */
  readonly listed: DocumentId | null;
  /** The document being written just now; null while none is. */
  readonly accepting: DocumentId | null;
  /** Documents whose report was put off: it is then one quiet line. */
  readonly putOff: ReadonlySet<DocumentId>;
}

/** How the report on a changed text is shown. */
export const useAnchoring = create<AnchoringState>(() => ({
  listed: null,
  accepting: null,
  putOff: new Set(),
}));

/** Unfolds the list of a document's report, or folds it. */
export function toggleList(document: DocumentId): void {
  useAnchoring.setState(({ listed }) => ({ listed: listed === document ? null : document }));
}

/** Leaves the report on a document for later, or takes it up again. */
export function putOff(document: DocumentId, isPutOff: boolean): void {
  useAnchoring.setState((state) => {
    const documents = new Set(state.putOff);
    if (isPutOff) documents.add(document);
    else documents.delete(document);
    return { putOff: documents, listed: isPutOff ? null : state.listed };
  });
}
