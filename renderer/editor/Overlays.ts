import { type Span, span } from "../../core/text/Span";
import { BoundaryHandles, type Resizing } from "./BoundaryHandles";
import { Caret } from "./Caret";
import { Marks } from "./Marks";
import type { SelectionControl } from "./SelectionControl";
import { SuggestionMarks } from "./SuggestionMarks";
import { SelectionHighlight } from "./selectionHighlight";
import type { TextSurface } from "./TextSurface";

/** What is painted over the text: caret, selection, marks, and the grips of the selected annotation. */
export class Overlays {
  readonly marks: Marks;
  readonly suggestions: SuggestionMarks;
  private readonly caret: Caret;
  private readonly highlight = new SelectionHighlight();
  private readonly handles: BoundaryHandles;

  /** The page scrolls with the text and contains what is painted. */
  constructor(
    private readonly surface: TextSurface,
    private readonly control: SelectionControl,
    private readonly page: HTMLElement,
    resizing: Resizing,
    life: AbortSignal,
  ) {
    this.marks = new Marks(surface);
    this.suggestions = new SuggestionMarks(surface);
    this.caret = new Caret(page);
    this.handles = new BoundaryHandles(surface, page, resizing, life);
    life.addEventListener("abort", () => this.clear());
  }

  /** Begins the caret's blinking anew, so that one that moves is seen. */
  wakeCaret(): void {
    this.caret.wake();
  }

  /**
   * Paints them where the text has them now, as far as it is drawn.
   *
   * @param placed - Called once all places are known: to ask for one after a change lays the page out again.
   */
  paint(placed: () => void): void {
    const { surface, control, handles } = this;
    const drawn = surface.drawnSpan;
    const page = this.page.getBoundingClientRect();
    const isShown = control.isEmpty && drawn && isWithin(drawn, control.head.offset);
    const caretLine = isShown ? surface.caretLine(control.head) : null;
    const gripLines = handles.lines(drawn);
    placed();
    this.caret.show(caretLine, page);
    handles.show(gripLines, page);
    const selected = drawn && sharedSpan(control.span, drawn);
    this.highlight.show(selected && surface.range(selected));
    this.marks.paint(drawn);
    this.suggestions.paint(drawn);
  }

  private clear(): void {
    this.caret.rest();
    this.highlight.show(null);
    this.marks.clear();
    this.suggestions.clear();
  }
}

const isWithin = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;

function sharedSpan(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? span(start, end) : null;
}
