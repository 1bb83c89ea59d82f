import type { Utf16Offset } from "../offsets";
import type { Span } from "../Span";

/** What a paragraph is in an article, in the order of the catalogue of kinds. */
export const paragraphKinds = ["title", "byline", "question", "answer", "body", "subhead", "note"] as const;

/** What a paragraph is in an article. */
export type ParagraphKind = (typeof paragraphKinds)[number];

/** A paragraph from its first to after its last visible character; line feeds inside are wraps. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/**
 * White space inside a paragraph that the extraction put there: the reader sees `shown` in its place.
 *
 * `wrap` is a line break with the white space around it, `letter-space` one gap of a letter-spaced run
 * (今 年 全 国), `number-space` a justification space beside a number, a Latin word (445 项) or a Chinese mark.
 */
export interface Fold extends Span {
  readonly kind: "wrap" | "letter-space" | "number-space";
  /** A space where the line broke between two words of a script that has spaces, else nothing. */
  readonly shown: "" | " ";
}

/** How a text is to be read. All lists are in order of the text and free of overlap; offsets are UTF-16. */
export interface TextLayout {
  /** Every visible character is in one; between two there is white space only, or nothing. */
  readonly paragraphs: readonly Paragraph[];
  /** Each lies inside one paragraph, never at an end of it. */
  readonly folds: readonly Fold[];
  /** Letter-spaced runs from their first to after their last letter; their gaps are among the folds. */
  readonly spacedRuns: readonly Span[];
}

/** The breaks that people have corrected by hand, kept with the project. */
export interface LayoutCorrections {
  /** Places in the white space between two paragraphs that are one. */
  readonly joins: readonly Utf16Offset[];
  /** Places inside a paragraph where another begins. */
  readonly splits: readonly Utf16Offset[];
}

/** Nothing corrected. */
export const noCorrections: LayoutCorrections = { joins: [], splits: [] };
