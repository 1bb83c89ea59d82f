import type { Annotation, Json } from "../model/Annotation";
import { isProposed } from "../model/proposedAttributes";
import { attributeOf } from "../model/setAttribute";
import { quantityIn } from "../quantity/quantityIn";
import type { QuantityValue } from "../quantity/ValueProposer";
import type { Finding } from "./Finding";

/** What is said of a target. */
export interface TargetValues {
  /** As it compares with others: 增长一倍 and 翻一番 are 2 `times`, see `comparableQuantity`. */
  readonly quantity: QuantityValue | null;
  /** What the things counted must have, to count. */
  readonly threshold: QuantityValue | null;
  /** A year, month or day (ISO 8601), or words; "" where nothing is said. */
  readonly deadline: string;
  readonly actor: string;
  /** False while something of this is only proposed. */
  readonly isConfirmed: boolean;
}

/** A target of a layer. */
export interface TargetRow extends Finding {
  readonly values: TargetValues;
}

const VALUES = ["quantity", "threshold", "deadline", "actor"] as const;

/** What an annotation's attributes say; a quantity of another form than ours counts as none. */
export function valuesSaid(annotation: Annotation): TargetValues {
  return {
    quantity: quantityIn(attributeOf(annotation, "quantity")),
    threshold: quantityIn(attributeOf(annotation, "threshold")),
    deadline: textIn(attributeOf(annotation, "deadline")),
    actor: textIn(attributeOf(annotation, "actor")),
    isConfirmed: !VALUES.some((name) => isProposed(annotation, name)),
  };
}

const textIn = (value: Json | undefined) => (typeof value === "string" ? value : "");

/** What targets can be put in order by. */
export const targetColumns = [
  "document",
  "city",
  "words",
  "value",
  "unit",
  "deadline",
  "actor",
  "confirmed",
] as const;

/** One of {@link targetColumns}. */
export type TargetColumn = (typeof targetColumns)[number];

type SortKey = string | number | null;

const KEYS: Readonly<Record<TargetColumn, (row: TargetRow) => SortKey>> = {
  document: ({ document }) => document,
  city: ({ city }) => city || null,
  words: ({ words }) => words,
  value: ({ values }) => amountOf(values.quantity),
  unit: ({ values }) => values.quantity?.unit ?? null,
  deadline: ({ values }) => values.deadline || null,
  actor: ({ values }) => values.actor || null,
  confirmed: ({ values }) => Number(values.isConfirmed),
};

/** The amount of a quantity, of a range its upper end; null where there is none. */
export function amountOf(quantity: QuantityValue | null): number | null {
  if (quantity === null) return null;
  return typeof quantity.value === "number" ? quantity.value : quantity.value[1];
}

/** Targets in an order; what has no value there comes last either way, and equal ones stay as they were. */
export function sortTargets(
  rows: readonly TargetRow[],
  by: TargetColumn,
  isDescending: boolean,
): TargetRow[] {
  const keyOf = KEYS[by];
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const direction = isDescending ? -1 : 1;
  keyed.sort((a, b) => compareKeys(a.key, b.key, direction));
  return keyed.map(({ row }) => row);
}

function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * direction;
}
