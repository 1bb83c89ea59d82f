/** One thing that annotators gave a value to, or several alike. */
export interface NominalItem {
  /** In the order of the annotators; null where one gave none. */
  readonly values: readonly (string | null)[];
  /** How many such items there are. */
  readonly count: number;
}

/** How many items there are. */
export function countItems(items: readonly NominalItem[]): number {
  return items.reduce((sum, { count }) => sum + count, 0);
}

/** True when somebody gave no value to some item. */
export function hasMissing(items: readonly NominalItem[]): boolean {
  return items.some(({ values }) => values.includes(null));
}

/** The values of two annotators alone, of the items that both rated. */
export function itemsOfPair(items: readonly NominalItem[], first: number, second: number): NominalItem[] {
  return items
    .map(({ values, count }) => ({ values: [values[first] ?? null, values[second] ?? null], count }))
    .filter(({ values }) => !values.includes(null));
}

/**
 * Items that are added up, so that as many as a corpus has characters take no more room than there are combinations
 * of values.
 */
export class ItemCounts {
  private readonly counts = new Map<string, NominalItem>();

  add(items: Iterable<NominalItem>): void {
    for (const { values, count } of items) {
      const key = JSON.stringify(values);
      this.counts.set(key, { values, count: count + (this.counts.get(key)?.count ?? 0) });
    }
  }

  /** One of each combination. */
  items(): NominalItem[] {
    return [...this.counts.values()];
  }
}

/** A sum for each value. */
export class Tally {
  private readonly sums = new Map<string, number>();

  add(value: string, count: number): void {
    this.sums.set(value, (this.sums.get(value) ?? 0) + count);
  }

  get(value: string): number {
    return this.sums.get(value) ?? 0;
  }

  values(): string[] {
    return [...this.sums.keys()];
  }

  /** The sum over all values of what is made of each value's sum. */
  total(of: (sum: number, value: string) => number = (sum) => sum): number {
    let total = 0;
    for (const [value, sum] of this.sums) total += of(sum, value);
    return total;
  }
}
