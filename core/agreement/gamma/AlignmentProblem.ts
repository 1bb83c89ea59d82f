import type { Unit } from "../Continuum";
import { IntervalIndex } from "../IntervalIndex";
import type { Dissimilarity } from "./Dissimilarity";

/** Units aligned with each other, at most one of each annotator, by their numbers in the problem. */
export type Group = readonly number[];

/** The least that a change must gain to be one: less is a rounding. */
export const LEAST_GAIN = 1e-12;

/** What each group costs beyond its disorder, in Δ, so that of alignments that cost the same the closer one is chosen. */
const TIE = 1e-8;

/**
 * The units of all annotators, numbered through, with what it costs to align them.
 *
 * A group of units costs the mean over all pairs of annotators of their units' dissimilarity, Δ where one or both
 * have none in it. So each group costs Δ, less what its pairs save: (Δ − d) / number of pairs of annotators.
 */
export class AlignmentProblem {
  readonly units: Unit[] = [];
  /** The annotator of each unit. */
  readonly layerOf: number[] = [];
  /** The number of each annotator's first unit. */
  private readonly offsets: number[] = [];
  private readonly pairs: number;
  private readonly near: (readonly number[] | undefined)[] = [];
  private readonly bound: number;
  private readonly reach: number;
  private readonly indexes: (IntervalIndex | undefined)[] = [];

  constructor(
    readonly layers: readonly (readonly Unit[])[],
    readonly dissimilarity: Dissimilarity,
  ) {
    // In loops: a corpus has hundreds of thousands of small problems, of every document and of its samples.
    for (const [layer, units] of layers.entries()) {
      this.offsets.push(this.units.length);
      for (const unit of units) {
        this.units.push(unit);
        this.layerOf.push(layer);
      }
    }
    this.pairs = (layers.length * (layers.length - 1)) / 2;
    this.bound = (1 + TIE) * this.dissimilarity.empty * (this.pairs + layers.length - 1);
    this.reach = this.dissimilarity.reach(this.bound);
  }

  /** Made when asked for, like the neighbours. */
  private indexOf(layer: number): IntervalIndex {
    const units = this.layers[layer] ?? [];
    const known = this.indexes[layer] ?? new IntervalIndex(units.map((unit) => stretched(unit, this.reach)));
    this.indexes[layer] = known;
    return known;
  }

  /** What a group costs. */
  costOf(group: Group): number {
    let saved = 0;
    for (let i = 1; i < group.length; i++)
      for (let j = 0; j < i; j++) saved += this.saving(group[i] as number, group[j] as number);
    return this.dissimilarity.empty - saved;
  }

  /** What a group costs where groups are chosen between: of equals, the fewer. */
  choiceCostOf(group: Group): number {
    return this.costOf(group) + TIE * this.dissimilarity.empty;
  }

  /** What two units of different annotators save by being in one group; less than 0 when they are very unlike. */
  saving(u: number, v: number): number {
    const between = this.dissimilarity.between(this.units[u] as Unit, this.units[v] as Unit);
    return (this.dissimilarity.empty - between) / this.pairs;
  }

  /** What two units save that are the same. */
  bestSaving(): number {
    return this.dissimilarity.empty / this.pairs;
  }

  /** What two groups gain by becoming one, where groups are chosen between. */
  gainOf(first: Group, second: Group): number {
    let gain = (1 + TIE) * this.dissimilarity.empty;
    for (const u of first) for (const v of second) gain += this.saving(u, v);
    return gain;
  }

  /**
   * Of each unit, those of other annotators that could be in one group with it. A unit is in a group because that
   * costs less than to leave it alone; the others in it can save Δ each at most, so that none of them is less like
   * it than this bound.
   */
  neighboursOf(number: number): readonly number[] {
    // Made when asked for: of two annotators, only one has to know them.
    const known = this.near[number] ?? this.findNeighbours(number);
    this.near[number] = known;
    return known;
  }

  private findNeighbours(number: number): number[] {
    const unit = this.units[number] as Unit;
    const near: number[] = [];
    const { start, end } = stretched(unit, this.reach);
    for (let layer = 0; layer < this.layers.length; layer++) {
      if (layer === this.layerOf[number]) continue;
      const offset = this.offsets[layer] as number;
      this.indexOf(layer).visitMeeting(start, end, (found) => {
        const other = this.units[offset + found] as Unit;
        if (this.dissimilarity.between(unit, other) < this.bound) near.push(offset + found);
      });
    }
    return near;
  }

  /** A group as the index of each annotator's unit among theirs, null where they have none in it. */
  rowOf(group: Group): (number | null)[] {
    const row: (number | null)[] = this.layers.map(() => null);
    for (const number of group) {
      const layer = this.layerOf[number] as number;
      row[layer] = number - (this.offsets[layer] as number);
    }
    return row;
  }
}

/** A unit made longer or shorter about its middle; without end where position does not count. */
function stretched({ start, end }: Unit, factor: number) {
  if (!Number.isFinite(factor)) return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const middle = (start + end) / 2;
  const half = ((end - start) / 2) * factor;
  return { start: middle - half, end: middle + half };
}
