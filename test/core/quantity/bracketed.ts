import { type Span, span } from "../../../core/text/Span";

/** Words with the range that stands in ［…］; all of them where none does. */
export function bracketed(words: string): { readonly text: string; readonly place: Span } {
  const [before = "", inside, after = ""] = words.split(/[［］]/u);
  if (inside === undefined) return { text: words, place: span(0, words.length) };
  return { text: before + inside + after, place: span(before.length, before.length + inside.length) };
}
