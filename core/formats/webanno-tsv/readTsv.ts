import { ok, type Result } from "../../result";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import type { NotRead, OffsetUnit, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { type Counting, countIn } from "../counting";
import { visibleOf } from "../importing/visibleText";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { unescapeText } from "./escaping";
import { RowAnnotations } from "./RowAnnotations";
import { SchemaReader } from "./schema";

/** What a file says of a document. */
export type TsvContent = Pick<ReadDocument, "text" | "annotations" | "foundUnit" | "notRead">;

/** A token or a part of one. */
export interface TokenRow {
  readonly line: number;
  /** `1-2`, and `1-2.1` for a part of the token. */
  readonly id: string;
  /** False for a part of the token in the row before it. */
  readonly isToken: boolean;
  readonly begin: number;
  readonly end: number;
  readonly word: string;
  readonly columns: readonly string[];
}

/** A sentence as it stands in a file. */
interface Sentence {
  readonly lines: string[];
  readonly rows: TokenRow[];
  /** Where its head begins. */
  readonly line: number;
}

/**
 * Reads WebAnno TSV 3 as INCEpTION's own reader does: sentences lie where their first token begins, what lies between
 * them is white space, rows with one number are one annotation. Unlike it, each token's words are held against the text,
 * which also tells whether the file counts in code points.
 *
 * @see https://github.com/inception-project/inception, inception-io-webanno-tsv, Tsv3XDeserializer.java
 */
export function readTsv(file: string, content: string): Result<TsvContent> {
  const reader = new TsvReader(file);
  for (const [index, line] of withoutByteOrderMark(content).replace(/\n$/, "").split("\n").entries()) {
    const read = reader.line(index + 1, line.replace(/\r$/, ""));
    if (!read.ok) return read;
  }
  return reader.finish();
}

class TsvReader {
  private readonly head: SchemaReader;
  private readonly sentences: Sentence[] = [];
  private isInHead = true;
  private isAfterRows = true;

  constructor(private readonly file: string) {
    this.head = new SchemaReader(file);
  }

  line(number: number, line: string): Result<null> {
    if (number === 1) return this.format(line);
    if (this.isInHead && this.head.line(number, line)) return ok(null);
    if (line === "") this.isAfterRows = true;
    else if (line.startsWith("#")) this.heading(number, line);
    else return this.row(number, line);
    return ok(null);
  }

  private format(line: string): Result<null> {
    if (/^#FORMAT=WebAnno TSV 3\.\d+$/.test(line)) return ok(null);
    return malformed(this.file, 1, problem(OLDER.test(line) ? "tsv-older" : "tsv-no-head", {}));
  }

  private heading(number: number, line: string): void {
    this.isInHead = false;
    const last = this.sentences.at(-1);
    if (!last || last.rows.length > 0 || this.isAfterRows)
      this.sentences.push({ lines: [], rows: [], line: number });
    this.isAfterRows = false;
    if (line.startsWith("#Text="))
      this.sentences.at(-1)?.lines.push(unescapeText(line.slice("#Text=".length)));
  }

  private row(number: number, line: string): Result<null> {
    const [id = "", place = "", word = "", ...columns] = line.split("\t");
    const [, begin = "", end = ""] = /^(\d+)-(\d+)$/.exec(place) ?? [];
    const sentence = this.sentences.at(-1);
    if (!/^\d+-\d+(\.\d+)?$/.test(id) || end === "")
      return malformed(this.file, number, problem("tsv-no-row", { line }));
    if (!sentence || sentence.lines.length === 0 || this.isAfterRows)
      return malformed(this.file, number, problem("tsv-outside", {}));
    const { width } = this.head.schema;
    // Each row ends in a tab, which ends the last column.
    const count = columns.length - (columns.at(-1) === "" ? 1 : 0);
    if (columns.length < width || count > width)
      return malformed(this.file, number, problem("tsv-columns", { count, width }));
    const isToken = !id.includes(".");
    const before = sentence.rows.findLast((each) => each.isToken)?.end ?? 0;
    if (isToken && Number(begin) < before)
      return malformed(this.file, number, problem("tsv-order", { word, end: before }));
    sentence.rows.push({ line: number, id, isToken, begin: Number(begin), end: Number(end), word, columns });
    return ok(null);
  }

  finish(): Result<TsvContent> {
    const empty = this.sentences.find(({ rows }) => rows.length === 0);
    if (empty) return malformed(this.file, empty.line, problem("tsv-no-tokens", {}));
    for (const unit of ["utf16", "code-point"] as const) {
      const text = this.assemble(unit);
      if (text.ok && this.misplaced(text.value, countIn(text.value, unit)) === null)
        return this.content(text.value, unit);
    }
    return this.reasonForNone();
  }

  /** The text of all sentences, each where its first token begins. */
  private assemble(unit: OffsetUnit): Result<string> {
    const parts: string[] = [];
    let length = 0;
    for (const { lines, rows, line } of this.sentences) {
      const begin = (rows[0] as TokenRow).begin;
      if (begin < length - 1 || begin - length > LARGEST_GAP)
        return malformed(this.file, line, problem("tsv-sentence-place", { begin, end: length }));
      // One sentence may follow the other without a line break between them.
      if (begin === length - 1) parts.push(parts.pop()?.slice(0, -1) ?? "");
      const words = `${lines.join("\n")}\n`;
      parts.push(" ".repeat(Math.max(0, begin - length)), words);
      length = begin + countIn(words, unit).length;
    }
    return ok(parts.join(""));
  }

  /** The first row whose words are not those of the text. */
  private misplaced(text: string, counting: Counting): TokenRow | null {
    const rows = this.sentences.flatMap((sentence) => sentence.rows);
    return rows.find((row) => !standsWhereItSays(text, counting, row)) ?? null;
  }

  private reasonForNone(): Result<never> {
    const text = this.assemble("utf16");
    if (!text.ok) return text;
    const row = this.misplaced(text.value, countIn(text.value, "utf16"));
    const { line, word, begin, end } = row as TokenRow;
    return malformed(this.file, line, problem("tsv-word-elsewhere", { word, begin, end }));
  }

  private content(text: string, unit: OffsetUnit): Result<TsvContent> {
    const { schema } = this.head;
    const counting = countIn(text, unit);
    const rows = new RowAnnotations(this.file, schema, counting);
    for (const sentence of this.sentences) for (const row of sentence.rows) rows.take(row);
    const found: { annotations: ReadAnnotation[]; notRead: NotRead[] } = rows.finish();
    return ok({
      text,
      foundUnit: unit,
      annotations: found.annotations,
      notRead: [...schema.notRead, ...found.notRead, ...this.uncovered(text, counting)],
    });
  }

  /** Sentences with words that are in no row: rows may be gone, and annotations with them. */
  private uncovered(text: string, counting: Counting): NotRead[] {
    const wordsOf = ({ begin, end }: TokenRow) => {
      const place = counting.toSpan(begin, end);
      return place ? text.slice(place.start, place.end) : "";
    };
    const isWhole = ({ lines, rows }: Sentence) => {
      const tokens = rows.filter(({ isToken }) => isToken).map(wordsOf);
      return visibleOf(tokens.join("")).length === visibleOf(lines.join("")).length;
    };
    const what = leftOut("tsv-uncovered", {});
    return this.sentences.flatMap((each) =>
      isWhole(each) ? [] : [{ file: this.file, line: each.line, what }],
    );
  }
}

/** How files of version 1 and 2 begin: with a sentence, with the columns of a layer. */
const OLDER = /^#FORMAT=WebAnno TSV [12]\b|^#id=\d+$|^ ?# [\w.]+ \|/;

/** In characters; what lies between two sentences is filled with spaces, and a number is quickly written. */
const LARGEST_GAP = 1_000_000;

function standsWhereItSays(text: string, counting: Counting, { begin, end, word }: TokenRow): boolean {
  if (begin === end) return word === "" && (begin === 0 || counting.toSpan(0, begin) !== null);
  const place = counting.toSpan(begin, end);
  const found = place && text.slice(place.start, place.end);
  return found === word || found === unescapeText(word);
}
