import { PARAGRAPH_BREAK } from "../../core/text/reflow/ReflowedText";
import type { Span } from "../../core/text/Span";
import { wholeCharacter } from "../../core/text/units/characters";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { displayText } from "../editor/displayText";
import { readingOf } from "../state/readingStore";

/** How much is shown on either side, in UTF-16 code units. */
const AROUND = 12;

/** What reads before and after a place, on one line. */
export function wordsAround(opened: OpenedDocument, place: Span): { before: string; after: string } {
  const { reflowed } = readingOf(opened);
  const { text } = reflowed;
  const { start, end } = reflowed.fromRaw(place);
  const from = wholeCharacter(text, Math.max(0, start - AROUND));
  const to = wholeCharacter(text, Math.min(text.length, end + AROUND));
  return { before: onOneLine(text.slice(from, start)), after: onOneLine(text.slice(end, to)) };
}

const onOneLine = (words: string) => displayText(words.replaceAll(PARAGRAPH_BREAK, " "));
