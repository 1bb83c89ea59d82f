import { DOMSerializer, type Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { readLook } from "./look";
import { paragraphElement } from "./textSchema";

/**
 * Shows a paragraph, with its number in the text. As an attribute of its node the number would take an object a
 * paragraph, 0.8 MB in a million characters; a counter of the style sheet would be counted again with every layout.
 */
export function paragraphView(node: Node, view: EditorView, position: () => number | undefined): NodeView {
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, paragraphElement(node));
  const at = position();
  if (at !== undefined && !readLook(node.attrs.look).continues) {
    const place = view.state.doc.resolve(at);
    (dom as HTMLElement).dataset.number = String(numberIn(place.parent, place.index()));
  }
  return { dom, contentDOM: contentDOM ?? null };
}

/**
 * Numbers the paragraphs on the page anew after the text has been cut otherwise: one that stays as it was keeps its
 * element, though others may have come before it.
 */
export function renumber(view: EditorView): void {
  for (const paragraph of view.dom.querySelectorAll<HTMLElement>("[data-number]")) {
    const place = view.state.doc.resolve(view.posAtDOM(paragraph, 0) - 1);
    paragraph.dataset.number = String(numberIn(place.parent, place.index()));
  }
}

/** The number in the text of a section's paragraph. */
export function numberIn(section: Node, index: number): number {
  const first = section.firstChild;
  const isBegunBefore = first !== null && readLook(first.attrs.look).continues;
  return section.attrs.numbersBefore + index + (isBegunBefore ? 0 : 1);
}
