import type { Unit } from "../Continuum";

/** How much position and label count, and what a unit costs that nothing is aligned with. */
export interface DissimilarityOptions {
  readonly alpha: number;
  readonly beta: number;
  readonly deltaEmpty: number;
}

/** The weights of the paper, and of pygamma-agreement as it is called without options. */
export const defaultDissimilarity: DissimilarityOptions = { alpha: 1, beta: 1, deltaEmpty: 1 };

/**
 * How unlike two units are, by place and label.
 *
 * @see Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41:437-479, section 4.
 */
export class Dissimilarity {
  readonly empty: number;

  constructor(readonly options: DissimilarityOptions) {
    this.empty = options.deltaEmpty;
  }

  /** Both together, weighted. */
  between(u: Unit, v: Unit): number {
    return this.options.alpha * this.positional(u, v) + this.options.beta * this.categorical(u, v);
  }

  /** Of the places alone. */
  positional(u: Unit, v: Unit): number {
    const apart = Math.abs(u.start - v.start) + Math.abs(u.end - v.end);
    return (apart / (u.end - u.start + v.end - v.start)) ** 2 * this.empty;
  }

  /** Of the labels alone. */
  categorical(u: Unit, v: Unit): number {
    return u.label === v.label ? 0 : this.empty;
  }

  /**
   * How far units may lie apart and still be less unlike than a bound, as a factor: each unit stretched about its
   * middle by this factor, units within the bound overlap.
   *
   * With |Δstart| + |Δend| ≥ 2·|Δmiddle|, a dissimilarity below the bound means 2·|Δmiddle| < factor·(both lengths).
   */
  reach(bound: number): number {
    return Math.sqrt(bound / (this.options.alpha * this.empty));
  }
}
