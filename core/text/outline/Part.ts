import type { ParagraphKind, TextLayout } from "../layout/TextLayout";
import type { ReflowedOffset, ReflowedText } from "../reflow/ReflowedText";
import { type Span, span } from "../Span";

/** A paragraph with the words a reader sees. */
export interface Part extends Span {
  readonly kind: ParagraphKind;
  readonly words: string;
  /** Where its words begin in the reflowed text. */
  readonly shown: ReflowedOffset;
  /** Characters before a Markdown heading's words, marker and space; 0 for all else. */
  readonly marker: number;
}

/** A text's paragraphs with their words. */
export function partsOf(layout: TextLayout, reflowed: ReflowedText): Part[] {
  return layout.paragraphs.map((paragraph) => {
    const { start, end, kind } = paragraph;
    const shown = reflowed.fromRaw(paragraph);
    const words = reflowed.text.slice(shown.start, shown.end);
    const part = { start, end, kind, words, shown: shown.start, marker: 0 };
    return words.startsWith("#") ? markdownHeading(part) : part;
  });
}

/** Longest line that is read as a heading: a comment in a program's listing is often longer. */
const LONGEST_HEADING = 120;

function markdownHeading(part: Part): Part {
  const marker = part.words.length <= LONGEST_HEADING ? /^(#{1,6})[ \t]+/.exec(part.words) : null;
  if (!marker?.[1]) return part;
  const kind = marker[1].length === 1 ? "title" : "subhead";
  return { ...part, kind, marker: marker[0].length, words: part.words.slice(marker[0].length) };
}

/** Where a heading's own words are. */
export function headingSpan({ start, end, marker }: Part): Span {
  return span(start + marker, end);
}

/** True for what an article's text consists of, as against its title, its author and notes about it. */
export function isText({ kind }: Part): boolean {
  return kind !== "title" && kind !== "byline" && kind !== "note";
}
