import { type Cover, type CoverGroup, type Covering, costOf, groupsOfUnits, solveParts } from "./Cover";
import { excessOf, lowerPrices } from "./lowerPrices";

/** Two covers this near in cost are the same: less is a rounding. */
const SAME = 1e-9;

/** Steps of the search after which it gives up and the bound is all that is known. */
const MOST_STEPS = 20_000;

/** Units above which the search, a call deep for each, is left out. */
const MOST_UNITS = 2_000;

/**
 * The best cover, or a good one with a bound. Prices of the linear relaxation show which groups cannot be in a
 * cover better than the known one; the few that are left are tried through, part by part.
 *
 * @param known - A cover by some of the groups.
 */
export function bestCover(cover: Cover, known: readonly CoverGroup[]): Covering {
  return solveParts(cover, known, solveConnected);
}

function solveConnected(cover: Cover, known: readonly CoverGroup[]): Covering {
  const cost = costOf(known);
  const { prices, lower } = lowerPrices(cover, cost);
  if (lower >= cost - SAME) return { chosen: known, cost, lower: cost };
  const room = cost - lower + SAME;
  const groups = cover.groups.filter((group) => excessOf(group, prices) <= room);
  return solveParts({ units: cover.units, groups }, known, (part, knownPart, units) => {
    const ofPart = Float64Array.from(units, (unit) => prices[unit] as number);
    return tryThrough(part, ofPart, knownPart);
  });
}

function tryThrough(cover: Cover, prices: Float64Array, known: readonly CoverGroup[]): Covering {
  const { cost, chosen, isComplete, lower } = new CoverSearch(cover, prices, costOf(known));
  return { chosen: chosen ?? known, cost, lower: isComplete ? cost : lower };
}

/** Tries groups unit by unit, and turns back where even bargains cannot make the cover better than the best known. */
class CoverSearch {
  /** Null while nothing better than the known cover is found. */
  chosen: readonly CoverGroup[] | null = null;
  isComplete = true;
  readonly lower: number;
  private readonly byUnit: readonly (readonly CoverGroup[])[];
  private readonly excess: ReadonlyMap<CoverGroup, number>;
  private readonly covered: Uint8Array;
  private readonly path: CoverGroup[] = [];
  private steps = 0;

  constructor(
    cover: Cover,
    prices: Float64Array,
    public cost: number,
  ) {
    this.excess = new Map(cover.groups.map((group) => [group, excessOf(group, prices)]));
    const sort = (groups: CoverGroup[]) => groups.sort((a, b) => this.excessOf(a) - this.excessOf(b));
    this.byUnit = groupsOfUnits(cover).map(sort);
    this.covered = new Uint8Array(cover.units);
    const bargains = cover.groups.reduce((sum, group) => sum + Math.min(0, this.excessOf(group)), 0);
    this.lower = prices.reduce((sum, price) => sum + price, bargains);
    if (cover.units > MOST_UNITS) this.isComplete = false;
    else this.visit(this.lower);
  }

  private excessOf(group: CoverGroup): number {
    return this.excess.get(group) ?? 0;
  }

  /** @param bound - The least that a cover can cost that begins with the path. */
  private visit(bound: number): void {
    const unit = this.nextUnit();
    if (unit === null) {
      const cost = costOf(this.path);
      if (cost >= this.cost - SAME / 10) return;
      this.cost = cost;
      this.chosen = [...this.path];
      return;
    }
    for (const group of this.byUnit[unit] ?? []) {
      // A bargain is in the bound already.
      const with_ = bound + Math.max(0, this.excessOf(group));
      if (with_ >= this.cost - SAME / 10) return;
      if (++this.steps > MOST_STEPS) this.isComplete = false;
      if (!this.isComplete) return;
      if (this.isFree(group)) this.choose(group, with_);
    }
  }

  private choose(group: CoverGroup, bound: number): void {
    this.mark(group, 1);
    this.path.push(group);
    this.visit(bound);
    this.path.pop();
    this.mark(group, 0);
  }

  /** The first unit that is not covered: neighbours follow each other, so that a dead end shows soon. */
  private nextUnit(): number | null {
    const unit = this.covered.indexOf(0);
    return unit < 0 ? null : unit;
  }

  private isFree({ members }: CoverGroup): boolean {
    return members.every((member) => this.covered[member] === 0);
  }

  private mark({ members }: CoverGroup, covered: 0 | 1): void {
    for (const member of members) this.covered[member] = covered;
  }
}
