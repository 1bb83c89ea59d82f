import type { ParagraphKind, TextLayout } from "../layout/TextLayout";
import type { ReflowedOffset, ReflowedText } from "../reflow/ReflowedText";
import { type Span, span } from "../Span";
import { occurrences } from "./occurrences";

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
  const parts = layout.paragraphs.map((paragraph) => {
    const { start, end, kind } = paragraph;
    const shown = reflowed.fromRaw(paragraph);
    const words = reflowed.text.slice(shown.start, shown.end);
    return { start, end, kind, words, shown: shown.start, marker: 0 };
  });
  const marked = withMarkedHeadings(parts);
  return marked.some(({ marker }) => marker > 0)
    ? marked.map(withoutUnmarkedHeading)
    : parts.map(withoutOddHeading);
}

/** Longest line that is read as a heading. */
const LONGEST_HEADING = 120;
const FENCE = "```";

/** Markdown's headings as title and subheads; a line with # between two fences is a comment of some program. */
function withMarkedHeadings(parts: readonly Part[]): Part[] {
  let isCode = false;
  return parts.map((part) => {
    const heading = isCode || !part.words.startsWith("#") ? part : markedHeading(part);
    if (occurrences(part.words, FENCE) % 2 === 1) isCode = !isCode;
    return heading;
  });
}

function markedHeading(part: Part): Part {
  const marker = part.words.length <= LONGEST_HEADING ? /^(#{1,6})[ \t]+/.exec(part.words) : null;
  if (!marker?.[1]) return part;
  const kind = marker[1].length === 1 ? "title" : "subhead";
  return { ...part, kind, marker: marker[0].length, words: part.words.slice(marker[0].length) };
}

const isHeading = ({ kind }: Part) => kind === "title" || kind === "subhead";

/** A text that marks its headings has no others. */
function withoutUnmarkedHeading(part: Part): Part {
  return isHeading(part) && part.marker === 0 ? { ...part, kind: "body" } : part;
}

/** A word, and no sign at the end that a line of verse, a table or a program goes on. */
const WORDED = /\p{Script=Han}|\p{L}{2}/u;
const GOES_ON = /[，,、；;{([|`*/\\]$/u;

/** A short line between others may look like a heading and be the number of a subtitle or a line of a list. */
function withoutOddHeading(part: Part): Part {
  const isOdd = isHeading(part) && (!WORDED.test(part.words) || GOES_ON.test(part.words));
  return isOdd ? { ...part, kind: "body" } : part;
}

/** Where a heading's own words are. */
export function headingSpan({ start, end, marker }: Part): Span {
  return span(start + marker, end);
}

/** True for what an article's text consists of, as against its title, its author and notes about it. */
export function isText({ kind }: Part): boolean {
  return kind !== "title" && kind !== "byline" && kind !== "note";
}
