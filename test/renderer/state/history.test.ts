import { describe, expect, it } from "vitest";
import { emptyDiff, invertDiff } from "../../../core/model/LayerDiff";
import { type Act, History } from "../../../renderer/state/history";
import { annotation, sourceText } from "../../builders/marked";

const act = (...names: string[]): Act =>
  names.map((name) => ({
    document: sourceText("", name).document,
    diff: { ...emptyDiff, added: [annotation("一二三四", 0, 2, "target", name)] },
  }));
const inverted = (act: Act): Act => act.map(({ document, diff }) => ({ document, diff: invertDiff(diff) }));

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

  it("forgets what was undone once something new is done", () => {
    const history = new History();
    history.record(act("doc-1"));
    history.moved("undo");
    history.record(act("doc-2"));
    expect(history.redoing).toBeNull();
  });
});
