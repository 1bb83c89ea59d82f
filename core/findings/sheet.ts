import type { QuantityValue } from "../quantity/ValueProposer";
import type { CountTable } from "./countTable";
import type { Finding } from "./Finding";
import type { TargetRow } from "./TargetRow";
import type { WorklistEntry } from "./worklist";

/** The kinds of file that a sheet is saved as. */
export const sheetKinds = ["csv", "xlsx"] as const;

/** One of {@link sheetKinds}. */
export type SheetKind = (typeof sheetKinds)[number];

/** What stands in one cell of a sheet. */
export type SheetCell = string | number;

/** The words of a sheet in the language it is read in. */
export interface SheetWords {
  /** Of a list's columns, in their order; of a table that of its first column alone. */
  readonly headers: readonly string[];
  readonly total: string;
  /** In place of an unknown city or year. */
  readonly unknown: string;
  /** What keys are called, such as those of labels; others stand for themselves. */
  readonly keys: Readonly<Record<string, string>>;
  /** What annotators are called otherwise than by their names: in the columns of a table, and in lists. */
  readonly annotators: Readonly<Record<string, string>>;
}

/** A table of counts with its totals; the first row has the headers. */
export function tableSheet({ rows, columns, cells, total }: CountTable, words: SheetWords): SheetCell[][] {
  const { headers, keys, annotators, unknown } = words;
  const columnNames = { ...keys, ...annotators };
  const named = (key: string, names: SheetWords["keys"]) => (key === "" ? unknown : nameIn(names, key));
  return [
    [headers[0] ?? "", words.total, ...columns.map(({ key }) => named(key, columnNames))],
    [words.total, total, ...columns.map((column) => column.total)],
    ...rows.map((row, at) => [named(row.key, keys), row.total, ...(cells[at] ?? [])]),
  ];
}

/** Targets with their values, each with where it stands. */
export function targetSheet(rows: readonly TargetRow[], words: SheetWords): SheetCell[][] {
  return [[...words.headers], ...rows.map((row) => [...placeCells(row, words), ...valueCells(row)])];
}

/**
 * What is to be looked at again, each with where it stands and, of targets, the values that it was given; who gave
 * others to the same target follows it.
 */
export function worklistSheet(entries: readonly WorklistEntry[], words: SheetWords): SheetCell[][] {
  const rows = entries.flatMap(({ finding, others }) => [finding, ...others]);
  if (rows.every(({ values }) => values !== null)) return targetSheet(rows as TargetRow[], words);
  const places = rows.map((row) => placeCells(row, words));
  return [words.headers.slice(0, places[0]?.length), ...places];
}

function placeCells(
  { document, annotator, city, words, id }: Finding,
  { annotators }: SheetWords,
): SheetCell[] {
  return [document, nameIn(annotators, annotator), city, words, id];
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

function valueCells({ values }: TargetRow): SheetCell[] {
  const { quantity, threshold, deadline, actor, isConfirmed } = values;
  return [...quantityCells(quantity), ...[deadline, actor, String(isConfirmed)], ...quantityCells(threshold)];
}

function quantityCells(quantity: QuantityValue | null): SheetCell[] {
  if (quantity === null) return ["", "", ""];
  const { comparator, value, unit } = quantity;
  return [comparator, typeof value === "number" ? value : value.join("–"), unit];
}
