import { isSameSpan, type Span, span, spansOverlap } from "../../core/text/Span";
import type { TextSurface } from "./TextSurface";

/** A suggestion as it is drawn; `labelIndex` is the label's place among the labels. */
export interface SuggestionMark extends Span {
  readonly labelIndex: number;
}

const NAME = "suggestion";
/** Name of the highlight of the one that is looked at, in editor.css. */
const CURRENT = "suggestion-current";

/**
 * Suggestions under the text: dotted lines, painted as highlights, which change no element, and only where the text
 * is drawn. An annotation's elements are not cut by them, and thousands cost an edit nothing.
 *
 * @see CSS Custom Highlight API
 */
export class SuggestionMarks {
  private marks: readonly SuggestionMark[] = [];
  private current: Span | null = null;
  private sheet: CSSStyleSheet | null = null;
  private labels = 0;

  constructor(private readonly surface: TextSurface) {}

  /** Takes the suggestions, in order of their starts, and the one that is looked at. */
  set(marks: readonly SuggestionMark[], current: Span | null): void {
    this.marks = marks;
    this.current = current;
  }

  /** Makes the rules for the colours of labels, by their places. */
  color(colors: readonly string[]): void {
    colors.forEach((color, index) => {
      registerColor(colorName(index));
      document.documentElement.style.setProperty(colorName(index), color);
    });
    this.adopt(rulesFor(colors.length));
    this.labels = colors.length;
  }

  /** Paints them in the part that is drawn; again after every redraw, as that gives the text other elements. */
  paint(drawn: Span | null): void {
    const near = drawn ? this.marks.filter((mark) => spansOverlap(mark, drawn)) : [];
    for (let index = 0; index < this.labels; index++) {
      const own = near.filter(({ labelIndex }) => labelIndex === index);
      put(`${NAME}-${index}`, drawn ? own.map((mark) => this.surface.range(clipped(mark, drawn))) : []);
    }
    const { current } = this;
    const shown = drawn && current ? near.find((mark) => isSameSpan(mark, current)) : undefined;
    put(CURRENT, shown && drawn ? [this.surface.range(clipped(shown, drawn))] : []);
  }

  /** Takes all away. */
  clear(): void {
    this.set([], null);
    this.paint(null);
    this.adopt(null);
  }

  private adopt(sheet: CSSStyleSheet | null): void {
    const others = document.adoptedStyleSheets.filter((each) => each !== this.sheet);
    document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
    this.sheet = sheet;
  }
}

const colorName = (index: number) => `--suggestion-${index}`;
const registered = new Set<string>();

/** So that the root works the colour out: in a highlight light-dark() always takes the light one (Chromium 130). */
function registerColor(name: string): void {
  if (registered.has(name)) return;
  CSS.registerProperty({ name, syntax: "<color>", inherits: true, initialValue: "gray" });
  registered.add(name);
}

function rulesFor(labels: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const rules = Array.from(
    { length: labels },
    (_, index) =>
      `::highlight(${NAME}-${index}){text-decoration:underline dotted var(${colorName(index)}) 2px;text-underline-offset:0.28em}`,
  );
  sheet.replaceSync(rules.join(""));
  return sheet;
}

function clipped(each: Span, { start, end }: Span): Span {
  return span(Math.max(each.start, start), Math.min(each.end, end));
}

function put(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
