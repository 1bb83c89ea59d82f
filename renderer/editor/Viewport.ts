import { lastAtMost } from "../../core/text/lastAtMost";
import { type Span, span } from "../../core/text/Span";
import { type Drawing, drawingOf } from "./annotationDecorations";
import { estimatedHeight, type RowMetrics } from "./rowEstimate";
import type { Place, TextSurface } from "./TextSurface";

/** Drawn ahead of the viewport, and how near its edge new sections are drawn, in px. */
const AHEAD = 600;
const NEAR = 300;

/** Keeps the sections near the viewport drawn, and scrolls. */
export class Viewport {
  private columns = 0;

  /** The page sets font and width of the text; it is measured before the text is in it. */
  constructor(
    private readonly surface: TextSurface,
    private readonly page: HTMLElement,
    private readonly redraw: (change: Partial<Drawing>) => void,
  ) {}

  /**
   * Draws what has come near, before the frame that shows it. What is drawn has its true height then, which
   * may bring more sections near.
   */
  follow(): void {
    if (this.surface.host.clientHeight === 0) return;
    for (let tries = 0; tries < 4; tries++) {
      const { first, last } = drawingOf(this.surface.view.state);
      const needed = this.sectionsWithin(NEAR);
      if (first <= needed.first && needed.last <= last) return;
      this.redraw(this.sectionsWithin(AHEAD));
    }
  }

  /** Gives sections that were never laid out their estimated height, again when the column has another width. */
  estimate(): void {
    const metrics = this.metrics();
    const columns = Math.floor(metrics.columnWidth / metrics.em);
    if (columns === this.columns || columns === 0) return;
    this.columns = columns;
    const { map, text } = this.surface;
    this.sections.forEach((section, s) => {
      const height = estimatedHeight(text.slice(map.start(s), map.end(s)), metrics);
      section.style.setProperty("contain-intrinsic-height", `auto ${height}px`);
    });
  }

  /** Brings the start of a span to the upper middle of the view, unless an end of it is in view, or nothing else. */
  scrollTo(span: Span): void {
    if (this.isShown(span)) return;
    const section = this.surface.map.sectionOf(span.start);
    if (!this.isDrawn(span.start)) this.redraw({ first: section, last: section });
    this.center(span.start);
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
    return [...this.surface.view.dom.children] as HTMLElement[];
  }

  private isDrawn(offset: number): boolean {
    const { first, last } = drawingOf(this.surface.view.state);
    const section = this.surface.map.sectionOf(offset);
    return first <= section && section <= last;
  }

  private isShown({ start, end }: Span): boolean {
    const visible = this.surface.visibleSpan();
    if (start < visible.start && visible.end < end) return true;
    return [start, end].some(
      (offset) => visible.start <= offset && offset <= visible.end && this.isInView(offset),
    );
  }

  private isInView(offset: number): boolean {
    const { top, bottom } = this.surface.viewport;
    const line = this.surface.caretLine({ offset, side: 1 });
    return line.top >= top && line.bottom <= bottom;
  }

  /** Each try lays out more of what was estimated, so that the next is nearer; two are usually enough. */
  private center(offset: number): void {
    const { surface } = this;
    const { host } = surface;
    for (let tries = 0; tries < 6; tries++) {
      const { top, height } = surface.viewport;
      const before = host.scrollTop;
      host.scrollTop += surface.caretLine({ offset, side: 1 }).top - top - height * 0.4;
      this.follow();
      if (Math.abs(host.scrollTop - before) < 1) return;
    }
  }

  private metrics(): RowMetrics {
    const { fontSize, lineHeight } = getComputedStyle(this.page);
    return {
      em: Number.parseFloat(fontSize),
      rowHeight: Number.parseFloat(lineHeight),
      columnWidth: this.page.clientWidth,
    };
  }

  private sectionsWithin(margin: number): { first: number; last: number } {
    const { top, bottom } = this.surface.viewport;
    const { children } = this.surface.view.dom;
    const topOf = (i: number) => (children[i] as Element).getBoundingClientRect().top;
    return {
      first: lastAtMost(children.length, topOf, top - margin),
      last: lastAtMost(children.length, topOf, bottom + margin),
    };
  }
}
