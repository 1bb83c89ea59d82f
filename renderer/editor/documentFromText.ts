import type { Node } from "prosemirror-model";
import { displayText } from "./displayText";
import type { PositionMap } from "./positionMap";
import { textSchema } from "./textSchema";

/** The ProseMirror document that shows a text, laid out as the map says. */
export function documentFromText(text: string, map: PositionMap): Node {
  const shown = displayText(text);
  const sections: Node[] = [];
  for (let s = 0; s < map.count; s++) {
    const slice = shown.slice(map.start(s), map.end(s));
    sections.push(
      textSchema.node("section", { isCut: map.isCut(s) }, slice === "" ? [] : textSchema.text(slice)),
    );
  }
  return textSchema.node("doc", null, sections);
}
