import type { Annotation } from "../../core/model/Annotation";
import type { Utf16Offset } from "../../core/text/offsets";
import type { Span } from "../../core/text/Span";
import type { ReadingMode } from "../../core/text/units/TextUnits";
import type { Motion } from "./KeyboardSelection";
import type { LaneOf } from "./lanes";
import type { RepairHint } from "./repairMarks";
import type { ReadText } from "./ShownText";

/** How the editor draws a label; the order of the labels decides the pattern of their underlines. */
export interface EditorLabel {
  readonly id: string;
  /** Any CSS colour, `var(…)` included, so that a theme can change it without a redraw. */
  readonly color: string;
}

/** What the editor tells its owner; none is called from the constructor. */
export interface EditorEvents {
  /**
   * Null when there is only a caret, also when that has moved. While `dragging` the button is still down and more
   * will follow; `clicks` says how many it is the work of, 0 of the keyboard, and `motion` which way a key went.
   */
  selectionChanged(selection: Span | null, dragging: boolean, clicks: number, motion: Motion | null): void;
  /** A click on the text: every annotation under the pointer, innermost first, none on plain text. Viewport coordinates. */
  picked(annotations: readonly Annotation[], at: { readonly x: number; readonly y: number }): void;
  /**
   * An end of an annotation has been dragged to another place. The owner changes the layer, or does not; the diff
   * then comes back.
   */
  resized(id: string, span: Span): void;
  /**
   * The part of the text in view, at most once a frame, after scrolling or a change of size: what floats by the text
   * moves now.
   */
  scrolled(firstVisible: Utf16Offset, lastVisible: Utf16Offset): void;
}

/** What a text editor is made with. */
export interface EditorOptions {
  readonly events: EditorEvents;
  readonly labels: readonly EditorLabel[];
  readonly ariaLabel: string;
  /** How the text reads, and which of its views is shown. */
  readonly reading: ReadText;
  readonly view: ReadingMode;
  /** What is told of repairs; the raw text when left out. */
  readonly repairHint?: RepairHint;
  /** Which annotations keep to a lane of their own. */
  readonly laneOf?: LaneOf;
}
