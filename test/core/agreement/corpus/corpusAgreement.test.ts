import { describe, expect, it } from "vitest";
import { defaultBootstrap } from "../../../../core/agreement/bootstrap";
import type { AnnotatedDocument } from "../../../../core/agreement/corpus/AnnotatedDocument";
import { corpusAgreement } from "../../../../core/agreement/corpus/corpusAgreement";
import { defaultGamma } from "../../../../core/agreement/gamma/gamma";
import { randomContinuum } from "../randomUnits";

const options = { gamma: { ...defaultGamma, samples: 3 }, bootstrap: { ...defaultBootstrap, resamples: 50 } };

const unit = (start: number, end: number, label = "A") => ({ start, end, label });

function documentOf(seed: number, annotators = 3): AnnotatedDocument {
  const { length, layers } = randomContinuum(seed, { annotators });
  return {
    document: `d${seed}`,
    start: 0,
    length,
    layers: layers.map((layer) => ({ ...layer, reach: length })),
  };
}

describe("agreement over documents", () => {
  const documents = [1, 2, 3, 4, 5, 6].map((seed) => documentOf(seed));
  const names = ["annotator-0", "annotator-1", "annotator-2"];

  it("is the same in any order of the annotators", () => {
    const [there, back] = [names, names.toReversed()].map((order) =>
      corpusAgreement(documents, order, options),
    );
    expect(back?.f1.strict.figure.value).toBeCloseTo(there?.f1.strict.figure.value ?? 9, 12);
    expect(back?.characters.alpha.value).toBeCloseTo(there?.characters.alpha.value ?? 9, 12);
    expect(back?.gamma.observed.value).toBeCloseTo(there?.gamma.observed.value ?? 9, 6);
  });

  it("is the mean of the pairs' F1, each over all its documents", () => {
    const { f1, pairs } = corpusAgreement(documents, names, options);
    const values = pairs.map((pair) => pair.f1.overlap.figure.value ?? 9);
    expect(values).toHaveLength(3);
    expect(f1.overlap.figure.value).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 3, 12);
  });

  it("has an interval around every F1 of five documents and none of four", () => {
    const { f1 } = corpusAgreement(documents, names, options);
    expect(f1.strict.interval.low.value).toBeLessThanOrEqual(f1.strict.figure.value ?? -1);
    expect(f1.strict.interval.high.value).toBeGreaterThanOrEqual(f1.strict.figure.value ?? 9);
    const few = corpusAgreement(documents.slice(0, 4), names, options);
    expect(few.f1.strict.interval.low).toEqual({ value: null, reason: "few-documents" });
  });

  it("leaves out a document that only one of them has begun, and pairs with none", () => {
    const half = documents.map((document, i) => ({
      ...document,
      layers: document.layers.map((layer, at) =>
        at === 2 || (at === 1 && i === 0) ? { ...layer, reach: 0 } : layer,
      ),
    }));
    const { documents: measured, pairs } = corpusAgreement(half, names, options);
    expect(measured.map(({ document }) => document)).toEqual(["d2", "d3", "d4", "d5", "d6"]);
    expect(pairs.map(({ annotators, documents }) => [...annotators, documents])).toEqual([
      ["annotator-0", "annotator-1", 5],
    ]);
  });

  it("compares a document as far as both have come, whatever lies beyond", () => {
    const layer = (annotator: string, reach: number) => ({
      annotator,
      reach,
      units: [unit(0, 4), unit(6, 8), unit(20, 24)].filter(({ end }) => end <= reach),
    });
    const document = { document: "d", start: 0, length: 30, layers: [layer("a", 30), layer("b", 8)] };
    const { f1, characters } = corpusAgreement([document], ["a", "b"], options);
    expect(f1.strict.figure.value).toBe(1);
    expect(characters.cohen.value).toBe(1);
  });

  it("compares a part with the units that begin in it, each to its end, and leaves nobody out who is beyond it", () => {
    const layer = (annotator: string, reach: number, ...units: ReturnType<typeof unit>[]) => ({
      annotator,
      reach,
      units,
    });
    const part = {
      ...{ document: "d", start: 10, length: 10 },
      layers: [layer("a", 30, unit(12, 14), unit(18, 22)), layer("b", 24, unit(12, 14), unit(18, 21))],
    };
    const { f1, unitizing, characters } = corpusAgreement([part], ["a", "b"], options);
    expect(f1.strict.figure.value).toBe(0.5);
    expect(f1.overlap.figure.value).toBe(1);
    // 12 positions: 5 marked by both, 1 by one, 6 by nobody. Po = 11/12, Pe = (6·5 + 6·7) / 12².
    expect(characters.cohen.value).toBeCloseTo((11 / 12 - 0.5) / 0.5, 12);
    // Units of 2 and 4 against 2 and 3; ℓ = 24, of which 1 differs on either side.
    const [all, valued, squares, gaps] = [24, 11, 4 + 16 + 4 + 9, 13];
    const expected = (all ** 2 - valued ** 2 - gaps ** 2) / (all - (squares + gaps) / all);
    expect(unitizing.alphas.alpha.value).toBeCloseTo(1 - 2 / expected, 12);
    const notBegun = { ...part, layers: [layer("a", 30, unit(12, 14)), layer("b", 10)] };
    expect(corpusAgreement([notBegun], ["a", "b"], options).documents).toEqual([]);
  });

  it("asks of a label only those who used it", () => {
    const layers = ["a", "b", "c"].map((annotator) => ({
      annotator,
      reach: 30,
      units: annotator === "c" ? [unit(0, 4)] : [unit(0, 4), unit(6, 8, "B")],
    }));
    const { labels } = corpusAgreement(
      [{ document: "d", start: 0, length: 30, layers }],
      ["a", "b", "c"],
      options,
    );
    // B: a and b agree, each of them disagrees with c: (1 + 0 + 0) / 3.
    expect(labels.map(({ label, f1 }) => [label, f1.strict.figure.value])).toEqual([
      ["A", 1],
      ["B", 1 / 3],
    ]);
  });
});
