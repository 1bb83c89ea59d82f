import type { Cover, CoverGroup } from "./Cover";

/** A price for each unit; what all of them and the bargains among the groups come to, no cover can cost less than. */
export interface Prices {
  readonly prices: Float64Array;
  readonly lower: number;
}

const ROUNDS = 400;
/** Rounds without a better bound after which the steps get shorter, and by how much. */
const PATIENCE = 12;
const SHORTER = 0.6;

/**
 * Prices whose bound is as high as subgradient steps make it: at its best it is that of the linear programme in
 * which groups may be chosen in part.
 *
 * @param upper - What a known cover costs: steps are made towards it, and the search ends when the bound meets it.
 * @see Fisher 1981, Management Science 27:1-18, for Lagrangian relaxation.
 */
export function lowerPrices(cover: Cover, upper: number): Prices {
  const prices = fairPrices(cover);
  let best: Prices = { prices: prices.slice(), lower: Number.NEGATIVE_INFINITY };
  let step = 1;
  for (let round = 0, since = 0; round < ROUNDS; round++, since++) {
    const { lower, lack, squares } = boundAt(cover, prices);
    if (lower > best.lower + 1e-12) {
      best = { prices: prices.slice(), lower };
      since = 0;
    }
    if (squares === 0 || best.lower >= upper - 1e-10) return best;
    if (since >= PATIENCE) {
      step *= SHORTER;
      since = 0;
      prices.set(best.prices);
      continue;
    }
    const length = (step * (upper - lower)) / squares;
    for (const [unit, by] of lack.entries()) prices[unit] = (prices[unit] as number) + length * by;
  }
  return best;
}

/** Each unit at its least share of a group's cost: no group is a bargain. */
function fairPrices({ units, groups }: Cover): Float64Array {
  const prices = new Float64Array(units).fill(Number.POSITIVE_INFINITY);
  for (const { members, cost } of groups)
    for (const unit of members) prices[unit] = Math.min(prices[unit] as number, cost / members.length);
  return prices;
}

function boundAt({ units, groups }: Cover, prices: Float64Array) {
  const lack = new Float64Array(units).fill(1);
  let lower = prices.reduce((sum, price) => sum + price, 0);
  for (const group of groups) {
    const excess = excessOf(group, prices);
    if (excess >= 0) continue;
    lower += excess;
    for (const unit of group.members) lack[unit] = (lack[unit] as number) - 1;
  }
  return { lower, lack, squares: lack.reduce((sum, by) => sum + by * by, 0) };
}

/** What a group costs over the prices of its units; a bargain below 0. */
export function excessOf({ members, cost }: CoverGroup, prices: Float64Array): number {
  let excess = cost;
  for (const unit of members) excess -= prices[unit] as number;
  return excess;
}
