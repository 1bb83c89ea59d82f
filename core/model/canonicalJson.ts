import type { Json } from "./Annotation";

/** JSON text of a value that is the same for every order of an object's keys. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
