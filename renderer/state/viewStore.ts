import { create } from "zustand";
import type { Span } from "../../core/text/Span";

/** Several annotations under the pointer, to choose one from. */
export interface Overlap {
  readonly ids: readonly string[];
  /** In viewport pixels. */
  readonly at: { readonly x: number; readonly y: number };
}

/** What is selected and looked at in the text. */
export interface ViewState {
  /** The selected text; null when there is only a caret. */
  readonly selection: Span | null;
  readonly caret: number;
  /** Id of the selected annotation. */
  readonly selected: string | null;
  /** What the palette stands by: never shown for an annotation reached by key, where it would be in the way. */
  readonly palette: "selection" | "annotation" | null;
  readonly overlap: Overlap | null;
  /** The part of the text on screen. */
  readonly visible: Span | null;
  /** Grows when the selected annotation's note is asked for, so that its field takes the focus. */
  readonly noteRequests: number;
}

const nothingSelected = { selection: null, caret: 0, selected: null, palette: null, overlap: null } as const;

/** What is selected and looked at. */
export const useView = create<ViewState>(() => ({ ...nothingSelected, visible: null, noteRequests: 0 }));

/** Nothing selected any more, as when another document is shown. */
export function clearSelection(): void {
  useView.setState(nothingSelected);
}

/** Selects an annotation, or none. Selected text is let go for it: a label key means one thing at a time. */
export function selectAnnotation(selected: string | null, palette: ViewState["palette"] = null): void {
  if (selected) useView.setState({ selected, selection: null, palette, overlap: null });
  else useView.setState({ selected, palette: null, overlap: null });
}

/** Asks for the note field of the selected annotation. */
export function requestNote(): void {
  useView.setState(({ noteRequests }) => ({ noteRequests: noteRequests + 1, palette: null }));
}
