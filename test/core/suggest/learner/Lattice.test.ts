import { describe, expect, it } from "vitest";
import { Lattice, transition } from "../../../../core/suggest/learner/Lattice";
import { FOLLOWERS, mayEnd, mayStart, STATES } from "../../../../core/suggest/learner/states";
import { seededRandom } from "../../../../core/suggest/seededRandom";

/** Every path of states through a sentence, with its probability: the long way round. */
function allPaths(scores: Float64Array, transitions: Float64Array): Map<string, number> {
  const length = scores.length / STATES;
  const weights = new Map<string, number>();
  const walk = (path: number[], score: number) => {
    const at = path.length;
    const last = path.at(-1);
    if (at === length) {
      if (last !== undefined && mayEnd(last)) weights.set(path.join(""), Math.exp(score));
      return;
    }
    for (let state = 0; state < STATES; state++) {
      if (last === undefined ? !mayStart(state) : !FOLLOWERS[last]?.includes(state)) continue;
      const step = last === undefined ? 0 : (transitions[transition(last, state)] ?? 0);
      walk([...path, state], score + step + (scores[at * STATES + state] ?? 0));
    }
  };
  walk([], 0);
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  return new Map([...weights].map(([path, weight]) => [path, weight / sum]));
}

describe("Lattice", () => {
  it.each([1, 2, 5])(
    "gives the probabilities of all paths summed up, in a sentence of %i characters",
    (length) => {
      const random = seededRandom(length);
      const scores = Float64Array.from({ length: length * STATES }, () => random() * 6 - 3);
      const transitions = Float64Array.from({ length: STATES * STATES }, () => random() * 2 - 1);
      const paths = allPaths(scores, transitions);
      const lattice = new Lattice();
      lattice.run(scores, STATES, 0, transitions);
      const sums = new Float64Array(STATES * STATES);
      lattice.addExpectedTransitions(sums);
      const expected = new Float64Array(STATES * STATES);
      for (const [path, probability] of paths)
        for (let at = 1; at < length; at++)
          (expected[transition(Number(path[at - 1]), Number(path[at]))] as number) += probability;
      for (const [k, sum] of sums.entries()) expect(sum).toBeCloseTo(expected[k] ?? 0, 10);
      for (let at = 0; at < length; at++)
        for (let state = 0; state < STATES; state++) {
          const through = [...paths].filter(([path]) => Number(path[at]) === state);
          const probability = through.reduce((sum, [, p]) => sum + p, 0);
          expect(lattice.stateProbability(at, state)).toBeCloseTo(probability, 10);
        }
    },
  );

  it("neither overflows nor vanishes in a long sentence of extreme scores", () => {
    const scores = Float64Array.from({ length: 3000 * STATES }, (_, k) => (k % STATES === 0 ? 500 : -500));
    const lattice = new Lattice();
    lattice.run(scores, STATES, 0, new Float64Array(STATES * STATES));
    expect(lattice.stateProbability(2999, 0)).toBeCloseTo(1, 10);
  });
});
