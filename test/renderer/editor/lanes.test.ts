import { describe, expect, it } from "vitest";
import { span } from "../../../core/text/Span";
import { freeLane, packLanes } from "../../../renderer/editor/lanes";

describe("freeLane", () => {
  it.each([
    [[], 0],
    [[0, 2], 1],
    [[1], 0],
    [[0, 1, 2, 3, 4], 5],
    [[0, 0, 1, 1, 2, 3, 4, 5], 2],
  ])("beside lanes %j is lane %i", (taken, lane) => {
    expect(freeLane(taken)).toBe(lane);
  });
});

describe("packLanes", () => {
  it("stacks what overlaps, and reuses a lane as soon as it is free", () => {
    const spans = [span(0, 20), span(0, 5), span(3, 9), span(5, 8), span(20, 22)];
    expect(packLanes(spans)).toEqual([0, 1, 2, 1, 0]);
  });

  it("shares the lane that ends first when all six are taken", () => {
    const spans = [0, 1, 2, 3, 4, 5].map((i) => span(i, 50 - i));
    expect(packLanes([...spans, span(6, 30)])).toEqual([0, 1, 2, 3, 4, 5, 5]);
  });
});
