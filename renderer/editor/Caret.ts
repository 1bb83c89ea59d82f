import type { CaretLine } from "./TextSurface";

/** The caret, which a view that is not editable does not have of its own. editor.css shows it while the text has the keyboard. */
export class Caret {
  private readonly element = document.createElement("div");

  /** The page is the caret's containing block and scrolls with the text. */
  constructor(private readonly page: HTMLElement) {
    this.element.className = "text-caret";
    this.element.setAttribute("aria-hidden", "true");
    page.append(this.element);
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
    for (const blink of this.element.getAnimations()) blink.currentTime = 0;
  }
}
