import { placeOn } from "./placeOn";
import type { CaretLine } from "./TextSurface";

/** Half a blink in ms, as desktops have it. */
const BLINK_MS = 530;

/**
 * The caret, which a view that is not editable does not have of its own. editor.css shows it while the text has the
 * keyboard.
 */
export class Caret {
  private readonly element = document.createElement("div");
  private timer: ReturnType<typeof setInterval> | undefined;

  /** The page is the caret's containing block and scrolls with the text. */
  constructor(private readonly page: HTMLElement) {
    this.element.className = "text-caret";
    this.element.setAttribute("aria-hidden", "true");
    page.append(this.element);
    this.wake();
  }

  /** Moves the caret, or hides it. The page's own place turns that of the line into one on the page. */
  show(line: CaretLine | null, page: DOMRect): void {
    placeOn(page, this.element, line);
  }

  /** Begins the blinking anew, so that a caret that moves is seen. */
  wake(): void {
    this.rest();
    this.element.classList.remove("off");
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    // Not a CSS animation: that one asks for every frame, 3 to 5 % of a core while nobody does anything.
    this.timer = setInterval(() => this.blink(), BLINK_MS);
  }

  /** Nobody sees it while the keyboard is elsewhere: the page then stays at rest. */
  private blink(): void {
    if (this.page.contains(document.activeElement)) this.element.classList.toggle("off");
  }

  /** Ends the blinking. */
  rest(): void {
    clearInterval(this.timer);
  }
}
