import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { span, spansOverlap } from "../../../core/text/Span";
import { AnnotationIndex } from "../../../renderer/editor/AnnotationIndex";
import { LANE_COUNT } from "../../../renderer/editor/lanes";
import { annotation } from "../../builders/marked";

const text = "十个字的一行文本呀呀\n".repeat(400);
const at = (start: number, end: number, label = "target", id?: string) =>
  annotation(text, start, end, label, id);
const indexOf = (...annotations: Annotation[]) => new AnnotationIndex(annotations);
const placedIn = (index: AnnotationIndex) =>
  new Map(index.over(span(0, text.length)).map((placed) => [placed.annotation.id, placed]));
const laneOf = (index: AnnotationIndex, id: string) => placedIn(index).get(id)?.lane;

describe("AnnotationIndex", () => {
  it("finds every annotation at a place, innermost first", () => {
    const index = indexOf(at(0, 30), at(5, 9), at(6, 12), at(9, 10));
    expect(index.at(7).map(({ id }) => id)).toEqual(["target-5-9", "target-6-12", "target-0-30"]);
    expect(index.at(9).map(({ id }) => id)).toEqual(["target-9-10", "target-6-12", "target-0-30"]);
    expect(index.at(30)).toEqual([]);
  });

  it("finds both labels of one range", () => {
    expect(indexOf(at(3, 6), at(3, 6, "policy")).at(4)).toHaveLength(2);
  });

  it("finds a long annotation wherever it goes, once", () => {
    const index = indexOf(at(700, 3500), at(3500, 3501, "policy"));
    const found = [span(0, 700), span(0, 701), span(1024, 1025), span(2048, 4096), span(3499, 3500)].map(
      (part) => index.over(part).map(({ annotation: { id } }) => id),
    );
    expect(found).toEqual([
      [],
      ["target-700-3500"],
      ["target-700-3500"],
      ["target-700-3500", "policy-3500-3501"],
      ["target-700-3500"],
    ]);
    expect([1024, 3499, 3500].map((offset) => index.at(offset).length)).toEqual([1, 1, 1]);
  });

  it("gives an annotation another span for now, in the same lane", () => {
    const index = indexOf(at(0, 10), at(5, 15));
    index.stretch("target-5-15", span(12, 2000));
    expect(laneOf(index, "target-5-15")).toBe(1);
    expect([index.at(9).length, index.at(1999).length]).toEqual([1, 1]);
  });

  it("takes out, as it is stored, one that has another span for now, and keeps the others", () => {
    const index = indexOf(at(0, 10), at(5, 15), at(12, 14));
    index.stretch("target-5-15", span(2000, 2010));
    index.apply({ ...emptyDiff, removed: [at(5, 15), at(0, 10)] });
    expect(index.over(span(0, text.length)).map(({ annotation: { id } }) => id)).toEqual(["target-12-14"]);
    expect(["target-5-15", "target-0-10"].map((id) => index.get(id))).toEqual([undefined, undefined]);
    expect(() => index.apply({ ...emptyDiff, removed: [at(5, 15)] })).toThrow(RangeError);
  });

  it("gives overlapping annotations lanes of their own, and touching ones the same", () => {
    const index = indexOf(at(0, 10), at(5, 15), at(10, 20), at(20, 25));
    expect(
      ["target-0-10", "target-5-15", "target-10-20", "target-20-25"].map((id) => laneOf(index, id)),
    ).toEqual([0, 1, 0, 0]);
  });

  it("leaves the lanes of others alone when an annotation comes or goes", () => {
    const index = indexOf(at(5, 10), at(7, 15));
    index.apply({ ...emptyDiff, added: [at(0, 30)] });
    expect([
      laneOf(index, "target-5-10"),
      laneOf(index, "target-7-15"),
      laneOf(index, "target-0-30"),
    ]).toEqual([0, 1, 2]);
    index.apply({ ...emptyDiff, removed: [at(5, 10)] });
    expect([laneOf(index, "target-7-15"), laneOf(index, "target-0-30")]).toEqual([1, 2]);
  });

  it("keeps the lane through a change of label", () => {
    const from = at(5, 10, "target", "a");
    const index = indexOf(at(0, 7, "target", "b"), from);
    index.apply({ ...emptyDiff, updated: [{ from, to: { ...from, label: "policy" } }] });
    expect(laneOf(index, "a")).toBe(1);
    expect(index.get("a")?.label).toBe("policy");
  });

  it("finds a moved annotation at its new place only", () => {
    const from = at(5, 10, "target", "a");
    const index = indexOf(from);
    index.apply({ ...emptyDiff, updated: [{ from, to: at(1000, 1010, "target", "a") }] });
    expect([index.at(7).length, index.at(1005).length]).toEqual([0, 1]);
  });

  it("refuses to remove or update what it does not hold", () => {
    expect(() => indexOf().apply({ ...emptyDiff, removed: [at(0, 1)] })).toThrow(
      new RangeError("Annotation target-0-1 is not shown"),
    );
  });

  it("agrees with a plain search, and overlapping annotations never share a lane while lanes last", () => {
    fc.assert(
      fc.property(edits, fc.array(fc.nat(text.length - 1), { maxLength: 20 }), ({ first, rest }, places) => {
        const index = indexOf(...first);
        const held = new Map(first.map((each) => [each.id, each]));
        // One that found all lanes taken shares a lane for good, also when others have gone.
        const crowded = new Set(first.filter((each) => isCrowded(index, each)).map(({ id }) => id));
        for (const added of rest) {
          if (held.has(added.id)) index.apply({ ...emptyDiff, removed: [held.get(added.id) as Annotation] });
          index.apply({ ...emptyDiff, added: [added] });
          held.set(added.id, added);
          crowded.delete(added.id);
          if (isCrowded(index, added)) crowded.add(added.id);
        }
        for (const place of places) expect(idsAt(index.at(place))).toEqual(idsAt(covering(held, place)));
        const placed = [...placedIn(index).values()];
        expect(placed).toHaveLength(held.size);
        const roomy = placed.filter(({ annotation }) => !crowded.has(annotation.id));
        for (const one of roomy) {
          const sharing = roomy.filter(
            (other) =>
              other !== one && other.lane === one.lane && spansOverlap(one.annotation, other.annotation),
          );
          expect(sharing).toEqual([]);
        }
      }),
    );
  });
});

const someAnnotation = fc
  .tuple(fc.nat(40), fc.nat(text.length - 1), fc.oneof(fc.nat(30), fc.nat(3000)))
  .map(([id, start, length]) => at(start, Math.min(text.length, start + 1 + length), "target", `a${id}`));
const edits = fc.record({
  first: fc.uniqueArray(someAnnotation, { selector: ({ id }) => id, maxLength: 15 }),
  rest: fc.array(someAnnotation, { maxLength: 15 }),
});

const covering = (held: Map<string, Annotation>, place: number) =>
  [...held.values()].filter(({ start, end }) => start <= place && place < end);
const idsAt = (list: readonly Annotation[]) => list.map(({ id }) => id).sort();
/** All lanes are taken by others. */
const isCrowded = (index: AnnotationIndex, one: Annotation) => index.over(one).length > LANE_COUNT;
