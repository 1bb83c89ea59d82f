import { splitsCharacter } from "./offsets";
import { type Span, sliceSpan } from "./Span";

/** How much of the text before and after a span is kept with it, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/**
 * A span's own words and what stands around them: enough to find the place again when the text changed.
 *
 * @see W3C Web Annotation, TextQuoteSelector (exact, prefix, suffix).
 */
export interface Quote {
  readonly quote: string;
  /** Up to {@link CONTEXT_LENGTH} code units before the span, whole characters only. */
  readonly prefix: string;
  /** Up to {@link CONTEXT_LENGTH} code units after the span, whole characters only. */
  readonly suffix: string;
}

/**
 * The quote of a span.
 *
 * @throws RangeError when the span reaches outside the text.
 */
export function quoteOf(text: string, span: Span): Quote {
  const quote = sliceSpan(text, span);
  const from = Math.max(0, span.start - CONTEXT_LENGTH);
  const to = span.end + CONTEXT_LENGTH;
  return {
    quote,
    prefix: text.slice(splitsCharacter(text, from) ? from + 1 : from, span.start),
    suffix: text.slice(span.end, splitsCharacter(text, to) ? to - 1 : to),
  };
}

/**
 * The quote on one line, as lists show it: a line break and the white space around it vanish, as between Chinese
 * characters.
 */
export function joinedQuote(quote: string): string {
  // Not /\s*\n\s*/g, whose time grows with the square of a run of spaces (200,000: half a minute).
  return quote.replace(/\s+/g, (space) => (/[\n\r\u2028\u2029]/.test(space) ? "" : space));
}
