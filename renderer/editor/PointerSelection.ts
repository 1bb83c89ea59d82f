import { type Span, span } from "../../core/text/Span";
import { lineAt } from "../../core/text/units/lineAt";
import { EdgeScroll } from "./EdgeScroll";
import type { SelectionControl } from "./SelectionControl";
import type { Place, Point, TextSurface } from "./TextSurface";

/**
 * Selecting with the mouse. It replaces the page's own, which loses a drag's beginning when the elements
 * there are redrawn, and keeps a selection that a click inside it should have ended.
 */
export class PointerSelection {
  private pointer: Point = { x: 0, y: 0 };
  /** What the drag began with: a place, a word, a sentence or a paragraph; it stays selected. */
  private origin: Span | null = null;
  private drag = new AbortController();
  private readonly edge: EdgeScroll;

  constructor(
    private readonly surface: TextSurface,
    private readonly control: SelectionControl,
    private readonly clicked: (at: Point) => void,
    life: AbortSignal,
  ) {
    // The scroll event extends the selection.
    this.edge = new EdgeScroll(surface);
    surface.host.addEventListener("mousedown", (event) => this.begin(event), { signal: life });
    surface.host.addEventListener("scroll", () => this.extend(), { signal: life, passive: true });
    life.addEventListener("abort", () => this.finish());
  }

  private begin(event: MouseEvent): void {
    if (event.button !== 0 || !this.isOverText(event)) return;
    event.preventDefault();
    this.surface.view.dom.focus({ preventScroll: true });
    const place = this.surface.placeAt(pointOf(event));
    if (!place) return;
    this.finish();
    this.pointer = pointOf(event);
    this.control.dragging = true;
    this.control.clicks = event.detail;
    this.origin = this.beginAt(place, event);
    this.listen();
  }

  /** Selects what one to four clicks mean: a place, a word, a sentence, a paragraph, and gives what the drag must keep. */
  private beginAt(place: Place, event: MouseEvent): Span {
    if (event.shiftKey || event.detail < 2) this.control.move(place, event.shiftKey);
    else this.select(this.unitAt(place, event));
    const { anchor, span: selected } = this.control;
    return event.detail < 2 || event.shiftKey ? span(anchor, anchor) : selected;
  }

  private unitAt(place: Place, event: MouseEvent): Span {
    const { units, view } = this.surface.shown;
    const offset = this.surface.characterAt(pointOf(event)) ?? place.offset;
    if (event.detail === 2) return units.wordAt(offset);
    if (event.detail === 3) return units.sentenceAt(offset);
    return view === "source" ? lineAt(this.surface.text, offset) : units.paragraphAt(offset);
  }

  private select({ start, end }: Span): void {
    this.control.select(start, { offset: end, side: -1 });
  }

  private listen(): void {
    this.drag = new AbortController();
    const { signal } = this.drag;
    addEventListener("mousemove", (event) => this.moved(event), { signal });
    addEventListener("mouseup", (event) => this.released(event), { signal });
    addEventListener("blur", () => this.finish(), { signal });
  }

  private moved(event: MouseEvent): void {
    // The button came up where we could not see it, as over another window.
    if ((event.buttons & 1) === 0) this.finish();
    this.pointer = pointOf(event);
    this.extend();
    if (this.origin) this.edge.follow(this.pointer);
  }

  private released(event: MouseEvent): void {
    if (event.button !== 0) return;
    const isClick = event.detail < 2 && !event.shiftKey && this.control.isEmpty;
    this.finish();
    if (isClick) this.clicked(pointOf(event));
  }

  /** Moves the selection's end to the pointer; the text may have moved under it. */
  private extend(): void {
    const place = this.origin && this.surface.placeAt(this.pointer);
    if (!place || !this.origin) return;
    const anchor = place.offset < this.origin.start ? this.origin.end : this.origin.start;
    const isInside = this.origin.start <= place.offset && place.offset <= this.origin.end;
    const head: Place = isInside ? { offset: this.origin.end, side: place.side } : place;
    if (anchor !== this.control.anchor || head.offset !== this.control.head.offset)
      this.control.select(anchor, head);
  }

  private finish(): void {
    if (!this.origin) return;
    this.origin = null;
    this.drag.abort();
    this.edge.stop();
    this.control.dragging = false;
    this.control.report();
    this.control.clicks = 0;
  }

  private isOverText({ clientX, clientY }: MouseEvent): boolean {
    const { left, right, top, bottom } = this.surface.viewport;
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  }
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });
