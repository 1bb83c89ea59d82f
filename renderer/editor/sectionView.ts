import { DOMSerializer, type Node } from "prosemirror-model";
import type { Decoration, EditorView, NodeView } from "prosemirror-view";
import { readLook } from "./look";
import { paragraphElement } from "./textSchema";

/**
 * Shows a section of paragraphs. One that has not been near the viewport yet is its headings and its other words, for
 * whoever reads or searches the page without looking; its paragraphs are made when it first comes near, and stay. All
 * paragraphs of a million characters took 20,000 nodes of the page and 3 MB (Chromium 130, November 2026).
 *
 * @param near - What marks the section as near; empty while it is not.
 */
export function sectionView(
  node: Node,
  _view: EditorView,
  _position: () => number | undefined,
  near: readonly Decoration[],
): NodeView {
  const dom = document.createElement("section");
  if (near.length > 0) return { dom, contentDOM: dom };
  let words = "";
  for (const paragraph of node.children) {
    if (paragraph.attrs.level === 0) words += paragraph.textContent;
    else {
      dom.append(words, headingOf(paragraph));
      words = "";
    }
    if (!goesOn(paragraph)) words += "\n";
  }
  dom.append(words);
  return { dom };
}

/** True for a part of a long paragraph that the next section goes on with. */
const goesOn = ({ attrs }: Node) => readLook(attrs.look).isCut;

/** A screen reader goes from heading to heading. */
function headingOf(paragraph: Node): globalThis.Node {
  const { dom } = DOMSerializer.renderSpec(document, paragraphElement(paragraph));
  dom.textContent = paragraph.textContent;
  return dom;
}
