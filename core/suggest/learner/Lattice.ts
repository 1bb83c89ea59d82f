import { FOLLOWERS, mayEnd, mayStart, STATES } from "./states";

/** The transition from one state to another, as an index. */
export const transition = (from: number, to: number) => from * STATES + to;

/**
 * Forward and backward sums of a linear-chain conditional random field over one sentence and one label, in
 * probabilities that are scaled to 1 at each character, so that they neither overflow nor vanish.
 *
 * @see Rabiner, A Tutorial on Hidden Markov Models (1989), V.A scaling; Lafferty, McCallum, Pereira (2001).
 */
export class Lattice {
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  /** exp of the scores of characters and of transitions. */
  private emissions = new Float64Array(0);
  private readonly steps = new Float64Array(STATES * STATES);
  private scales = new Float64Array(0);
  private length = 0;

  /**
   * Takes the scores of a sentence's characters for one label.
   *
   * @param scores - `stride` numbers a character, those of the label's states from `offset`.
   * @param transitions - Of the label, by {@link transition}.
   */
  run(scores: Float64Array, stride: number, offset: number, transitions: Float64Array): void {
    this.length = scores.length / stride;
    this.makeRoom();
    for (let k = 0; k < this.steps.length; k++) this.steps[k] = Math.exp(transitions[k] as number);
    for (let at = 0; at < this.length; at++) this.takeScores(scores, at * stride + offset, at * STATES);
    this.sumForward();
    this.sumBackward();
  }

  /** How likely a character is in a state. */
  stateProbability(at: number, state: number): number {
    const index = at * STATES + state;
    return (this.forward[index] as number) * (this.backward[index] as number);
  }

  /** Adds how often each transition is expected to `sums`. */
  addExpectedTransitions(sums: Float64Array): void {
    for (let at = 1; at < this.length; at++)
      for (let from = 0; from < STATES; from++) {
        const before = this.forward[(at - 1) * STATES + from] as number;
        if (before === 0) continue;
        for (const to of FOLLOWERS[from] as readonly number[])
          (sums[transition(from, to)] as number) += before * this.step(at, from, to) * this.after(at, to);
      }
  }

  /** How likely the states before a character and its own are these, once all that comes before is summed up. */
  begin(at: number, state: number): number {
    return this.forward[at * STATES + state] as number;
  }

  /** What a path is multiplied by that goes on to a state at a character. */
  step(at: number, from: number, to: number): number {
    const emission = this.emissions[at * STATES + to] as number;
    return ((this.steps[transition(from, to)] as number) * emission) / (this.scales[at] as number);
  }

  /** What a path is multiplied by that ends in a state at a character, for all that comes after. */
  after(at: number, state: number): number {
    return this.backward[at * STATES + state] as number;
  }

  /** Scores are taken relative to the character's best, which changes no probability. */
  private takeScores(scores: Float64Array, from: number, to: number): void {
    let best = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < STATES; k++) best = Math.max(best, scores[from + k] as number);
    for (let k = 0; k < STATES; k++) this.emissions[to + k] = Math.exp((scores[from + k] as number) - best);
  }

  private sumForward(): void {
    const { forward, emissions } = this;
    for (let k = 0; k < STATES; k++) forward[k] = mayStart(k) ? (emissions[k] as number) : 0;
    this.scale(0);
    for (let at = 1; at < this.length; at++) {
      const [here, before] = [at * STATES, (at - 1) * STATES];
      forward.fill(0, here, here + STATES);
      for (let from = 0; from < STATES; from++)
        for (const to of FOLLOWERS[from] as readonly number[])
          (forward[here + to] as number) +=
            (forward[before + from] as number) * (this.steps[transition(from, to)] as number);
      for (let k = 0; k < STATES; k++) (forward[here + k] as number) *= emissions[here + k] as number;
      this.scale(at);
    }
  }

  private scale(at: number): void {
    const here = at * STATES;
    let sum = 0;
    for (let k = 0; k < STATES; k++) sum += this.forward[here + k] as number;
    this.scales[at] = sum;
    for (let k = 0; k < STATES; k++) (this.forward[here + k] as number) /= sum;
  }

  private sumBackward(): void {
    const { forward, backward } = this;
    const last = (this.length - 1) * STATES;
    let sum = 0;
    for (let k = 0; k < STATES; k++) if (mayEnd(k)) sum += forward[last + k] as number;
    for (let k = 0; k < STATES; k++) backward[last + k] = mayEnd(k) ? 1 / sum : 0;
    for (let at = this.length - 2; at >= 0; at--)
      for (let from = 0; from < STATES; from++) {
        let total = 0;
        for (const to of FOLLOWERS[from] as readonly number[])
          total += this.step(at + 1, from, to) * (backward[(at + 1) * STATES + to] as number);
        backward[at * STATES + from] = total;
      }
  }

  private makeRoom(): void {
    if (this.scales.length >= this.length) return;
    const room = this.length * 2;
    this.forward = new Float64Array(room * STATES);
    this.backward = new Float64Array(room * STATES);
    this.emissions = new Float64Array(room * STATES);
    this.scales = new Float64Array(room);
  }
}
