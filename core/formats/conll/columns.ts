import { leftOut } from "../leftOut";
import type { Words } from "../words";
import type { Row } from "./rows";
import { isTag, parseTag, type Tag } from "./tags";

/** A word with its tags: one, or one a layer where a file has several. */
export interface ColumnRow {
  readonly word: string;
  readonly line: number;
  readonly tags: readonly (Tag | null)[];
}

/** The sentences of a file as it means its columns, and what it has besides. */
export interface Columns {
  readonly sentences: readonly (readonly ColumnRow[])[];
  readonly unread: readonly Words[];
}

/**
 * Finds out what the columns of rows are. Where the first one only counts the words of each sentence, the words stand in
 * the second, and every further column that holds tags alone is a layer, the outer annotations first. Elsewhere the
 * last column is the layer: what CoNLL-2003 has before it tags parts of speech and chunks.
 *
 * @see https://sites.google.com/site/germeval2014ner/data
 */
export function columnsOf(sentences: readonly (readonly Row[])[]): Columns {
  const isCounted = areCounted(sentences);
  const rows = sentences.map((each) => each.map((row) => (isCounted ? withoutNumber(row) : row)));
  const isLayered = isCounted && rows.every((each) => each.every(areTags(rows[0]?.[0]?.between.length)));
  const isWhole = isLayered || rows.every((each) => each.every(({ between }) => between.length === 0));
  return {
    sentences: rows.map((each) =>
      each.map(({ word, line, between, tag }) => ({
        ...{ word, line },
        tags: isLayered ? [...between.map(parseTag), tag] : [tag],
      })),
    ),
    unread: isWhole ? [] : [leftOut("conll-columns", {})],
  };
}

const areTags =
  (count: number | undefined) =>
  ({ between }: Row) =>
    between.length === count && between.every(isTag);

/** A sentence of one word may begin with a 1 by chance. */
function areCounted(sentences: readonly (readonly Row[])[]): boolean {
  const count = (row: Row, i: number) => row.word === String(i + 1) && row.between.length > 0;
  return sentences.some(({ length }) => length > 1) && sentences.every((rows) => rows.every(count));
}

const withoutNumber = ({ between: [word = "", ...between], ...row }: Row): Row => ({ ...row, word, between });
