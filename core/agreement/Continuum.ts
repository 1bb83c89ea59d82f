/**
 * A labelled stretch `[start, end)` that an annotator marked.
 *
 * Offsets are plain numbers: a measure asks for lengths in one unit, whichever its caller counts in, and the
 * samples that chance is estimated from are not places of a text at all.
 */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** What one annotator marked; empty where they looked and marked nothing. */
export interface UnitLayer {
  readonly annotator: string;
  readonly units: readonly Unit[];
}

/** A stretch that annotators marked units on, such as one document: the first offset, the length, the layers. */
export interface Continuum {
  readonly start: number;
  readonly length: number;
  readonly layers: readonly UnitLayer[];
}

/** Order of units by start, end and label. */
export function compareUnits(a: Unit, b: Unit): number {
  return a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

/** Every pair of two different elements, the earlier first. */
export function pairsOf<T>(elements: readonly T[]): [T, T][] {
  return elements.flatMap((first, i) => elements.slice(i + 1).map((second): [T, T] => [first, second]));
}

/** True when a unit holds at least one position. */
export function isLong({ start, end }: Unit): boolean {
  return start < end;
}

/** True when two of the units share a position. */
export function hasOverlaps(units: readonly Unit[]): boolean {
  const sorted = units.filter(isLong).sort(compareUnits);
  return sorted.some(({ start }, i) => i > 0 && start < (sorted[i - 1]?.end ?? start));
}

/** The units by their labels. */
export function byLabel(units: readonly Unit[]): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    const same = found.get(unit.label);
    if (same) same.push(unit);
    else found.set(unit.label, [unit]);
  }
  return found;
}

/** The labels that occur, sorted. */
export function labelsIn({ layers }: Continuum): string[] {
  return [...new Set(layers.flatMap(({ units }) => units.map(({ label }) => label)))].sort();
}
