import { EditorState } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { AnnotationIndex } from "../../../renderer/editor/AnnotationIndex";
import { annotationDecorations, drawingOf, redraw } from "../../../renderer/editor/annotationDecorations";
import { documentFromText } from "../../../renderer/editor/documentFromText";
import { PositionMap } from "../../../renderer/editor/positionMap";
import { annotation } from "../../builders/marked";

const text = `${"十个字的一行文本呀呀\n".repeat(64)}第二节\0在此`;
const map = new PositionMap(text);
const second = map.start(1);
const annotations = [annotation(text, 0, 4), annotation(text, second - 5, second + 2, "policy")];

function open() {
  const index = new AnnotationIndex(map, annotations);
  const labelIndex = (id: string) => ["target", "policy"].indexOf(id);
  const plugin = annotationDecorations({ map, text, labelIndex, index: () => index });
  return { plugin, state: EditorState.create({ doc: documentFromText(text, map), plugins: [plugin] }) };
}

function drawn(change: Parameters<typeof redraw>[1]) {
  const { plugin, state } = open();
  const next = state.apply(redraw(state.tr, change));
  const set = plugin.props.decorations?.call(plugin, next) as DecorationSet;
  return set.find().map(({ from, to }) => [map.offset(from), map.offset(to)]);
}

describe("annotationDecorations", () => {
  it("draws nothing until it is told what is near", () => {
    expect(drawn({})).toEqual([]);
  });

  it("draws the annotations of the near sections, each cut at its section", () => {
    expect(drawn({ first: 0, last: 0 })).toEqual([
      [0, second - 1],
      [0, 4],
      [second - 5, second - 1],
    ]);
  });

  it("sets signs apart from characters", () => {
    expect(drawn({ first: 1, last: 1 })).toContainEqual([second + 3, second + 4]);
  });

  it("remembers the near sections when only the chosen annotation changes", () => {
    const { state } = open();
    const moved = state.apply(redraw(state.tr, { first: 0, last: 1 }));
    const chosen = moved.apply(redraw(moved.tr, { chosen: "target-0-4" }));
    expect(drawingOf(chosen)).toEqual({ first: 0, last: 1, chosen: "target-0-4" });
  });
});
