import { TextSelection, type Transaction } from "prosemirror-state";
import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";
import { Caret } from "./Caret";
import type { EditorEvents } from "./EditorEvents";
import { SelectionHighlight } from "./selectionHighlight";
import type { Place, TextSurface } from "./TextSurface";

/** Marks the transactions whose selection was written here. */
const OURS = "selection-control";

/** Told of the selection; see {@link EditorEvents.selectionChanged}. */
export type SelectionListener = EditorEvents["selectionChanged"];

/**
 * The selection, in offsets of the text, so that it is the same in every view. ProseMirror's state and the
 * page's own selection follow it (for copying and for screen readers), caret and highlight show it. Redraws
 * cannot disturb it, since it is never read back from elements that a redraw replaces.
 */
export class SelectionControl {
  /** True while a mouse button extends the selection. */
  dragging = false;
  /** How many clicks in a row began what the mouse selects; 0 while it does not. */
  clicks = 0;
  private anchorAt = utf16(0);
  private headAt: Place = { offset: utf16(0), side: 1 };
  /** The page's selection as it was after we last wrote it. */
  private written: PageSelection | null = null;
  private readonly caret: Caret;
  private readonly highlight = new SelectionHighlight();

  constructor(
    private readonly surface: TextSurface,
    page: HTMLElement,
    private readonly changed: SelectionListener,
  ) {
    this.caret = new Caret(page);
  }

  /** Where the selection began. */
  get anchor(): Utf16Offset {
    return this.anchorAt;
  }

  /** The moving end, where the caret is. */
  get head(): Place {
    return this.headAt;
  }

  get isEmpty(): boolean {
    return this.anchorAt === this.headAt.offset;
  }

  get span(): Span {
    const { anchor, head } = this;
    return span(Math.min(anchor, head.offset), Math.max(anchor, head.offset));
  }

  /** Moves the caret, or, extending, the selection's moving end. */
  move(place: Place, extend: boolean): void {
    this.select(extend ? this.anchor : place.offset, place);
  }

  /** Selects from the anchor to the head, where the caret is. Neither end stays in what the view does not draw. */
  select(anchor: Utf16Offset, { offset, side }: Place): void {
    const { start, end } = this.surface.shown.settled(
      span(Math.min(anchor, offset), Math.max(anchor, offset)),
    );
    const isBackward = offset < anchor;
    this.anchorAt = isBackward ? end : start;
    this.headAt = { offset: isBackward ? start : end, side };
    this.surface.view.dispatch(this.write(this.surface.view.state.tr));
    this.caret.wake();
  }

  /** Puts the selection into a transaction, as after another document has been made of the text. */
  write(tr: Transaction): Transaction {
    const { map } = this.surface;
    const { start, end } = this.span;
    const from = map.position(start, start === end ? this.headAt.side : 1);
    const to = map.position(end, start === end ? this.headAt.side : -1);
    const isBackward = this.headAt.offset < this.anchorAt;
    const selection = TextSelection.create(tr.doc, isBackward ? to : from, isBackward ? from : to);
    return tr.setSelection(selection).setMeta(OURS, true);
  }

  /** Takes over a selection that ProseMirror has found on the page. */
  adopt(tr: Transaction): void {
    if (!tr.selectionSet || tr.getMeta(OURS)) return;
    const { map } = this.surface;
    this.anchorAt = map.offset(tr.selection.anchor);
    this.headAt = { offset: map.offset(tr.selection.head), side: 1 };
  }

  /** Says what is selected now. */
  report(): void {
    this.changed(this.isEmpty ? null : this.span, this.dragging, this.clicks);
  }

  /** Draws caret and highlight where the selection is now, as far as the text is drawn. */
  paint(): void {
    const { surface, head } = this;
    const { drawnSpan } = surface;
    const isDrawn = drawnSpan && drawnSpan.start <= head.offset && head.offset <= drawnSpan.end;
    this.caret.show(this.isEmpty && isDrawn ? surface.caretLine(head) : null);
    const shown = drawnSpan && sharedSpan(this.span, drawnSpan);
    this.highlight.show(shown && surface.range(shown));
  }

  /** Makes the page's own selection the same, unless ProseMirror has just done so: writing it costs a layout. */
  writeToPage(): void {
    const { view } = this.surface;
    const { anchor, head } = view.state.selection;
    const from = view.domAtPos(anchor, 1);
    const to = view.domAtPos(head, 1);
    const wanted: PageSelection = {
      anchorNode: from.node,
      anchorOffset: from.offset,
      focusNode: to.node,
      focusOffset: to.offset,
    };
    if (!isSamePlace(pageSelection(), wanted))
      getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.written = pageSelection();
  }

  /**
   * Takes over a selection that a script, a search or a screen reader has made on the page. ProseMirror does
   * so too, but only when the event for it arrives; a redraw before that would undo it.
   */
  readFromPage(): void {
    const page = pageSelection();
    const { view, map } = this.surface;
    if (isSamePlace(page, this.written) || !view.dom.contains(page.anchorNode)) return;
    if (!page.anchorNode || !page.focusNode || !view.dom.contains(page.focusNode)) return;
    this.written = page;
    const head = map.offset(view.posAtDOM(page.focusNode, page.focusOffset));
    this.select(map.offset(view.posAtDOM(page.anchorNode, page.anchorOffset)), { offset: head, side: 1 });
  }

  destroy(): void {
    this.caret.rest();
    this.highlight.show(null);
  }
}

type PageSelection = Pick<Selection, "anchorNode" | "anchorOffset" | "focusNode" | "focusOffset">;

function pageSelection(): PageSelection {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSamePlace(a: PageSelection, b: PageSelection | null): boolean {
  return (
    a.anchorNode === b?.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}

function sharedSpan(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? span(start, end) : null;
}
