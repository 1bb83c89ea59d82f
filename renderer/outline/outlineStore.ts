import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";
import type { Utf16Offset } from "../../core/text/offsets";
import type { ListedArticle } from "./listArticles";

/** The outline on screen, and what people have asked of it. */
export interface OutlineState {
  /** Null while none is shown. */
  readonly shown: { readonly document: DocumentId; readonly articles: readonly ListedArticle[] } | null;
  /** The article whose metadata are being edited: its document and its start; null while none is. */
  readonly edited: { readonly document: DocumentId; readonly start: Utf16Offset } | null;
  /** Grows when the outline is to take the focus. */
  readonly focusRequests: number;
}

/** The outline on screen, and what people have asked of it. */
export const useOutlineState = create<OutlineState>(() => ({ shown: null, edited: null, focusRequests: 0 }));

/** Opens the form of an article's metadata. */
export function editArticle(document: DocumentId, start: Utf16Offset): void {
  useOutlineState.setState({ edited: { document, start } });
}

/** Closes the form. */
export function leaveArticle(): void {
  useOutlineState.setState({ edited: null });
}

/** Gives the outline the focus. */
export function requestOutline(): void {
  useOutlineState.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
}
