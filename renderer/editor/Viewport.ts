import { lastAtMost } from "../../core/text/lastAtMost";
import type { Utf16Offset } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";
import { type Drawing, drawingOf } from "./annotationDecorations";
import { partLength } from "./Block";
import type { SectionHeights } from "./SectionHeights";
import type { Place, TextSurface } from "./TextSurface";

/** Drawn ahead of the viewport, and how near its edge new sections are drawn, in px. */
const AHEAD = 600;
const NEAR = 300;

/** A character in view and where it stands. */
interface ReadingPlace {
  readonly place: Place;
  readonly top: number;
}

/** The sections that are seen at the start of a text before any has been laid out; none while the view has no height. */
export function firstSections(
  heights: readonly number[],
  viewHeight: number,
): Pick<Drawing, "first" | "last"> {
  if (viewHeight === 0) return { first: 0, last: -1 };
  let last = 0;
  for (let bottom = heights[0] ?? 0; bottom < viewHeight && last < heights.length - 1; last++)
    bottom += heights[last + 1] ?? 0;
  return { first: 0, last };
}

/** Keeps the sections near the viewport drawn, and scrolls. */
export class Viewport {
  private expected: readonly number[] = [];

  constructor(
    private readonly surface: TextSurface,
    private readonly heights: SectionHeights,
    private readonly redraw: (change: Partial<Drawing>) => void,
  ) {}

  /**
   * Draws what has come near, before the frame that shows it. What is drawn has its true height then, which
   * may bring more sections near.
   */
  follow(): void {
    if (this.surface.host.clientHeight === 0) return;
    // After a jump only what is seen: the next frame may have jumped on.
    if (this.isDrawnAtAll(this.sectionsWithin(NEAR))) this.draw(NEAR, AHEAD);
    else this.draw(0, 0);
  }

  /** Draws what is seen and nothing ahead: whoever opens a text waits for no more. */
  drawSeen(): void {
    if (this.surface.host.clientHeight > 0) this.draw(0, 0);
  }

  private draw(near: number, ahead: number): void {
    for (let tries = 0; tries < 4; tries++) {
      const { first, last } = drawingOf(this.surface.view.state);
      const needed = this.sectionsWithin(near);
      if (first <= needed.first && needed.last <= last) return;
      this.show(this.sectionsWithin(ahead));
    }
  }

  /** Those that are made for it are told what they are worth when they are far again. */
  private show(drawn: Pick<Drawing, "first" | "last">): void {
    this.redraw(drawn);
    for (let s = drawn.first; s <= drawn.last; s++) expectHeight(this.element(s), this.expected[s] ?? 0);
  }

  /** Gives sections that were never laid out their estimated height, again when that is another one. */
  estimate(): void {
    const { map } = this.surface;
    const heights = this.heights.of(this.surface.shown);
    if (heights === this.expected) return;
    this.expected = heights;
    this.sections.forEach((section, s) => {
      expectHeight(section, heights[s] ?? 0);
    });
    if (partLength(map.count) === 0) return;
    this.parts.forEach((part, p) => {
      expectHeight(part, sum(heights.slice(this.firstIn(p), this.firstIn(p + 1))));
    });
  }

  /** Brings the start of a span to the upper middle of the view, unless an end of it is in view, or nothing else. */
  scrollTo(span: Span): void {
    if (this.isShown(span)) return;
    const section = this.surface.map.sectionOf(span.start);
    if (!this.isDrawn(span.start)) this.show({ first: section, last: section });
    this.bring({ offset: span.start, side: 1 }, this.surface.viewport.height * 0.4);
    this.follow();
  }

  /**
   * What is being read, and how far below the view's upper edge, in px: the caret while it is in view, else the first
   * character there.
   */
  readingPlace(caret: Place): ReadingPlace {
    const { start, end } = this.surface.visibleSpan();
    const isCaretInView = start <= caret.offset && caret.offset <= end && this.isInView(caret);
    const place: Place = isCaretInView ? caret : { offset: start, side: 1 };
    return { place, top: this.surface.caretLine(place).top - this.top };
  }

  /** Brings a character back to the height it had, after all has been laid out anew. */
  returnTo({ place, top }: ReadingPlace): void {
    const section = this.surface.map.sectionOf(place.offset);
    this.show({ first: section, last: section });
    this.bring(place, top);
    this.follow();
  }

  /** Scrolls as little as brings the caret's row, and the row beside it, into view. */
  reveal(place: Place): void {
    if (!this.isDrawn(place.offset)) this.scrollTo(span(place.offset, place.offset));
    const { host, viewport, rowHeight } = this.surface;
    const { top, bottom } = this.surface.caretLine(place);
    const above = top - rowHeight - viewport.top;
    const below = bottom + rowHeight - viewport.bottom;
    if (above < 0 || below > 0) host.scrollTop += above < 0 ? above : below;
    this.follow();
  }

  private get sections(): HTMLElement[] {
    return this.parts.flatMap((part) => [...part.children]) as HTMLElement[];
  }

  /** What the sections lie in: the parts of a long text, else the document itself. */
  private get parts(): HTMLElement[] {
    const { dom } = this.surface.view;
    return partLength(this.surface.map.count) > 0 ? ([...dom.children] as HTMLElement[]) : [dom];
  }

  private element(section: number): HTMLElement {
    const length = partLength(this.surface.map.count);
    const { dom } = this.surface.view;
    const parent = length > 0 ? dom.children[Math.floor(section / length)] : dom;
    return parent?.children[length > 0 ? section % length : section] as HTMLElement;
  }

  /** The first section of a part. */
  private firstIn(part: number): number {
    return part * partLength(this.surface.map.count);
  }

  private isDrawn(offset: Utf16Offset): boolean {
    const { first, last } = drawingOf(this.surface.view.state);
    const section = this.surface.map.sectionOf(offset);
    return first <= section && section <= last;
  }

  private isDrawnAtAll({ first, last }: Pick<Drawing, "first" | "last">): boolean {
    const drawn = drawingOf(this.surface.view.state);
    return first <= drawn.last && drawn.first <= last;
  }

  private isShown({ start, end }: Span): boolean {
    const visible = this.surface.visibleSpan();
    if (start < visible.start && visible.end < end) return true;
    return [start, end].some(
      (offset) => visible.start <= offset && offset <= visible.end && this.isInView({ offset, side: 1 }),
    );
  }

  private isInView(place: Place): boolean {
    const { top, bottom } = this.surface.viewport;
    const line = this.surface.caretLine(place);
    return line.top >= top && line.bottom <= bottom;
  }

  private get top(): number {
    return this.surface.viewport.top;
  }

  /**
   * Scrolls until a place stands so far below the view's upper edge. Each try lays out more of what was
   * estimated, so that the next is nearer; two are usually enough.
   */
  private bring(place: Place, below: number): void {
    const { surface } = this;
    const { host } = surface;
    for (let tries = 0; tries < 6; tries++) {
      const before = host.scrollTop;
      host.scrollTop += surface.caretLine(place).top - this.top - below;
      this.follow();
      if (Math.abs(host.scrollTop - before) < 1) return;
    }
  }

  private sectionsWithin(margin: number): { first: number; last: number } {
    const { top, bottom } = this.surface.viewport;
    return { first: this.sectionAt(top - margin), last: this.sectionAt(bottom + margin) };
  }

  /** The last section that begins at a height of the viewport or above; only those near it are looked at. */
  private sectionAt(y: number): number {
    const { parts } = this;
    const part = lastBeginningBy(parts, y);
    return this.firstIn(part) + lastBeginningBy([...(parts[part] as HTMLElement).children], y);
  }
}

function lastBeginningBy(elements: readonly Element[], y: number): number {
  return lastAtMost(elements.length, (i) => (elements[i] as Element).getBoundingClientRect().top, y);
}

/** What an element that has not been laid out yet is worth on the scrollbar, in px. */
function expectHeight({ style }: HTMLElement, height: number): void {
  style.setProperty("contain-intrinsic-height", `auto ${height}px`);
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
