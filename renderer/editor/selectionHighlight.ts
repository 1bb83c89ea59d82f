/** Name of the highlight in editor.css. */
const NAME = "text-selection";

/**
 * Paints a selection apart from the page's own, which vanishes when an input takes the keyboard. Shared by
 * all editors of the window; each gives and takes back its own range.
 *
 * @see CSS Custom Highlight API
 */
export class SelectionHighlight {
  private range: Range | null = null;

  show(range: Range | null): void {
    const highlight = registered();
    if (this.range) highlight.delete(this.range);
    if (range) highlight.add(range);
    this.range = range;
  }
}

function registered(): Highlight {
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, highlight);
  return highlight;
}
