import { ok, type Result } from "../../result";
import { malformed } from "../malformed";
import { type Problem, problem } from "../problems";
import { isTag, parseTag, type Tag } from "./tags";

/** One word of a file with its tag, null where it is outside of all annotations. */
export interface Row {
  readonly word: string;
  /** Where it stands in its file, counted from 1. */
  readonly line: number;
  /** The columns between the word and the tag. */
  readonly between: readonly string[];
  readonly tag: Tag | null;
}

/**
 * The rows of a line; an empty list parts sentences. The word stands in the first column, the tag in the last,
 * between them whatever a corpus has there. spaCy's own examples put a sentence on one line, its columns joined by `|`.
 *
 * @see https://www.clips.uantwerpen.be/conll2003/ner/
 */
export function parseLine(file: string, number: number, line: string): Result<readonly Row[]> {
  const bare = line.replace(/\r$/, "");
  // Only what parts columns: U+3000 may be the word of a row.
  if (/^[ \t]*$/.test(bare)) return ok([]);
  const columns = bare.includes("\t") ? bare.replace(/\t+$/, "").split("\t") : bare.trim().split(/ +/);
  const row = rowOf(number, columns);
  if (row) return ok([row]);
  const sentence = columns.map((column) => rowOf(number, column.split("|")));
  if (sentence.every((row) => row !== null)) return ok(sentence);
  return malformed(file, number, wrongWith(columns));
}

function wrongWith(columns: readonly string[]): Problem {
  const tag = columns.at(-1) ?? "";
  if (columns.length === 1) return problem("conll-one-column", {});
  return columns[0] === "" && isTag(tag) ? problem("conll-no-word", {}) : problem("conll-no-tag", { tag });
}

function rowOf(line: number, columns: readonly string[]): Row | null {
  const [word = "", ...others] = columns;
  const last = others.pop();
  return word !== "" && last !== undefined && isTag(last)
    ? { word, line, between: others, tag: parseTag(last) }
    : null;
}

/** True for a line that parts documents. */
export function startsDocument(line: string): boolean {
  return /^-DOCSTART-(\s|$)/.test(line);
}

/** True for a line of remarks, as CoNLL-U has them; a `#` with a tag is a word. */
export function isComment(line: string): boolean {
  return (
    /^#/.test(line) &&
    !isTag(
      line
        .trimEnd()
        .split(/[ \t]+/)
        .at(-1) ?? "",
    )
  );
}
