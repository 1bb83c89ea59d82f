import type { Span } from "../../core/text/Span";
import { wholeCharacter } from "../../core/text/units/characters";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { displayText } from "../editor/displayText";
import { readingOf } from "../state/readingStore";

/** How much of the text is shown before and after what is compared, in code units. */
const CONTEXT = 20;
/** More of a passage than this is shown without its middle, and no more of what stands beside it; in code units. */
const LONGEST = 160;

/**
 * An annotation's words as they read, with some of what stands around them.
 *
 * @param around - What all that is compared lies in: where each begins and ends alike, the eye finds what differs.
 */
export function passageOf(opened: Pick<OpenedDocument, "source" | "layout">, span: Span, around = span) {
  const { reflowed } = readingOf(opened);
  const { text } = reflowed;
  const { start, end } = reflowed.fromRaw(span);
  const whole = reflowed.fromRaw(around);
  const first = Math.max(0, whole.start - CONTEXT, start - LONGEST);
  const last = Math.min(text.length, whole.end + CONTEXT, end + LONGEST);
  const slice = (from: number, to: number) =>
    onOneLine(text.slice(wholeCharacter(text, from), wholeCharacter(text, to)));
  const half = LONGEST / 2;
  const quote =
    end - start <= LONGEST ? slice(start, end) : `${slice(start, start + half)} … ${slice(end - half, end)}`;
  return {
    before: `${first > 0 ? "…" : ""}${slice(first, start)}`,
    quote,
    after: `${slice(end, last)}${last < text.length ? "…" : ""}`,
  };
}

const onOneLine = (words: string) => displayText(words.replaceAll("\n", " "));
