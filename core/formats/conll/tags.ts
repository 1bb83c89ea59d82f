import type { Span } from "../../text/Span";

/**
 * How the place of a row in its annotation is said.
 *
 * @see https://en.wikipedia.org/wiki/Inside–outside–beginning_(tagging)
 */
export const schemes = ["bio", "bioes", "bmes"] as const;

/** One of {@link schemes}. */
export type Scheme = (typeof schemes)[number];

/** The letters for the first, a middle, the last and an only row. */
const LETTERS: Readonly<Record<Scheme, readonly [string, string, string, string]>> = {
  bio: ["B", "I", "I", "B"],
  bioes: ["B", "I", "E", "S"],
  // The older habit of Chinese corpora.
  bmes: ["B", "M", "E", "S"],
};

/** The tag of a row inside an annotation. */
export function tagOf(row: Span, annotation: Span, label: string, scheme: Scheme): string {
  const [first, middle, last, only] = LETTERS[scheme];
  const [isFirst, isLast] = [row.start === annotation.start, row.end === annotation.end];
  const letter = isFirst && isLast ? only : isFirst ? first : isLast ? last : middle;
  return `${letter}-${label}`;
}

/** What a tag says: null for a row outside; otherwise its label and whether an annotation begins or ends there. */
export interface Tag {
  readonly label: string;
  readonly begins: boolean;
  readonly ends: boolean;
}

const TAG = /^([BIMESULW])[-_](.+)$/;

/** True for what can stand in the last column, in any of the schemes in use. */
export function isTag(word: string): boolean {
  return word === "O" || TAG.test(word);
}

/** Reads a tag of any scheme: BIO, BIOES, BMES, BILOU; whatever is no tag is outside. */
export function parseTag(word: string): Tag | null {
  const [, letter = "", label = ""] = TAG.exec(word) ?? [];
  if (letter === "") return null;
  return { label, begins: /[BSUW]/.test(letter), ends: /[ESULW]/.test(letter) };
}
