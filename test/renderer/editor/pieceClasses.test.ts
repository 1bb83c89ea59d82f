import { describe, expect, it } from "vitest";
import { span } from "../../../core/text/Span";
import type { Outline } from "../../../renderer/editor/outlineClasses";
import { pieceClasses } from "../../../renderer/editor/pieceClasses";
import { piecesOf } from "../../../renderer/editor/pieces";
import { annotation } from "../../builders/marked";

const text = "字".repeat(100);
const labels = ["target", "policy", "industry"];
const placed = (start: number, end: number, label: string, lane = 0) => ({
  annotation: annotation(text, start, end, label),
  lane,
});
const classes = (list: ReturnType<typeof placed>[], chosen: string | null = null) =>
  pieceClasses(piecesOf(list, { start: 0, end: 100 }), { labelIndex: (id) => labels.indexOf(id), chosen });

describe("pieceClasses", () => {
  it("gives a lone annotation its tint, line and ends", () => {
    expect(classes([placed(0, 3, "industry")])).toEqual([
      "piece tint-2 tint-start tint-end lane0-2 lane0-start lane0-end",
    ]);
  });

  it("tints by the outermost and draws a line for each", () => {
    expect(classes([placed(0, 9, "target"), placed(3, 5, "policy", 1)])).toEqual([
      "piece tint-0 tint-start lane0-0 lane0-start",
      "piece lanes depth2 tint-0 lane0-0 lane1-1 lane1-start lane1-end",
      "piece tint-0 tint-end lane0-0 lane0-end",
    ]);
  });

  it("outlines all pieces of the chosen annotation at one depth", () => {
    expect(classes([placed(0, 9, "target"), placed(5, 9, "policy", 2)], "target-0-9")).toEqual([
      "piece tint-0 tint-start lane0-0 lane0-start chosen depth3 chosen-start",
      "piece lanes depth3 tint-0 tint-end lane0-0 lane0-end lane2-1 lane2-start lane2-end chosen depth3 chosen-end",
    ]);
  });

  it("draws an unknown label without colour", () => {
    expect(classes([placed(0, 1, "gone")])[0]).toContain("tint-none");
    expect(classes([placed(0, 1, "gone")])[0]).toContain("lane0-none");
  });

  it("draws the innermost of those that share a lane", () => {
    expect(classes([placed(0, 9, "target"), placed(3, 5, "policy")])[1]).toContain("lane0-1");
    expect(classes([placed(0, 9, "target"), placed(3, 5, "policy")])[1]).not.toContain("lane0-0");
  });

  it("gives all pieces of an outline one edge, the one looked at before others", () => {
    const all = [placed(0, 6, "target"), placed(3, 9, "policy", 1), placed(5, 6, "industry", 2)];
    const outlines: Readonly<Record<string, Outline>> = {
      "target-0-6": { key: "a", span: span(0, 9), look: "differs" },
      "policy-3-9": { key: "a", span: span(0, 9), look: "differs" },
      "industry-5-6": { key: "b", span: span(5, 6), look: "current" },
    };
    const drawn = pieceClasses(piecesOf(all, { start: 0, end: 100 }), {
      ...{ labelIndex: () => 0, chosen: null },
      outlineOf: (id) => outlines[id] ?? null,
    });
    expect(drawn.map((each) => each.match(/ depth\d outline-.*$/)?.[0])).toEqual([
      " depth2 outline-differs outline-start",
      " depth2 outline-differs",
      " depth3 outline-current outline-start outline-end",
      " depth2 outline-differs outline-end",
    ]);
  });
});
