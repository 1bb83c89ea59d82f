import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "../../../renderer/editor/pieces";
import { annotation } from "../../builders/marked";

const text = "字".repeat(100);
const whole = { start: 0, end: 100 };
const placed = (start: number, end: number, lane = 0, label = "target") => ({
  annotation: annotation(text, start, end, label),
  lane,
});
const shape = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.map(({ start, end, marks }) => [start, end, ...marks.map(({ lane }) => lane)]);

describe("piecesOf", () => {
  it("cuts an outer annotation around the one inside it", () => {
    expect(shape(piecesOf([placed(3, 5, 1), placed(0, 9)], whole))).toEqual([
      [0, 3, 0],
      [3, 5, 0, 1],
      [5, 9, 0],
    ]);
  });

  it("cuts crossing annotations where they begin and end", () => {
    expect(shape(piecesOf([placed(0, 6), placed(4, 9, 1)], whole))).toEqual([
      [0, 4, 0],
      [4, 6, 0, 1],
      [6, 9, 1],
    ]);
  });

  it("keeps one piece for two labels of one range", () => {
    expect(shape(piecesOf([placed(2, 4, 1), placed(2, 4, 0, "policy")], whole))).toEqual([[2, 4, 0, 1]]);
  });

  it("says with which piece an annotation begins and ends, but not where it is clipped", () => {
    const [first, middle, last] = piecesOf([placed(0, 9), placed(3, 5, 1)], { start: 0, end: 8 });
    expect(first?.marks.map(({ starts, ends }) => [starts, ends])).toEqual([[true, false]]);
    expect(middle?.marks.map(({ starts, ends }) => [starts, ends])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(last).toMatchObject({ start: 5, end: 8, marks: [{ starts: false, ends: false }] });
  });

  it("leaves out what lies outside the range or only touches it", () => {
    expect(piecesOf([placed(0, 3), placed(8, 9)], { start: 3, end: 8 })).toEqual([]);
  });

  it("covers each character with exactly its annotations", () => {
    const spans = fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, fc.nat(40), (list, from) => {
        const all = list.map(([start, length], i) => placed(start, start + length, i));
        const range = { start: from, end: from + 50 };
        const drawn = new Map<number, number[]>();
        for (const { start, end, marks } of piecesOf(all, range))
          for (let at = start; at < end; at++) drawn.set(at, marks.map(({ lane }) => lane).sort());
        for (let at = 0; at < 100; at++) {
          const inRange = range.start <= at && at < range.end;
          const wanted = all.filter(({ annotation: a }) => inRange && a.start <= at && at < a.end);
          expect(drawn.get(at) ?? []).toEqual(wanted.map(({ lane }) => lane).sort());
        }
      }),
    );
  });
});
