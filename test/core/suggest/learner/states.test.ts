import { describe, expect, it } from "vitest";
import { statesOf } from "../../../../core/suggest/learner/states";

describe("statesOf", () => {
  it.each<[what: string, passages: [number, number][], ends: number[], states: string]>([
    [
      "a passage and a single character",
      [
        [1, 4],
        [5, 6],
      ],
      [7],
      "0123040",
    ],
    [
      "passages that touch",
      [
        [0, 2],
        [2, 4],
      ],
      [7],
      "1313000",
    ],
    [
      "the longer of two that overlap",
      [
        [1, 3],
        [0, 3],
      ],
      [7],
      "1230000",
    ],
    [
      "none over the end of a sentence",
      [
        [1, 4],
        [4, 7],
      ],
      [2, 7],
      "0000123",
    ],
    ["none that is empty", [[3, 3]], [7], "0000000"],
    ["one at the end of the text", [[5, 7]], [7], "0000013"],
  ])("marks %s", (_, passages, ends, states) => {
    const spans = passages.map(([start, end]) => ({ start, end }));
    expect([...statesOf(spans, 7, ends)].join("")).toBe(states);
  });
});
