import type { Continuum, Unit } from "./Continuum";
import type { NominalItem } from "./NominalItem";
import { runsOf } from "./runsOf";

/** Between the labels of a set: in no label, as it is a control character. */
const BETWEEN = "\u0000";

/**
 * Each position of a continuum as an item whose value is the set of labels on it, the empty set where there is none
 * ("O"). Two labels on one position are a value of their own. The positions of a run are one entry with a count.
 *
 * κ and α over these are high because of all that nobody marks, and blind to bounds: two adjacent units of one label
 * read as one.
 *
 * @see Mathet, Widlöcher & Métivier 2015, section 3.4.1; Brandsen et al. 2020.
 */
export function characterItems(continuum: Continuum): NominalItem[] {
  const items: NominalItem[] = [];
  for (const { length, active } of runsOf(continuum))
    items.push({ values: active.map(labelSetOf), count: length });
  return items;
}

function labelSetOf(units: ReadonlySet<Unit>): string {
  if (units.size === 0) return "";
  const labels = new Set([...units].map(({ label }) => label));
  // A label may be the empty string: the separator in front tells it from no label.
  return BETWEEN + [...labels].sort().join(BETWEEN);
}
