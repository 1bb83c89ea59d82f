import { describe, expect, it } from "vitest";
import type { Decision } from "../../../core/merge/LayerMerge";
import { mergeLayers } from "../../../core/merge/mergeLayers";
import { decisionsFor, settleMerge } from "../../../core/merge/settleMerge";
import type { Annotation } from "../../../core/model/Annotation";
import { at, state, tagged } from "./states";

const a = tagged("a", [1, 4]);
const ours = tagged("a", [1, 5], { note: "ours", updatedAt: at(9) });
const theirs = tagged("a", [0, 4], { label: "target", updatedAt: at(10) });
const noted = (note: string, hour: number): Annotation => ({ ...a, note, updatedAt: at(hour) });

describe("a conflict", () => {
  it.each<[decision: Decision, annotations: Annotation[]]>([
    ["ours", [{ ...ours, label: "target", updatedAt: at(10) }]],
    ["theirs", [{ ...theirs, note: "ours" }]],
    [
      "both",
      [
        { ...theirs, note: "ours", id: "a~2" },
        { ...ours, label: "target", updatedAt: at(10) },
      ],
    ],
  ])("about a boundary decided as %s keeps what is not in conflict", (decision, annotations) => {
    const merge = mergeLayers(state([a]), state([ours]), state([theirs]));
    const settled = settleMerge(merge, new Map([["a", decision]]));
    expect(settled).toMatchObject({ ok: true, value: { annotations } });
  });

  it("comes to the same on both machines when both keep both", () => {
    const here = settleMerge(
      mergeLayers(state([a]), state([ours]), state([theirs])),
      new Map([["a", "both"]]),
    );
    const there = settleMerge(
      mergeLayers(state([a]), state([theirs]), state([ours])),
      new Map([["a", "both"]]),
    );
    expect(here).toEqual(there);
  });

  it("gives the second annotation an id that nothing has", () => {
    const taken = tagged("a~2", [12, 14]);
    const merge = mergeLayers(state([a]), state([ours, taken]), state([theirs]));
    const settled = settleMerge(merge, new Map([["a", "both"]]));
    expect(settled.ok && settled.value.annotations.map(({ id }) => id)).toEqual(["a~3", "a", "a~2"]);
  });

  it("about a note joins both notes, the earlier first", () => {
    const merge = mergeLayers(state([noted("x", 8)]), state([noted("late", 10)]), state([noted("early", 9)]));
    const settled = settleMerge(merge, new Map([["a", "both"]]));
    expect(settled).toMatchObject({ ok: true, value: { annotations: [noted("early\nlate", 10)] } });
  });

  it.each<[decision: Decision, annotations: Annotation[]]>([
    ["ours", []],
    ["theirs", [theirs]],
  ])("about a deletion decided as %s keeps or deletes", (decision, annotations) => {
    const merge = mergeLayers(state([a]), state([]), state([theirs]));
    expect(merge.conflicts.map(decisionsFor)).toEqual([["ours", "theirs"]]);
    expect(settleMerge(merge, new Map([["a", decision]]))).toMatchObject({
      ok: true,
      value: { annotations },
    });
  });

  it("about the status takes one side's word", () => {
    const merge = mergeLayers(null, state([], { status: "done" }), state([]));
    expect(settleMerge(merge, new Map([["", "ours"]]))).toMatchObject({ value: { status: "done" } });
    expect(settleMerge(merge, new Map([["", "theirs"]]))).toMatchObject({ value: { status: "in-progress" } });
  });

  it("that is not decided, or decided as it cannot be, keeps the layers from being merged", () => {
    const merge = mergeLayers(state([a]), state([]), state([theirs]));
    for (const decisions of [new Map(), new Map([["a", "both" as const]])])
      expect(settleMerge(merge, decisions)).toEqual({
        ok: false,
        error: { code: "conflict-undecided", parameters: { count: 1 } },
      });
  });
});
