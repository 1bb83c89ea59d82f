import { lastAtMost } from "../../core/text/lastAtMost";
import { type Span, span, spansOverlap } from "../../core/text/Span";
import type { TextSurface } from "./TextSurface";

/** Names of the highlights in editor.css. */
const HIT = "text-hit";
const CURRENT = "text-hit-current";

/**
 * Marks on the text that are no annotations, such as what a search has found. Painted as highlights, which
 * change no element, and only where the text is drawn, so that there may be 100,000.
 *
 * @see CSS Custom Highlight API
 */
export class Marks {
  private spans: readonly Span[] = [];
  private current: Span | null = null;

  constructor(private readonly surface: TextSurface) {}

  /** Takes the spans to mark, in order of their starts and free of overlap, and the one to set apart. */
  set(spans: readonly Span[], current: Span | null): void {
    this.spans = spans;
    this.current = current;
  }

  /** Paints them in the part that is drawn; again after every redraw, as that gives the text other elements. */
  paint(drawn: Span | null): void {
    const { current } = this;
    paint(HIT, drawn ? this.within(drawn).map((each) => this.surface.range(each)) : []);
    const isDrawn = current && drawn && spansOverlap(current, drawn);
    paint(CURRENT, isDrawn ? [this.surface.range(clipped(current, drawn))] : []);
  }

  /** Takes all marks away. */
  clear(): void {
    this.set([], null);
    this.paint(null);
  }

  private within(drawn: Span): Span[] {
    const { spans } = this;
    const found: Span[] = [];
    const first = lastAtMost(spans.length, (i) => spans[i]?.start ?? 0, drawn.start);
    for (let i = first; i < spans.length; i++) {
      const each = spans[i];
      if (!each || each.start >= drawn.end) break;
      if (spansOverlap(each, drawn)) found.push(clipped(each, drawn));
    }
    return found;
  }
}

function clipped(each: Span, { start, end }: Span): Span {
  return span(Math.max(each.start, start), Math.min(each.end, end));
}

function paint(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
