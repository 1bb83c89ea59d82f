import type { SelectionControl } from "./SelectionControl";
import type { TextSurface } from "./TextSurface";

type Ends = Pick<Selection, "anchorNode" | "anchorOffset" | "focusNode" | "focusOffset">;

/**
 * How far from the caret the page's selection goes, in positions of the document. Chromium lays out every section
 * that holds some of it, in view or not: of a million characters all at once.
 */
const REACH = 20_000;

/**
 * The page's own selection, for copying and for screen readers. It follows ours, and what a script, a search or
 * a screen reader selects in the text becomes ours.
 */
export class PageSelection {
  /** As it was after we last wrote it. */
  private written: Ends | null = null;
  /** Ours, or the elements it stands in, have changed since: what the page has now, nobody has chosen. */
  private isBehind = false;

  constructor(
    private readonly surface: TextSurface,
    private readonly control: SelectionControl,
    life: AbortSignal,
  ) {
    document.addEventListener("selectionchange", () => this.read(), { signal: life });
  }

  /** Notes that the page's selection no longer is what it should be. */
  leaveBehind(): void {
    this.isBehind = true;
  }

  /** Takes over what somebody else has selected in the text. Before each redraw or painting, which would undo it. */
  read(): void {
    const page = pageSelection();
    const { view, map } = this.surface;
    if (this.isBehind || isSamePlace(page, this.written) || !view.dom.contains(page.anchorNode)) return;
    if (!page.anchorNode || !page.focusNode || !view.dom.contains(page.focusNode)) return;
    this.written = page;
    const head = map.offset(view.posAtDOM(page.focusNode, page.focusOffset));
    this.control.select(map.offset(view.posAtDOM(page.anchorNode, page.anchorOffset)), {
      offset: head,
      side: 1,
    });
  }

  /**
   * Makes it the same as ours, as far as {@link REACH}, unless an input elsewhere has it. Lays the page out where that
   * has changed.
   */
  write(): void {
    this.isBehind = false;
    if (!this.isInText()) return;
    const ends = this.wanted();
    if (!isSamePlace(pageSelection(), ends))
      getSelection()?.setBaseAndExtent(ends.anchorNode, ends.anchorOffset, ends.focusNode, ends.focusOffset);
    this.written = pageSelection();
  }

  private isInText(): boolean {
    const { dom } = this.surface.view;
    return document.activeElement === dom || dom.contains(getSelection()?.anchorNode ?? null);
  }

  private wanted() {
    const { view } = this.surface;
    const { anchor, head } = this.control.positions;
    const from = view.domAtPos(Math.min(Math.max(anchor, head - REACH), head + REACH), 1);
    const to = view.domAtPos(head, 1);
    return { anchorNode: from.node, anchorOffset: from.offset, focusNode: to.node, focusOffset: to.offset };
  }
}

function pageSelection(): Ends {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSamePlace(a: Ends, b: Ends | null): boolean {
  return (
    a.anchorNode === b?.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}
