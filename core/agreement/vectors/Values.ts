import type { Figure } from "../Figure";

/** Values of a vector by the keys of its file, each computed when it is asked for: some take seconds. */
export type Values = Readonly<Record<string, () => unknown>>;

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
    if (value) return value();
    return isRecord(inside) ? readValues(values, inside) : null;
  };
  return Object.fromEntries(Object.entries(wanted).map(([key, inside]) => [key, read(key, inside)]));
}
