import { isSameSpan, type Span, span } from "../../core/text/Span";
import { EdgeScroll } from "./EdgeScroll";
import { placeOn } from "./placeOn";
import type { CaretLine, Place, Point, TextSurface } from "./TextSurface";

type End = "start" | "end";

/** What the handles show and change. */
export interface Resizing {
  /** The annotation with handles, or null. */
  chosen(): { readonly id: string; readonly span: Span } | null;
  /** Draws the annotation over another span for now. */
  preview(id: string, span: Span): void;
  /** The drag has ended over another span; the annotation is drawn as it was before. */
  resized(id: string, span: Span): void;
}

/** Where each grip stands; null where it is not shown. */
export type GripLines = Readonly<Record<End, CaretLine | null>>;

interface Drag {
  readonly id: string;
  readonly end: End;
  readonly before: Span;
  readonly life: AbortController;
  now: Span;
}

/**
 * Grips at both ends of the selected annotation, to move its boundaries with the mouse. Keys do the same, so
 * a screen reader is not told of them.
 */
export class BoundaryHandles {
  private readonly grips: Readonly<Record<End, HTMLElement>>;
  private readonly edge: EdgeScroll;
  private drag: Drag | null = null;
  private pointer: Point = { x: 0, y: 0 };

  /** The page scrolls with the text and contains the grips. */
  constructor(
    private readonly surface: TextSurface,
    private readonly page: HTMLElement,
    private readonly resizing: Resizing,
    life: AbortSignal,
  ) {
    this.grips = { start: this.makeGrip("start", life), end: this.makeGrip("end", life) };
    this.edge = new EdgeScroll(surface, () => this.follow());
    life.addEventListener("abort", () => this.finish());
  }

  /** Where the annotation's ends are, as far as those are drawn. */
  lines(drawn: Span | null): GripLines {
    const chosen = this.resizing.chosen();
    if (!chosen) return { start: null, end: null };
    const lineAt = (place: Place) => {
      const isDrawn = drawn && drawn.start <= place.offset && place.offset <= drawn.end;
      return isDrawn ? this.surface.caretLine(place) : null;
    };
    const { start, end } = chosen.span;
    return { start: lineAt({ offset: start, side: 1 }), end: lineAt({ offset: end, side: -1 }) };
  }

  /** Puts the grips on those lines; see {@link placeOn} for the page. */
  show({ start, end }: GripLines, page: DOMRect): void {
    placeOn(page, this.grips.start, start);
    placeOn(page, this.grips.end, end);
  }

  private makeGrip(end: End, signal: AbortSignal): HTMLElement {
    const grip = document.createElement("div");
    grip.className = `boundary boundary-${end}`;
    grip.setAttribute("aria-hidden", "true");
    grip.style.visibility = "hidden";
    grip.addEventListener("pointerdown", (event) => this.begin(end, event), { signal });
    this.page.append(grip);
    return grip;
  }

  private begin(end: End, event: PointerEvent): void {
    const chosen = this.resizing.chosen();
    if (event.button !== 0 || !chosen) return;
    // Else the text would begin to select.
    event.preventDefault();
    event.stopPropagation();
    this.finish();
    const life = new AbortController();
    this.drag = { id: chosen.id, end, before: chosen.span, now: chosen.span, life };
    this.grips[end].setPointerCapture(event.pointerId);
    this.listen(this.grips[end], life.signal);
    this.page.classList.add("resizing");
  }

  private listen(grip: HTMLElement, signal: AbortSignal): void {
    grip.addEventListener("pointermove", (event) => this.moved(event), { signal });
    grip.addEventListener("pointerup", () => this.release(), { signal });
    grip.addEventListener("pointercancel", () => this.finish(), { signal });
    addEventListener("blur", () => this.finish(), { signal });
    addEventListener("keydown", (event) => this.escape(event), { signal, capture: true });
  }

  private moved({ clientX, clientY }: PointerEvent): void {
    this.pointer = { x: clientX, y: clientY };
    this.follow();
    this.edge.follow(this.pointer);
  }

  /** Draws the annotation up to the pointer. */
  private follow(): void {
    const { drag } = this;
    const place = drag && this.surface.placeAt(this.pointer);
    if (!drag || !place) return;
    const now = this.moveEnd(drag, place.offset);
    if (isSameSpan(now, drag.now)) return;
    drag.now = now;
    this.resizing.preview(drag.id, now);
  }

  /** At least one character stays: an end does not pass the other. */
  private moveEnd({ end, before }: Drag, offset: Span["start"]): Span {
    const { units } = this.surface.shown;
    if (end === "start") return span(Math.min(offset, units.previousCharacter(before.end)), before.end);
    return span(before.start, Math.max(offset, units.nextCharacter(before.start)));
  }

  private release(): void {
    const { drag } = this;
    this.finish();
    if (!drag || isSameSpan(drag.now, drag.before)) return;
    const { start, end } = this.surface.shown.settled(drag.now);
    this.resizing.resized(
      drag.id,
      drag.end === "start" ? span(start, drag.before.end) : span(drag.before.start, end),
    );
  }

  private escape(event: KeyboardEvent): void {
    if (event.code !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.finish();
  }

  /** Ends a drag, with the annotation drawn as it was. */
  private finish(): void {
    const { drag } = this;
    if (!drag) return;
    this.drag = null;
    drag.life.abort();
    this.edge.stop();
    this.page.classList.remove("resizing");
    if (!isSameSpan(drag.now, drag.before)) this.resizing.preview(drag.id, drag.before);
  }
}
