/** Parts of a string that are no longer are copied by V8 itself. */
const LONGEST_COPIED = 12;

/**
 * The same words, or what JSON can say of some, with memory of their own.
 *
 * V8 cuts a longer string out of another as a view of it, which keeps the whole of that in memory: a name remembered of
 * each line of a file would keep the file, a phrase its document's text.
 */
export function ownCopy<Value>(value: Value): Value {
  if (typeof value === "string" && value.length <= LONGEST_COPIED) return value;
  return JSON.parse(JSON.stringify(value)) as Value;
}
