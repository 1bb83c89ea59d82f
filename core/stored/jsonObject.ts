import { z } from "zod";
import type { Json } from "../model/Annotation";

/** How far arrays and objects may lie in one another: reading and writing JSON needs stack for each level. */
const DEEPEST = 64;

/** How many values one level may hold, so that a small file cannot become a large structure. */
const MOST_VALUES = 10_000;

/**
 * An object of JSON values, given back as it is.
 *
 * In place of zod's own `record(string(), json())`, which drops a key `__proto__` without a word and runs
 * out of stack on deep nesting.
 */
export const jsonObjectSchema = z.custom<Readonly<Record<string, Json>>>(
  isJsonObject,
  `not an object of JSON values at most ${DEEPEST} deep`,
);

function isJsonObject(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    if (level.length === 0) return true;
    if (level.length > MOST_VALUES || !level.every(isJsonPart)) return false;
    level = level.flatMap(childrenOf);
  }
  return false;
}

/**
 * True for what may stand in JSON, its children not looked at. JSON has no infinite number, though `1e999` is read as
 * one.
 */
function isJsonPart(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  return Array.isArray(value) || isPlainObject(value);
}

/** True for what `{}` and JSON.parse make, as against dates, maps and other classes. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function childrenOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...value];
  return isPlainObject(value) ? Object.values(value) : [];
}
