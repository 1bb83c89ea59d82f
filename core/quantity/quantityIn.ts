import type { Json } from "../model/Annotation";
import { comparators } from "./bounds";
import type { QuantityValue } from "./ValueProposer";

/** A quantity as attributes hold it, or null where a value has another form. */
export function quantityIn(value: Json | undefined): QuantityValue | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { comparator, value: amount, unit } = value as Readonly<Record<string, Json>>;
  // Who names no comparator means the value itself.
  const known = comparator === null ? "=" : comparators.find((each) => each === comparator);
  if (known === undefined || typeof unit !== "string" || !isAmount(amount)) return null;
  return { comparator: known, value: amount, unit };
}

function isAmount(value: Json | undefined): value is number | [number, number] {
  if (Array.isArray(value)) return value.length === 2 && value.every((end) => typeof end === "number");
  return typeof value === "number";
}
