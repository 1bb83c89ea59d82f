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
  /** Whose note was asked for last, anew each time, so that its field takes the focus. */
  readonly noteRequest: { readonly annotation: string } | null;
}

const nothingSelected = {
  selection: null,
  selected: null,
  palette: null,
  overlap: null,
  noteRequest: null,
} as const;

/** What is selected and looked at. */
export const useView = create<ViewState>(() => ({
  ...nothingSelected,
  caret: utf16(0),
  visible: null,
  view: "reflowed",
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
  if (selected) useView.setState({ ...nothingSelected, selected, palette });
  else useView.setState({ selected, palette: null, overlap: null, noteRequest: null });
}

/** Shows the text the other way. */
export function toggleView(): void {
  useView.setState(({ view }) => ({ view: view === "reflowed" ? "source" : "reflowed" }));
}

/** Asks for the note field of the selected annotation. */
export function requestNote(): void {
  showSideTab("annotations");
  useView.setState(({ selected }) => ({
    noteRequest: selected === null ? null : { annotation: selected },
    palette: null,
  }));
}
