import { EditorState } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { span } from "../../../core/text/Span";
import { AnnotationIndex } from "../../../renderer/editor/AnnotationIndex";
import { annotationDecorations, drawingOf, redraw } from "../../../renderer/editor/annotationDecorations";
import { ShownText } from "../../../renderer/editor/ShownText";
import { annotation } from "../../builders/marked";
import { readText } from "../../builders/readText";

const text = `${"十个字的一行文本呀呀\n".repeat(64)}第二节\0在此`;
const shown = new ShownText(text, readText(text), "source");
const { map } = shown;
const second = map.section(1).start;
const annotations = [annotation(text, 0, 4), annotation(text, second - 5, second + 2, "policy")];

function open() {
  const index = new AnnotationIndex(annotations);
  const labelIndex = (id: string) => ["target", "policy"].indexOf(id);
  const plugin = annotationDecorations({ shown, labelIndex, index: () => index });
  return { plugin, state: EditorState.create({ doc: shown.document, plugins: [plugin] }) };
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

  it("draws an annotation over several paragraphs in each of them", () => {
    const article = "第一段的话。\n第二段的话。\n第三段的话。";
    const paragraphs = [0, 7, 14].map((start) => ({ ...span(start, start + 6), kind: "body" as const }));
    const reading = readText(article, { paragraphs, folds: [], spacedRuns: [] });
    const reflowed = new ShownText(article, reading, "reflowed");
    const index = new AnnotationIndex([annotation(article, 3, 16)]);
    const plugin = annotationDecorations({ shown: reflowed, labelIndex: () => 0, index: () => index });
    const state = EditorState.create({ doc: reflowed.document, plugins: [plugin] });
    const next = state.apply(redraw(state.tr, { first: 0, last: 0 }));
    const set = plugin.props.decorations?.call(plugin, next) as DecorationSet;
    const classes = set.find().map(({ from, to }) => [reflowed.map.offset(from), reflowed.map.offset(to)]);
    expect(classes).toEqual([
      [0, 20],
      [3, 6],
      [7, 13],
      [14, 16],
    ]);
  });

  it("remembers the near sections when only the chosen annotation changes", () => {
    const { state } = open();
    const moved = state.apply(redraw(state.tr, { first: 0, last: 1 }));
    const chosen = moved.apply(redraw(moved.tr, { chosen: "target-0-4" }));
    expect(drawingOf(chosen)).toEqual({ first: 0, last: 1, chosen: "target-0-4" });
  });
});
