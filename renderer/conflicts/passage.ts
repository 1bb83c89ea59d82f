import type { Span } from "../../core/text/Span";
import { wholeCharacter } from "../../core/text/units/characters";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { displayText } from "../editor/displayText";
import { readingOf } from "../state/readingStore";

/** How much of the text is shown before and after, in code units. */
const CONTEXT = 24;
/** More of a passage than this is shown without its middle, in code units. */
const LONGEST = 160;

/** An annotation's words as they read, with some of what stands around them. */
export function passageOf(opened: Pick<OpenedDocument, "source" | "layout">, span: Span) {
  const { reflowed } = readingOf(opened);
  const { text } = reflowed;
  const { start, end } = reflowed.fromRaw(span);
  const slice = (from: number, to: number) =>
    onOneLine(
      text.slice(wholeCharacter(text, Math.max(0, from)), wholeCharacter(text, Math.min(text.length, to))),
    );
  const half = LONGEST / 2;
  const quote =
    end - start <= LONGEST ? slice(start, end) : `${slice(start, start + half)} … ${slice(end - half, end)}`;
  return {
    before: `${start > CONTEXT ? "…" : ""}${slice(start - CONTEXT, start)}`,
    quote,
    after: `${slice(end, end + CONTEXT)}${end + CONTEXT < text.length ? "…" : ""}`,
  };
}

const onOneLine = (words: string) => displayText(words.replaceAll("\n", " "));
