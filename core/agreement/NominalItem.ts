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
