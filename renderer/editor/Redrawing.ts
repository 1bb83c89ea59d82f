import type { EditorView } from "prosemirror-view";
import { type Drawing, drawingOf, redraw } from "./annotationDecorations";
import type { Overlays } from "./Overlays";
import type { PageSelection } from "./PageSelection";

/**
 * Brings changes to the screen: the pieces of the text first, then what is painted over them. Once an act, which
 * may change several things; yet before the frame after it.
 */
export class Redrawing {
  /** What the redraw to come changes; null when none is to come. */
  private change: Partial<Drawing> | null = null;
  private isAwaited = false;

  constructor(
    private readonly view: EditorView,
    private readonly pageSelection: PageSelection,
    private readonly overlays: Overlays,
    private readonly life: AbortSignal,
  ) {}

  /** What is drawn, or will be at the end of this act. */
  get drawing(): Drawing {
    return { ...drawingOf(this.view.state), ...this.change };
  }

  /** Redraws the text at the end of this act. */
  redrawSoon(change: Partial<Drawing> = {}): void {
    this.change = { ...this.change, ...change };
    this.paintSoon();
  }

  /** Redraws the text at once, as before the page is asked for a place that has not been drawn. */
  redraw(change: Partial<Drawing> = {}): void {
    this.pageSelection.read();
    const { state } = this.view;
    const all = { ...this.change, ...change };
    this.change = null;
    this.view.updateState(state.apply(redraw(state.tr, all)));
    this.pageSelection.leaveBehind();
    this.paintSoon();
  }

  /** Paints what is over the text at the end of this act. */
  paintSoon(): void {
    if (this.isAwaited) return;
    this.isAwaited = true;
    queueMicrotask(() => {
      if (!this.life.aborted) this.paint();
      this.isAwaited = false;
    });
  }

  private paint(): void {
    if (this.change) this.redraw();
    else this.pageSelection.read();
    this.overlays.paint(() => this.pageSelection.write());
  }
}
