import { describe, expect, it } from "vitest";
import type { Conflict, ConflictPart } from "../../../core/merge/LayerMerge";
import { mergeLayers } from "../../../core/merge/mergeLayers";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { at, state, tagged } from "./states";

const a = tagged("a", [1, 4]);
const b = tagged("b", [6, 9]);
const c = tagged("c", [12, 14]);
const changed = (annotation: Annotation, change: Partial<Annotation>, hour = 9): Annotation => ({
  ...annotation,
  ...change,
  updatedAt: at(hour),
});
const moved = (annotation: Annotation, to: readonly [number, number], hour = 9): Annotation => ({
  ...tagged(annotation.id, to),
  updatedAt: at(hour),
});

describe("two states of a layer", () => {
  it.each<
    [what: string, base: Annotation[] | null, ours: Annotation[], theirs: Annotation[], merged: Annotation[]]
  >([
    ["with nothing changed", [a], [a], [a], [a]],
    ["with one added on either side", [a], [a, b], [a, c], [a, b, c]],
    ["with one that only they deleted", [a, b], [a, b], [a], [a]],
    ["with one that both deleted", [a, b], [a], [a], [a]],
    ["with one that only we moved, past a line end", [a], [moved(a, [7, 12])], [a], [moved(a, [7, 12])]],
    [
      "with one that both moved alike",
      [a],
      [moved(a, [1, 5])],
      [moved(a, [1, 5], 10)],
      [moved(a, [1, 5], 10)],
    ],
    [
      "with a label from us and a note from them",
      [a],
      [changed(a, { label: "target" }, 10)],
      [changed(a, { note: "seen" })],
      [changed(a, { label: "target", note: "seen" }, 10)],
    ],
    [
      "with an attribute from either side and one that we took away",
      [changed(a, { attributes: { old: 1, kept: 2 } }, 8)],
      [changed(a, { attributes: { kept: 2, ours: [1] } })],
      [changed(a, { attributes: { old: 1, kept: 2, their: { x: 1 } } })],
      [changed(a, { attributes: { kept: 2, ours: [1], their: { x: 1 } } })],
    ],
    ["of which nothing common is known, with what either has", null, [a, b], [a, c], [a, b, c]],
    [
      "of which nothing common is known, with a note that only one has",
      null,
      [changed(a, { note: "seen" })],
      [a],
      [changed(a, { note: "seen" })],
    ],
  ])("go together: %s", (_, base, ours, theirs, merged) => {
    const { settled, conflicts } = mergeLayers(base && state(base), state(ours), state(theirs));
    expect(conflicts).toEqual([]);
    expect(settled.annotations).toEqual(merged);
  });

  it("keep an attribute called __proto__", () => {
    const hostile = JSON.parse('{"__proto__": "actor"}');
    const { settled } = mergeLayers(
      state([a]),
      state([changed(a, { attributes: hostile })]),
      state([changed(a, { note: "seen" })]),
    );
    expect(JSON.stringify(settled.annotations[0]?.attributes)).toBe('{"__proto__":"actor"}');
  });

  it.each<
    [what: string, base: Annotation | null, ours: Annotation, theirs: Annotation, parts: ConflictPart[]]
  >([
    ["a boundary", a, moved(a, [1, 5]), moved(a, [0, 4]), [{ kind: "boundary" }]],
    ["a label", a, changed(a, { label: "target" }), changed(a, { label: "industry" }), [{ kind: "label" }]],
    [
      "a note",
      changed(a, { note: "x" }, 8),
      changed(a, { note: "y" }),
      changed(a, { note: "" }),
      [{ kind: "note" }],
    ],
    [
      "an attribute",
      changed(a, { attributes: { actor: "A", deadline: "1" } }, 8),
      changed(a, { attributes: { actor: "B", deadline: "2" } }),
      changed(a, { attributes: { deadline: "2" } }),
      [{ kind: "attribute", attribute: "actor" }],
    ],
    [
      "what nothing common is known of",
      null,
      moved(changed(a, { label: "target" }), [1, 5]),
      changed(a, { label: "target" }),
      [{ kind: "boundary" }, { kind: "label" }],
    ],
  ])("contradict each other in %s", (_, base, ours, theirs, parts) => {
    const { settled, conflicts } = mergeLayers(
      base && state([base, b]),
      state([ours, b]),
      state([theirs, b]),
    );
    expect(conflicts).toEqual<Conflict[]>([{ kind: "edit", id: "a", base, ours, theirs, parts }]);
    expect(settled.annotations).toEqual([b]);
  });

  it("contradict each other where one has deleted what the other has changed", () => {
    const ours = changed(a, { note: "seen" });
    const { settled, conflicts } = mergeLayers(state([a, b]), state([ours, b]), state([b]));
    expect(conflicts).toEqual<Conflict[]>([{ kind: "deletion", id: "a", base: a, ours, theirs: null }]);
    expect(settled.annotations).toEqual([b]);
  });

  it.each<
    [
      base: Layer["status"] | null,
      ours: Layer["status"],
      theirs: Layer["status"],
      merged: Layer["status"] | null,
    ]
  >([
    ["in-progress", "done", "in-progress", "done"],
    ["done", "done", "in-progress", "in-progress"],
    [null, "done", "done", "done"],
    [null, "done", "in-progress", null],
  ])("were %s and are %s and %s: now %s", (base, ours, theirs, merged) => {
    const { settled, conflicts } = mergeLayers(
      base && state([], { status: base }),
      state([], { status: ours }),
      state([], { status: theirs }),
    );
    if (merged) expect([settled.status, conflicts]).toEqual([merged, []]);
    else expect(conflicts).toEqual<Conflict[]>([{ kind: "status", id: "", ours, theirs }]);
  });

  it("make the same words tagged alike one annotation, with the note and attributes of both", () => {
    const ours = tagged("m", [1, 4], { note: "seen", createdAt: at(9), updatedAt: at(9) });
    const theirs = tagged("k", [1, 4], { attributes: { actor: "A" }, updatedAt: at(11) });
    expect(mergeLayers(state([]), state([ours]), state([theirs])).settled.annotations).toEqual([
      { ...theirs, note: "seen" },
    ]);
  });

  it("keep both of the same words tagged alike where their notes contradict each other", () => {
    const ours = tagged("m", [1, 4], { note: "seen" });
    const theirs = tagged("k", [1, 4], { note: "not seen" });
    const { settled, conflicts } = mergeLayers(null, state([ours]), state([theirs]));
    expect([settled.annotations, conflicts]).toEqual([[theirs, ours], []]);
  });

  it("get a revision that comes after both when it is raised", () => {
    const merge = mergeLayers(null, state([], { revision: 7 }), state([], { revision: 9 }));
    expect(merge.settled.revision).toBe(9);
  });

  it("are not merged over different texts", () => {
    const other = { ...state([]), text: { ...state([]).text, sha256: "0".repeat(64) } };
    expect(() => mergeLayers(null, state([]), other)).toThrow(RangeError);
  });
});
