import { describe, expect, it } from "vitest";
import { chooseCut } from "../../../../core/suggest/weighing/chooseCut";
import { bestApart } from "../../../../core/suggest/weighing/choosePassages";
import { evidenceValues, trustAtFirst } from "../../../../core/suggest/weighing/evidenceValues";
import { dot, fitLogistic, sigmoid } from "../../../../core/suggest/weighing/logisticRegression";

describe("bestApart", () => {
  const passage = (start: number, end: number, score: number, label = "policy") => ({
    start,
    end,
    score,
    label,
  });

  it("keeps the best of passages of one label that overlap, and all of another label", () => {
    const best = passage(2, 6, 0.9);
    const [before, inside, other] = [passage(0, 3, 0.8), passage(3, 5, 0.7), passage(3, 5, 0.1, "target")];
    const touching = passage(6, 8, 0.2);
    expect(bestApart([touching, inside, before, other, best])).toEqual([best, other, touching]);
  });

  it("keeps the first of equals", () => {
    expect(bestApart([passage(1, 4, 0.5), passage(0, 2, 0.5)])).toEqual([passage(0, 2, 0.5)]);
  });
});

describe("chooseCut", () => {
  const outcomes = (...pairs: [number, boolean][]) => pairs.map(([score, isTrue]) => ({ score, isTrue }));

  it.each<[what: string, outcomes: [number, boolean][], tagged: number, cut: number]>([
    [
      "where F1 is best",
      [
        [0.45, true],
        [0.9, true],
        [0.4, true],
        [0.35, false],
        [0.3, false],
      ],
      30,
      0.4,
    ],
    ["no lower than is decent", [[0.05, true]], 30, 0.15],
    ["half as low where half as many passages as are enough are known", [[0.05, true]], 15, 0.325],
    ["as high as is helpful after the first passages", [[0.2, true]], 0, 0.5],
    [
      "no higher than is helpful",
      [
        [0.95, true],
        [0.2, false],
      ],
      1,
      0.5,
    ],
    ["the usual one where nothing was proposed", [], 30, 0.3],
  ])("cuts %s", (_, pairs, tagged, cut) => {
    expect(chooseCut(outcomes(...pairs), tagged)).toBeCloseTo(cut);
  });
});

describe("trustAtFirst", () => {
  const candidate = (phrase: string) => ({
    ...{ start: 0, end: phrase.length, label: "industry", probability: 0, pattern: null },
    memory: { tagged: 3, seen: 3 },
  });
  const scoreOf = (phrase: string, tagged: number) =>
    sigmoid(dot(trustAtFirst(tagged), evidenceValues(phrase, [candidate(phrase)])[0] ?? []));

  it("goes by the memory after the first passages, and by the learner later", () => {
    expect(scoreOf("光伏", 3)).toBeGreaterThan(0.5);
    for (const tagged of [30, 300]) expect(scoreOf("光伏", tagged)).toBeLessThan(0.1);
  });

  it("does not go by the memory of a single character, which stands in many words", () => {
    expect(scoreOf("茶", 3)).toBeLessThan(0.1);
  });
});

describe("fitLogistic", () => {
  it("finds the log odds of what it is shown", () => {
    const examples = Array.from({ length: 1000 }, (_, k) => ({ values: [1], isTrue: k % 4 === 0 }));
    const [bias = 0] = fitLogistic(examples, [0], 1e-6);
    expect(sigmoid(bias)).toBeCloseTo(0.25, 6);
  });

  it("stays where it was put when it is shown nothing", () => {
    expect(fitLogistic([], [0.5, 2], 4)).toEqual([0.5, 2]);
  });

  it("solves for values that go together", () => {
    const examples = [-1, 1].flatMap((x) =>
      [0, 1, 2].map((k) => ({ values: [1, x], isTrue: k === 0 ? x < 0 : x > 0 })),
    );
    const weights = fitLogistic(examples, [0, 0], 1e-6);
    expect(sigmoid(dot(weights, [1, 1]))).toBeCloseTo(2 / 3, 5);
    expect(sigmoid(dot(weights, [1, -1]))).toBeCloseTo(1 / 3, 5);
  });

  it("overshoots nothing where examples say the opposite of what is believed", () => {
    const examples = [
      ...Array.from({ length: 20 }, () => ({ values: [1, 4.6], isTrue: false })),
      ...Array.from({ length: 10 }, () => ({ values: [1, 4.6], isTrue: true })),
      ...Array.from({ length: 20 }, () => ({ values: [1, -4.6], isTrue: true })),
    ];
    const weights = fitLogistic(examples, [0, 5], 4);
    // Where the penalised likelihood is greatest its slope is nothing.
    const slope = weights.map((weight, k) =>
      examples.reduce(
        (sum, { values, isTrue }) =>
          sum + ((isTrue ? 1 : 0) - sigmoid(dot(weights, values))) * (values[k] ?? 0),
        4 * ([0, 5][k] ?? 0) - 4 * weight,
      ),
    );
    for (const each of slope) expect(each).toBeCloseTo(0, 4);
  });
});
