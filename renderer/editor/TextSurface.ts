import type { EditorView } from "prosemirror-view";
import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import type { Span } from "../../core/text/Span";
import { characterBoundary } from "../../core/text/units/characters";
import { drawingOf } from "./annotationDecorations";
import type { PositionMap, Side } from "./positionMap";
import type { ShownText } from "./ShownText";

/** A place for the caret. At a row's end the side says whether it stands there (-1) or at the next row's start. */
export interface Place {
  readonly offset: Utf16Offset;
  readonly side: Side;
}

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A caret's line, in viewport coordinates. */
export interface CaretLine {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far below the glyphs the underlines of an annotation reach, in px: a click there still means its character. */
const UNDERLINES = 8;

/** Where on the screen the characters are, and what character is at a point. */
export class TextSurface {
  constructor(
    readonly host: HTMLElement,
    readonly view: EditorView,
    /** Changes with the view and with the breaks of paragraphs. */
    public shown: ShownText,
  ) {}

  get map(): PositionMap {
    return this.shown.map;
  }

  get text(): string {
    return this.shown.text;
  }

  /** The part of the text that is drawn, the viewport and some more; null before the first drawing. */
  get drawnSpan(): Span | null {
    const { first, last } = drawingOf(this.view.state);
    if (last < first) return null;
    return { start: this.map.section(first).start, end: this.map.section(last).end };
  }

  /** The visible part of the scroller, its scrollbars left out. */
  get viewport(): DOMRect {
    const { left, top } = this.host.getBoundingClientRect();
    return new DOMRect(left, top, this.host.clientWidth, this.host.clientHeight);
  }

  /** Distance from row to row, in px. */
  get rowHeight(): number {
    return Number.parseFloat(getComputedStyle(this.view.dom).lineHeight);
  }

  caretLine({ offset, side }: Place): CaretLine {
    return this.view.coordsAtPos(this.map.position(offset, side), side);
  }

  /** The caret place nearest to a point; points outside are drawn into the visible text first. */
  placeAt(point: Point): Place | null {
    const { x, y } = this.clamp(point);
    const found = this.view.posAtCoords({ left: x, top: y });
    if (!found) return null;
    const offset = this.boundary(this.map.offset(found.pos));
    return { offset, side: this.sideAt(offset, y) };
  }

  /** The character under a point, not merely near it; null beside the text. */
  characterAt({ x, y }: Point): Utf16Offset | null {
    const found = this.view.posAtCoords({ left: x, top: y });
    if (!found) return null;
    const near = this.map.offset(found.pos);
    const candidates = [
      this.shown.units.previousCharacter(near),
      this.shown.settled({ start: near, end: near }).start,
    ];
    return candidates.find((offset) => this.isUnder(offset, x, y)) ?? null;
  }

  /** The part of the document's DOM that shows a span. */
  range({ start, end }: Span): Range {
    const range = document.createRange();
    const from = this.view.domAtPos(this.map.position(start), 1);
    const to = this.view.domAtPos(this.map.position(end, -1), -1);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Box around the part of a span that is in view, in viewport coordinates; null when none is. */
  boxInView(span: Span): DOMRect | null {
    const { start, end } = this.visibleSpan();
    const shown = { start: utf16(Math.max(span.start, start)), end: utf16(Math.min(span.end, end)) };
    if (shown.start >= shown.end) return null;
    return union([...this.range(shown).getClientRects()]);
  }

  /** First and last offset in view. */
  visibleSpan(): Span {
    const { left, right, top, bottom } = this.viewport;
    const start = this.offsetNear({ x: left, y: top }) ?? utf16(0);
    const end = this.offsetNear({ x: right, y: bottom }) ?? start;
    return { start, end: utf16(Math.max(start, end)) };
  }

  /** As {@link placeAt}, but cheap enough for every frame of a scroll: one look at the page. */
  private offsetNear(point: Point): Utf16Offset | null {
    const { x, y } = this.clamp(point);
    const found = document.caretPositionFromPoint(x, y);
    // Something of the window's may float over the text there.
    if (!found || !this.view.dom.contains(found.offsetNode)) return this.placeAt(point)?.offset ?? null;
    return this.map.offset(this.view.posAtDOM(found.offsetNode, found.offset));
  }

  /** Left and right edge of the text column, and of the viewport top and bottom, a little inside each. */
  private clamp({ x, y }: Point): Point {
    const column = this.view.dom.getBoundingClientRect();
    const box = this.viewport;
    const top = Math.max(box.top, column.top);
    const bottom = Math.min(box.bottom, column.bottom);
    return {
      x: Math.min(Math.max(x, Math.max(column.left, box.left) + 1), Math.min(column.right, box.right) - 1),
      y: Math.max(Math.min(y, bottom - 1), top + 1),
    };
  }

  /** The place itself, or the start of the visible character that it lies inside, as between a letter and its mark. */
  private boundary(offset: Utf16Offset): Utf16Offset {
    return utf16(characterBoundary(this.text, offset));
  }

  /** -1 when the offset's character has gone to the next row, below the point. */
  private sideAt(offset: Utf16Offset, y: number): Side {
    const after = this.caretLine({ offset, side: 1 });
    if (offset === 0 || after.top <= y) return 1;
    return this.caretLine({ offset, side: -1 }).bottom < after.top ? -1 : 1;
  }

  private isUnder(offset: Utf16Offset, x: number, y: number): boolean {
    const end = this.shown.units.nextCharacter(offset);
    if (end === offset || this.text[offset] === "\n") return false;
    const boxes = this.range({ start: offset, end }).getClientRects();
    return [...boxes].some(
      (box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom + UNDERLINES,
    );
  }
}

function union(boxes: readonly DOMRect[]): DOMRect | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
