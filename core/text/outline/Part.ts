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
export function partsOf(text: string, layout: TextLayout, reflowed: ReflowedText): Part[] {
  return layout.paragraphs.map((paragraph) => {
    const { start, end } = reflowed.fromRaw(paragraph);
    const plain = { ...paragraph, words: reflowed.text.slice(start, end), shown: start, marker: 0 };
    return { ...plain, ...markdownHeading(text, paragraph) };
  });
}

/** Longest line that is read as a heading: a comment in a program's listing is often longer. */
const LONGEST_HEADING = 120;

function markdownHeading(text: string, { start, end }: Span): Partial<Part> {
  const marker = end - start <= LONGEST_HEADING ? /^(#{1,6})[ \t]+/.exec(text.slice(start, end)) : null;
  if (!marker?.[1]) return {};
  const kind = marker[1].length === 1 ? "title" : "subhead";
  return { kind, marker: marker[0].length, words: text.slice(start + marker[0].length, end) };
}

/** Where a heading's own words are. */
export function headingSpan({ start, end, marker }: Part): Span {
  return span(start + marker, end);
}

/** True for what an article's text consists of, as against its title, its author and notes about it. */
export function isText({ kind }: Part): boolean {
  return kind !== "title" && kind !== "byline" && kind !== "note";
}
