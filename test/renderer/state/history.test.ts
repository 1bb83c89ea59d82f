import { describe, expect, it } from "vitest";
import { emptyDiff, invertDiff } from "../../../core/model/LayerDiff";
import type { BreakSteps } from "../../../core/model/ProjectChange";
import { utf16 } from "../../../core/text/offsets";
import { History, type LayerAct } from "../../../renderer/state/history";
import { annotation, sourceText } from "../../builders/marked";

const act = (...names: string[]): LayerAct =>
  names.map((name) => ({
    document: sourceText("", name).document,
    diff: { ...emptyDiff, added: [annotation("一二三四", 0, 2, "target", name)] },
  }));
const inverted = (act: LayerAct): LayerAct =>
  act.map(({ document, diff }) => ({ document, diff: invertDiff(diff) }));

describe("History", () => {
  it("has nothing to take back at first", () => {
    const history = new History();
    expect(history.undoing).toBeNull();
    expect(history.redoing).toBeNull();
  });

  it("takes acts back last first, over documents", () => {
    const history = new History();
    const [first, second] = [act("doc-1"), act("doc-2")];
    history.record(first);
    history.record(second);
    expect(history.undoing).toEqual(inverted(second));
    history.moved("undo");
    expect(history.undoing).toEqual(inverted(first));
  });

  it("takes an act over several documents back as one", () => {
    const history = new History();
    history.record(act("doc-1", "doc-2"));
    expect(history.undoing).toEqual(inverted(act("doc-1", "doc-2")));
    history.moved("undo");
    expect(history.undoing).toBeNull();
  });

  it("does the last undone act again", () => {
    const history = new History();
    history.record(act("doc-1"));
    history.moved("undo");
    expect(history.undoing).toBeNull();
    expect(history.redoing).toEqual(act("doc-1"));
    history.moved("redo");
    expect(history.undoing).toEqual(inverted(act("doc-1")));
  });

  it("takes back the rejection of a suggestion, and rejects again what was taken back", () => {
    const history = new History();
    const { document } = sourceText("", "doc-1");
    const place = { start: utf16(0), end: utf16(2), label: "target", score: 0.4 };
    const suggestion = { ...place, source: "learner", reason: { source: "learner" } } as const;
    const act = { kind: "suggestion-refused", document, suggestion, refused: true } as const;
    history.record(act);
    expect(history.undoing).toEqual({ ...act, refused: false });
    history.moved("undo");
    expect(history.redoing).toEqual(act);
  });

  it("takes back what was said of an article", () => {
    const history = new History();
    const { document } = sourceText("", "doc-1");
    const said = { start: utf16(0), title: "", person: "", role: "", city: "郴州" };
    const step = { kind: "article-stepped", document, start: utf16(0), from: null, to: said } as const;
    history.record(step);
    expect(history.undoing).toEqual({ ...step, from: said, to: null });
    history.moved("undo");
    expect(history.redoing).toEqual(step);
  });

  it("takes tags and paragraph breaks back in the order they were made", () => {
    const history = new History();
    const { document, sha256 } = sourceText("𠮷\n一二三四", "doc-1");
    const breaks = (from: "join" | "none", to: "join" | "none"): BreakSteps => ({
      kind: "breaks-stepped",
      document,
      sha256,
      steps: [{ at: utf16(2), from, to }],
    });
    history.record(breaks("none", "join"));
    history.record(act("doc-1"));
    expect(history.undoing).toEqual(inverted(act("doc-1")));
    history.moved("undo");
    expect(history.undoing).toEqual(breaks("join", "none"));
    history.moved("undo");
    expect(history.redoing).toEqual(breaks("none", "join"));
  });

  it("lets an act go that fits no longer, and offers the one before it", () => {
    const history = new History();
    history.record(act("doc-1"));
    history.record(act("doc-2"));
    history.dropped("undo");
    expect(history.undoing).toEqual(inverted(act("doc-1")));
    expect(history.redoing).toBeNull();
  });

  it("takes moves of one step back as one, until something comes between", () => {
    const history = new History();
    const at = (end: number) => annotation("一二三四", 0, end, "target", "doc-1");
    const { document } = sourceText("", "doc-1");
    const move = (from: number, to: number): LayerAct => [
      { document, diff: { ...emptyDiff, updated: [{ from: at(from), to: at(to) }] } },
    ];
    history.record(move(1, 2), "ends");
    history.record(move(2, 3), "ends");
    expect(history.undoing).toEqual(move(3, 1));
    history.moved("undo");
    history.moved("redo");
    history.record(move(3, 4), "ends");
    expect(history.undoing).toEqual(move(4, 3));
    history.record(move(4, 3));
    history.record(move(3, 2));
    expect(history.undoing).toEqual(move(2, 3));
  });

  it("forgets what was undone once something new is done", () => {
    const history = new History();
    history.record(act("doc-1"));
    history.moved("undo");
    history.record(act("doc-2"));
    expect(history.redoing).toBeNull();
  });
});
