import { setImmediate } from "node:timers/promises";

/** How long the worker computes before it looks for messages: a cancelled search ends within this time. */
const SLICE_MS = 12;

/** Lets a long computation take turns with messages, and with reading files. */
export class Pacer {
  private sliceBeganMs = performance.now();

  /** True when it is time to call `pause`. */
  get isDue(): boolean {
    return performance.now() - this.sliceBeganMs > SLICE_MS;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.restart();
  }

  /** Begins a slice: the thread has just looked for messages. */
  restart(): void {
    this.sliceBeganMs = performance.now();
  }
}
