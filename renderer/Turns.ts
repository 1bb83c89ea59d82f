import { pause } from "./pause";

/** How long the window waits for its turn, in milliseconds: a frame or two. */
const STEP_MS = 25;

/** The turns that long work gives the window, to paint and hear keys; one for all parts of the work. */
export class Turns {
  private sinceMs = performance.now();

  /** True once the window has waited long enough. */
  get isDue(): boolean {
    return performance.now() - this.sinceMs >= STEP_MS;
  }

  /** Gives the window its turn, when that is due. */
  async give(): Promise<void> {
    if (!this.isDue) return;
    await pause(0);
    this.sinceMs = performance.now();
  }
}
