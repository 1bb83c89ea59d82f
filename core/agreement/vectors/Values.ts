import type { Figure } from "../Figure";

/**
 * Values of a vector by the keys of its file, each computed when it is asked for: some take seconds. Told what the
 * file has under the key, of which only the keys inside count.
 */
export type Values = Readonly<Record<string, (inside?: unknown) => unknown>>;

/** A figure's number, null where it is undefined: as vector files write it. */
export function numberOf({ value }: Figure): number | null {
  return value;
}

/** Figures under their names in vector files. */
export function figureValues(figures: Readonly<Record<string, Figure>>): Values {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, () => numberOf(figure)]));
}

/** What a vector file asks for, as a tree whose inner nodes are records; their keys alone are looked at. */
export type Wanted = Readonly<Record<string, unknown>>;

/** True for what has keys. */
export function isRecord(value: unknown): value is Wanted {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The values of all keys that are wanted; null for a key that is not known. Where a key is not known but has keys
 * of its own, those are read from the same values: `published` groups numbers that stand elsewhere, too.
 */
export function readValues(values: Values, wanted: Wanted): Record<string, unknown> {
  const read = (key: string, inside: unknown) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    const found = value ? value(inside) : null;
    // What is undefined as a whole is so in each of its numbers.
    return found === null && isRecord(inside) ? readValues(value ? {} : values, inside) : found;
  };
  return Object.fromEntries(Object.entries(wanted).map(([key, inside]) => [key, read(key, inside)]));
}
