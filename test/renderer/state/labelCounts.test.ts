import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { countAgain, nothingCounted } from "../../../renderer/state/labelCounts";
import { seededRandom } from "../../bench/seededRandom";

const annotation = (label: string) => ({ label }) as Annotation;
const plainCounts = (annotations: readonly Annotation[]) =>
  Object.fromEntries(
    ["target", "policy", "industry"].flatMap((label) => {
      const count = annotations.filter((each) => each.label === label).length;
      return count > 0 ? [[label, count]] : [];
    }),
  );

describe("counting annotations again", () => {
  const [a, b, c, d] = ["target", "policy", "target", "industry"].map(annotation) as [
    Annotation,
    Annotation,
    Annotation,
    Annotation,
  ];
  const before = countAgain(nothingCounted, [a, b, c]);
  it.each([
    ["none before", nothingCounted, [a, b, c], { target: 2, policy: 1 }],
    ["none left", before, [], {}],
    ["one more at the end", before, [a, b, c, d], { target: 2, policy: 1, industry: 1 }],
    ["one more at the start", before, [d, a, b, c], { target: 2, policy: 1, industry: 1 }],
    ["one less between", before, [a, c], { target: 2 }],
    ["another label", before, [a, d, c], { target: 2, industry: 1 }],
    ["the same twice", before, [a, a, b, c], { target: 3, policy: 1 }],
    ["another document's", before, [d], { industry: 1 }],
  ])("is right with %s", (_, earlier, annotations, counts) => {
    expect(Object.fromEntries(countAgain(earlier, annotations).counts)).toEqual(counts);
  });

  it("agrees with a plain count after any edits", () => {
    const random = seededRandom(11);
    const any = () => annotation(["target", "policy", "industry"][Math.floor(random() * 3)] ?? "target");
    let counted = countAgain(nothingCounted, Array.from({ length: 40 }, any));
    for (let round = 0; round < 300; round++) {
      const next = [...counted.annotations];
      const [at, cut, more] = [random() * next.length, random() * 3, random() * 3].map(Math.floor);
      next.splice(at ?? 0, cut ?? 0, ...Array.from({ length: more ?? 0 }, any));
      counted = countAgain(counted, next);
      expect(Object.fromEntries(counted.counts)).toEqual(plainCounts(next));
    }
  });
});
