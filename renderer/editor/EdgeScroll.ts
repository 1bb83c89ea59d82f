import type { Point, TextSurface } from "./TextSurface";

/** How fast the text scrolls under a drag outside the viewport: px a frame for each px outside. */
const SPEED = 0.25;
/** A drag counts as outside this near to the viewport's edge, in px. */
const EDGE = 12;

/** Scrolls the text for as long as a drag is held above or below it. */
export class EdgeScroll {
  private frame = 0;
  private pointer: Point = { x: 0, y: 0 };

  /** Calls back after each step, as the text has moved under the pointer. */
  constructor(
    private readonly surface: TextSurface,
    private readonly scrolled: () => void = () => undefined,
  ) {}

  /** Takes the pointer's place; begins to scroll when that is outside. */
  follow(pointer: Point): void {
    this.pointer = pointer;
    if (this.frame === 0 && this.distance !== 0) this.step();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private step(): void {
    const { distance } = this;
    if (distance === 0) {
      this.stop();
      return;
    }
    this.surface.host.scrollTop += distance * SPEED;
    this.scrolled();
    this.frame = requestAnimationFrame(() => this.step());
  }

  /**
   * How far the pointer is above (negative) or below the viewport, in px; a window at the screen's edge has nothing
   * outside.
   */
  private get distance(): number {
    const { top, bottom } = this.surface.viewport;
    return Math.min(0, this.pointer.y - top - EDGE) + Math.max(0, this.pointer.y - bottom + EDGE);
  }
}
