import { flushSync } from "react-dom";
import { create } from "zustand";
import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import type { Span } from "../../core/text/Span";
import type { ReadingMode } from "../../core/text/units/TextUnits";
import { showSideTab } from "./sideTab";

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
  readonly caret: Utf16Offset;
  /** Id of the selected annotation. */
  readonly selected: string | null;
  /** What the palette stands by: never shown for an annotation reached by key, where it would be in the way. */
  readonly palette: "selection" | "annotation" | null;
  readonly overlap: Overlap | null;
  /** The part of the text on screen. */
  readonly visible: Span | null;
  /** How the text is shown: as an article, or line by line. Stays from document to document. */
  readonly view: ReadingMode;
  /** Grows when the selected annotation's note is asked for, so that its field takes the focus. */
  readonly noteRequests: number;
  /** Id of the annotation whose card does not wait until the text is drawn. */
  readonly drawnAtOnce: string | null;
}

const nothingSelected = {
  selection: null,
  selected: null,
  palette: null,
  overlap: null,
} as const;

/** What is selected and looked at. */
export const useView = create<ViewState>(() => ({
  ...nothingSelected,
  caret: utf16(0),
  visible: null,
  view: "reflowed",
  noteRequests: 0,
  drawnAtOnce: null,
}));

/**
 * Nothing selected any more, as when another document is shown; the caret is at a place, the text's start if none is
 * given.
 */
export function clearSelection(caret: Utf16Offset = utf16(0)): void {
  useView.setState({ ...nothingSelected, caret });
}

/** Selects an annotation, or none. Selected text is let go for it: a label key means one thing at a time. */
export function selectAnnotation(selected: string | null, palette: ViewState["palette"] = null): void {
  if (selected) useView.setState({ selected, selection: null, palette, overlap: null });
  else useView.setState({ selected, palette: null, overlap: null });
}

/** Shows the text the other way. */
export function toggleView(): void {
  useView.setState(({ view }) => ({ view: view === "reflowed" ? "source" : "reflowed" }));
}

/**
 * Draws the card of the selected annotation now, which else follows the text in its own time. Before something in it
 * takes the focus: the card of the annotation before would have it else.
 */
export function drawSelected(): void {
  flushSync(() => useView.setState(({ selected }) => ({ drawnAtOnce: selected })));
}

/** Asks for the note field of the selected annotation. */
export function requestNote(): void {
  showSideTab("annotations");
  drawSelected();
  useView.setState(({ noteRequests }) => ({ noteRequests: noteRequests + 1, palette: null }));
}
