/** The most a request may hold: far over the largest change that can be saved (see STORED_FILE_LIMIT). */
const LIMIT = { characters: 64_000_000, values: 8_000_000 };

/**
 * True when a request is of a size that can be looked at closely. Counts characters of strings and keys,
 * and values; a value that holds itself has no end and is too large.
 */
export function isWithinSize(payload: unknown, limit = LIMIT): boolean {
  let { characters, values } = limit;
  const waiting: unknown[] = [payload];
  while (waiting.length > 0) {
    const value = waiting.pop();
    values -= 1;
    if (typeof value === "string") characters -= value.length;
    else if (typeof value === "object" && value !== null) characters -= unfold(value, waiting);
    if (characters < 0 || values < 0) return false;
  }
  return true;
}

/** Adds what an object holds to the waiting values; gives the length of its keys. */
function unfold(value: object, waiting: unknown[]): number {
  // A typed array's elements are bytes, not values of their own.
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let characters = 0;
  for (const [key, part] of Object.entries(value)) {
    waiting.push(part);
    characters += Array.isArray(value) ? 0 : key.length;
  }
  return characters;
}
