import type { Annotation } from "../../core/model/Annotation";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { Utf16Offset } from "../../core/text/offsets";
import type { Span } from "../../core/text/Span";
import type { EditorEvents, EditorLabel } from "./EditorEvents";

/** What a {@link TextEditor} is made with. */
export interface EditorOptions {
  readonly events: EditorEvents;
  readonly labels: readonly EditorLabel[];
  readonly ariaLabel: string;
}

const soon = (): never => {
  throw new Error("Not built yet");
};

/**
 * The text of one document with its annotations, for reading, selecting and picking. The text cannot be
 * changed. The host becomes the scroller; another document takes a new editor.
 */
export class TextEditor {
  constructor(
    _host: HTMLElement,
    _text: string,
    _annotations: readonly Annotation[],
    _options: EditorOptions,
  ) {}

  /** Shows what changed. @throws RangeError when the diff removes or updates what the editor does not show. */
  applyDiff(_diff: LayerDiff): void {}

  /** Replaces all annotations, as when a layer has been loaded again. */
  setAnnotations(_annotations: readonly Annotation[]): void {}

  /** Outlines one annotation, or none; neither scrolls nor selects. */
  selectAnnotation(_id: string | null): void {}

  /** Brings the span to the middle of the view, unless its beginning is in view already. */
  scrollToSpan(_span: Span): void {}

  /** What is selected; empty at the caret when nothing is. */
  get selection(): Span {
    return soon();
  }

  /** The moving end of the selection. */
  get caret(): Utf16Offset {
    return soon();
  }

  /** Selects, with the caret at the end; does not scroll, and calls no event. */
  setSelection(_span: Span): void {}

  /** Box around the part of the selection that is in view, in viewport coordinates; null when none is. */
  selectionRect(): DOMRect | null {
    return soon();
  }

  /** Box around the part of an annotation that is in view, in viewport coordinates; null when none is. */
  annotationRect(_id: string): DOMRect | null {
    return soon();
  }

  /** Changes the colours, without a redraw unless labels came or went. */
  setLabels(_labels: readonly EditorLabel[]): void {}

  /** The name a screen reader gives the text. */
  setAriaLabel(_label: string): void {}

  /** Gives the text the keyboard, without scrolling. */
  focus(): void {}

  /** Removes everything from the host, listeners included. */
  destroy(): void {}
}
