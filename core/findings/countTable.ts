import type { Finding } from "./Finding";

/** A row or a column: what it counts and how often that is. */
export interface Heading {
  readonly key: string;
  readonly total: number;
}

/** Findings counted by two things. */
export interface CountTable {
  /** The most frequent first; as many as were asked for. */
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** A list of counts for each row. */
  readonly cells: readonly (readonly number[])[];
  /** How many rows and columns there are in all. */
  readonly size: { readonly rows: number; readonly columns: number };
  /** Of all findings counted, also in rows and columns that are not shown. */
  readonly total: number;
}

/** What a finding is counted under. */
export type KeyOf = (finding: Finding) => string;

/** How much of a table is wanted. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Counts findings by two things. Rows and columns that are counted alike often are in order of their keys.
 *
 * @param isSequence - Columns follow each other, as years do: the most frequent are shown in the order of their keys.
 */
export function countTable(
  findings: readonly Finding[],
  rowOf: KeyOf,
  columnOf: KeyOf,
  size: TableSize,
  isSequence = false,
): CountTable {
  const keys = { rows: findings.map(rowOf), columns: findings.map(columnOf) };
  const rows = countsOf(keys.rows);
  const columns = countsOf(keys.columns);
  const frequent = columns.largest(size.columns);
  const shown = { rows: rows.largest(size.rows), columns: isSequence ? frequent.sort(byKey) : frequent };
  const rowAt = placesOf(shown.rows);
  const columnAt = placesOf(shown.columns);
  const cells = shown.rows.map(() => shown.columns.map(() => 0));
  keys.rows.forEach((key, index) => {
    const row = cells[rowAt.get(key) ?? -1];
    const column = columnAt.get(keys.columns[index] ?? "");
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  });
  return { ...shown, cells, size: { rows: rows.size, columns: columns.size }, total: findings.length };
}

/** The place of each heading among them. */
export function placesOf(headings: readonly Heading[]): ReadonlyMap<string, number> {
  return new Map(headings.map(({ key }, index) => [key, index]));
}

function countsOf(keys: readonly string[]): Counts {
  const counts = new Counts();
  for (const key of keys) counts.add(key);
  return counts;
}

/** How often keys come. */
export class Counts {
  private readonly counts = new Map<string, number>();

  add(key: string, times = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + times);
  }

  get size(): number {
    return this.counts.size;
  }

  /** How often a key comes. */
  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /**
   * The most frequent keys; an unknown one ("") comes last.
   *
   * @param second - Keys of one frequency are in the order of how often they come here, the most frequent first; then
   * in their own.
   */
  largest(most: number, second?: Counts): Heading[] {
    const all = [...this.counts].map(([key, total]): Heading => ({ key, total }));
    const bySecond = (a: Heading, b: Heading) => (second ? second.of(b.key) - second.of(a.key) : 0);
    return all.sort((a, b) => byTotal(a, b) || bySecond(a, b) || byKey(a, b)).slice(0, most);
  }
}

function byTotal(a: Heading, b: Heading): number {
  const isUnknown = a.key === "" || b.key === "";
  return isUnknown ? byKey(a, b) : b.total - a.total;
}

/** An unknown one comes last. */
function byKey({ key: a }: Heading, { key: b }: Heading): number {
  if (a === "" || b === "") return a === "" ? 1 : -1;
  return a < b ? -1 : 1;
}
