import type { Contestant } from "./Contestant";

/** The floor: the text in a `<pre>`, in the column and font of the text view, without a single annotation. */
export class PlainText implements Contestant {
  private readonly pre = document.createElement("pre");
  private edits = 0;

  open(host: HTMLElement, text: string): void {
    host.classList.add("text-editor");
    const page = document.createElement("div");
    page.className = "text-page";
    this.pre.textContent = text;
    page.append(this.pre);
    host.append(page);
  }

  goToMiddle(): void {
    this.pre.parentElement?.parentElement?.scrollTo(0, this.pre.offsetHeight / 2);
  }

  /** The least a change can be: an attribute that no style asks for. */
  applyDiff(): void {
    this.pre.dataset.edits = String(++this.edits);
  }

  isInView(): boolean {
    return true;
  }
}
