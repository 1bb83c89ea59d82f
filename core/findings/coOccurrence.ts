import { Counts, type CountTable, type KeyOf, placesOf, type TableSize } from "./countTable";
import type { Finding } from "./Finding";

/** Findings that are counted against others in the same paragraph. */
export interface Side {
  readonly findings: readonly Finding[];
  readonly keyOf: KeyOf;
}

/**
 * In how many paragraphs something of each row stands beside something of each column. Headings are counted in
 * paragraphs of their own; rows and columns are those that come in most paragraphs where both sides are named. A
 * paragraph costs what it holds of the rows and columns shown, so that a table of a given size is linear in findings.
 */
export function coOccurrence(rows: Side, columns: Side, size: TableSize): CountTable {
  const rowKeys = keysByParagraph(rows);
  const columnKeys = keysByParagraph(columns);
  const both = [...rowKeys.keys()].filter((paragraph) => columnKeys.has(paragraph));
  const counted = { rows: countedIn(rowKeys, both), columns: countedIn(columnKeys, both) };
  const shown = { rows: counted.rows.largest(size.rows), columns: counted.columns.largest(size.columns) };
  const rowAt = placesOf(shown.rows);
  const columnAt = placesOf(shown.columns);
  const cells = shown.rows.map(() => shown.columns.map(() => 0));
  for (const paragraph of both) {
    const across = placesIn(columnKeys.get(paragraph), columnAt);
    for (const at of placesIn(rowKeys.get(paragraph), rowAt)) addOne(cells[at], across);
  }
  return {
    ...shown,
    cells,
    size: { rows: counted.rows.size, columns: counted.columns.size },
    total: both.length,
  };
}

/** What of both sides stands in the paragraphs that a cell counts, in reading order; a null key stands for all. */
export function coOccurring(rows: Side, columns: Side, row: string | null, column: string | null): Finding[] {
  const wanted = ({ findings, keyOf }: Side, key: string | null) =>
    findings.filter((finding) => key === null || keyOf(finding) === key);
  const [first, second] = [wanted(rows, row), wanted(columns, column)];
  const inFirst = new Set(first.map(paragraphKey));
  const inBoth = new Set(second.map(paragraphKey).filter((paragraph) => inFirst.has(paragraph)));
  return [...first, ...second].filter((finding) => inBoth.has(paragraphKey(finding))).sort(inReadingOrder);
}

const paragraphKey = ({ document, paragraph }: Finding) => `${document} ${paragraph}`;

const inReadingOrder = (a: Finding, b: Finding) =>
  a.document === b.document ? a.start - b.start || b.end - a.end : a.document < b.document ? -1 : 1;

function keysByParagraph({ findings, keyOf }: Side): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const finding of findings) {
    const paragraph = paragraphKey(finding);
    const known = keys.get(paragraph);
    if (known) known.add(keyOf(finding));
    else keys.set(paragraph, new Set([keyOf(finding)]));
  }
  return keys;
}

function countedIn(keys: ReadonlyMap<string, ReadonlySet<string>>, paragraphs: readonly string[]): Counts {
  const counts = new Counts();
  for (const paragraph of paragraphs) for (const key of keys.get(paragraph) ?? []) counts.add(key);
  return counts;
}

function placesIn(keys: ReadonlySet<string> = new Set(), places: ReadonlyMap<string, number>): number[] {
  return [...keys].flatMap((key) => places.get(key) ?? []);
}

function addOne(row: number[] = [], places: readonly number[]): void {
  for (const at of places) row[at] = (row[at] ?? 0) + 1;
}
