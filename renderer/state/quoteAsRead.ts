import { wordsAfter, wordsBefore } from "../../core/search/showPlace";
import { PARAGRAPH_BREAK } from "../../core/text/reflow/ReflowedText";
import type { Span } from "../../core/text/Span";
import { wholeCharacter } from "../../core/text/units/characters";
import { displayText } from "../editor/displayText";
import { currentDocument } from "./documentStore";
import { readingOf } from "./readingStore";

/** More code units of a passage than this are not read out: its beginning and end tell which it is. */
const MOST_READ_OUT = 80;

/** The words of a span of the document shown, joined as they read, on one line; "" while none is shown. */
export function quoteAsRead(span: Span): string {
  const opened = currentDocument();
  if (!opened) return "";
  return onOneLine(readingOf(opened).reflowed.quote(span));
}

/**
 * As {@link quoteAsRead}, to be shown or read out: the middle of what is longer than `most` code units left out,
 * and signs in place of what cannot be seen or would reorder the words around it. Costs the same however long.
 */
export function shortQuote(span: Span, most = MOST_READ_OUT): string {
  const opened = currentDocument();
  if (!opened) return "";
  const { reflowed } = readingOf(opened);
  const { start, end } = reflowed.fromRaw(span);
  const { text } = reflowed;
  const half = most / 2;
  const words =
    end - start <= most
      ? text.slice(start, end)
      : `${text.slice(start, wholeCharacter(text, start + half))} … ${text.slice(wholeCharacter(text, end - half), end)}`;
  return displayText(onOneLine(words));
}

/** As {@link shortQuote}, between at most so many code units of what stands around it in its paragraph. */
export function quoteInContext(span: Span, reach: number): string {
  const opened = currentDocument();
  if (!opened) return "";
  const { reflowed } = readingOf(opened);
  const { start, end } = reflowed.fromRaw(span);
  const { text } = reflowed;
  return (
    displayText(wordsBefore(text, start, reach)) +
    shortQuote(span) +
    displayText(wordsAfter(text, end, reach))
  );
}

const onOneLine = (words: string) => words.replaceAll(PARAGRAPH_BREAK, " ");
