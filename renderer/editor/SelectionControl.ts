import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";
import type { EditorEvents } from "./EditorEvents";
import type { Motion } from "./KeyboardSelection";
import type { Place, TextSurface } from "./TextSurface";

/** Told of the selection; see {@link EditorEvents.selectionChanged}. */
export type SelectionListener = EditorEvents["selectionChanged"];

/**
 * The selection, in offsets of the text, so that it is the same in every view. The page's own follows it, caret
 * and highlight show it. Redraws cannot disturb it, since it is never read back from elements that a redraw
 * replaces.
 */
export class SelectionControl {
  /** True while a mouse button extends the selection. */
  dragging = false;
  /** How many clicks in a row began what the mouse selects; 0 while it does not. */
  clicks = 0;
  /** The way of the key that moves it now; null while something else does. */
  motion: Motion | null = null;
  private anchorAt = utf16(0);
  private headAt: Place = { offset: utf16(0), side: 1 };

  /** Tells of every move, and of the selection when asked to. */
  constructor(
    private readonly surface: TextSurface,
    private readonly moved: () => void,
    private readonly changed: SelectionListener,
  ) {}

  /** Where the selection began. */
  get anchor(): Utf16Offset {
    return this.anchorAt;
  }

  /** The moving end, where the caret is. */
  get head(): Place {
    return this.headAt;
  }

  get isEmpty(): boolean {
    return this.anchorAt === this.headAt.offset;
  }

  get span(): Span {
    const { anchor, head } = this;
    return span(Math.min(anchor, head.offset), Math.max(anchor, head.offset));
  }

  /** Moves the caret, or, extending, the selection's moving end. */
  move(place: Place, extend: boolean): void {
    this.select(extend ? this.anchor : place.offset, place);
  }

  /** Selects from the anchor to the head, where the caret is. Neither end stays in what the view does not draw. */
  select(anchor: Utf16Offset, { offset, side }: Place): void {
    const { start, end } = this.surface.shown.settled(
      span(Math.min(anchor, offset), Math.max(anchor, offset)),
    );
    const isBackward = offset < anchor;
    this.anchorAt = isBackward ? end : start;
    this.headAt = { offset: isBackward ? start : end, side };
    this.moved();
  }

  /** Where the selection is in the document that is drawn. */
  get positions(): { readonly anchor: number; readonly head: number } {
    const { map } = this.surface;
    const { start, end } = this.span;
    const from = map.position(start, start === end ? this.headAt.side : 1);
    const to = map.position(end, start === end ? this.headAt.side : -1);
    return this.headAt.offset < this.anchorAt ? { anchor: to, head: from } : { anchor: from, head: to };
  }

  /** Says what is selected now. */
  report(): void {
    this.changed(this.isEmpty ? null : this.span, this.dragging, this.clicks, this.motion);
  }
}
