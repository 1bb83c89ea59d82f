import type { CaretLine } from "./TextSurface";

/** Half a blink in ms, as desktops have it. */
const BLINK_MS = 530;

/** The caret, which a view that is not editable does not have of its own. editor.css shows it while the text has the keyboard. */
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

  /** Moves the caret, or hides it. */
  show(line: CaretLine | null): void {
    this.element.hidden = line === null;
    if (line === null) return;
    const origin = this.page.getBoundingClientRect();
    const { style } = this.element;
    style.transform = `translate(${line.left - origin.left}px, ${line.top - origin.top}px)`;
    style.height = `${line.bottom - line.top}px`;
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
