// Runs in the program's own page: how long after a key the text shows what the key did.
import { frameLengthMs, PaintWatch } from "./paintClock";

const QUIET_MS = 150;

class KeyClock {
  private pressedMs = Number.NaN;
  private watch: PaintWatch | null = null;

  constructor() {
    // The browser stamps a key when it arrives, before the page gets round to it.
    window.addEventListener("keydown", ({ timeStamp }) => this.pressed(timeStamp), { capture: true });
  }

  /** Begins to watch the text, before the key. */
  arm(): void {
    const text = document.querySelector(".text-scroller");
    if (!text) throw new Error("No text is shown");
    this.watch = new PaintWatch(text);
  }

  /** Milliseconds from the key's arrival to the second frame after the last change of the text. */
  async paintedMs(): Promise<number> {
    if (!this.watch) throw new Error("The clock was not armed");
    return (await this.watch.settled(QUIET_MS)) - this.pressedMs;
  }

  frameLengthMs(): Promise<number> {
    return frameLengthMs();
  }

  private pressed(timeStamp: number): void {
    this.pressedMs = timeStamp;
  }
}

declare global {
  interface Window {
    keyClock: KeyClock;
  }
}

window.keyClock = new KeyClock();

export type { KeyClock };
