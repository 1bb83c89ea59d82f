import { Counts, type CountTable, type KeyOf, placesOf, type TableSize } from "./countTable";
import type { Finding } from "./Finding";

/** Findings that are counted against others in the same paragraph. */
export interface Side {
  readonly findings: readonly Finding[];
  readonly keyOf: KeyOf;
}

/**
 * In how many paragraphs something of each row stands beside something of each column. Headings are counted in
 * paragraphs of their own; rows and columns are those that come in most paragraphs where both sides are named, of
 * equal columns those that stand beside most of the rows, so that few columns are empty where most come once. A
 * paragraph costs what it holds of the rows and columns shown, so that a table of a given size is linear in findings.
 */
export function coOccurrence(inRows: Side, inColumns: Side, size: TableSize): CountTable {
  const both = keysInBoth(keysByParagraph(inRows), keysByParagraph(inColumns));
  const counted = { rows: countsOf(both, "rows"), columns: countsOf(both, "columns") };
  const rows = counted.rows.largest(size.rows);
  const rowAt = placesOf(rows);
  const shown = { rows, columns: counted.columns.largest(size.columns, besideShown(both, rowAt)) };
  const columnAt = placesOf(shown.columns);
  const cells = shown.rows.map(() => shown.columns.map(() => 0));
  for (const keys of both) {
    const across = placesIn(keys.columns, columnAt);
    for (const at of placesIn(keys.rows, rowAt)) addOne(cells[at], across);
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
  const [inFirst, inSecond] = [paragraphsOf(first), paragraphsOf(second)];
  return [...first, ...second]
    .filter((finding) => isIn(inFirst, finding) && isIn(inSecond, finding))
    .sort(inReadingOrder);
}

const inReadingOrder = (a: Finding, b: Finding) =>
  a.document === b.document ? a.start - b.start || b.end - a.end : a.document < b.document ? -1 : 1;

/** Something of each paragraph, by document and the paragraph's number: a name made of both takes longer to find. */
type ByParagraph<T> = Map<string, Map<number, T>>;

function ofDocument<T>(paragraphs: ByParagraph<T>, document: string): Map<number, T> {
  const known = paragraphs.get(document);
  if (known) return known;
  const own = new Map<number, T>();
  paragraphs.set(document, own);
  return own;
}

function keysByParagraph({ findings, keyOf }: Side): ByParagraph<Set<string>> {
  const keys: ByParagraph<Set<string>> = new Map();
  for (const finding of findings) {
    const own = ofDocument(keys, finding.document);
    const known = own.get(finding.paragraph);
    if (known) known.add(keyOf(finding));
    else own.set(finding.paragraph, new Set([keyOf(finding)]));
  }
  return keys;
}

function paragraphsOf(findings: readonly Finding[]): ByParagraph<true> {
  const paragraphs: ByParagraph<true> = new Map();
  for (const { document, paragraph } of findings) ofDocument(paragraphs, document).set(paragraph, true);
  return paragraphs;
}

const isIn = (paragraphs: ByParagraph<true>, { document, paragraph }: Finding) =>
  paragraphs.get(document)?.has(paragraph) === true;

/** The keys of a paragraph in which both sides are named. */
interface KeysInBoth {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

function keysInBoth(rows: ByParagraph<Set<string>>, columns: ByParagraph<Set<string>>): KeysInBoth[] {
  const both: KeysInBoth[] = [];
  for (const [document, paragraphs] of rows) {
    const others = columns.get(document);
    for (const [paragraph, keys] of paragraphs) {
      const beside = others?.get(paragraph);
      if (beside) both.push({ rows: keys, columns: beside });
    }
  }
  return both;
}

function countsOf(paragraphs: readonly KeysInBoth[], side: keyof KeysInBoth): Counts {
  const counts = new Counts();
  for (const keys of paragraphs) for (const key of keys[side]) counts.add(key);
  return counts;
}

/** How often each column stands beside a row that is shown. */
function besideShown(paragraphs: readonly KeysInBoth[], rowAt: ReadonlyMap<string, number>): Counts {
  const counts = new Counts();
  for (const { rows, columns } of paragraphs) {
    const shown = placesIn(rows, rowAt).length;
    if (shown > 0) for (const key of columns) counts.add(key, shown);
  }
  return counts;
}

function placesIn(keys: ReadonlySet<string>, places: ReadonlyMap<string, number>): number[] {
  const found: number[] = [];
  for (const key of keys) {
    const place = places.get(key);
    if (place !== undefined) found.push(place);
  }
  return found;
}

function addOne(row: number[] = [], places: readonly number[]): void {
  for (const at of places) row[at] = (row[at] ?? 0) + 1;
}
