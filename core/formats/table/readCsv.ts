import { ok, type Result } from "../../result";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { countIn, findCounting, quoteFits } from "../counting";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { TextsBeside } from "../TextsBeside";
import { type DocumentRows, gatherRows } from "./gatherRows";
import type { TableRow } from "./tableRow";

/**
 * Reads tables of annotations whose texts lie beside them as `<document>.txt`: the documents in the order of their first
 * rows, and then those without any.
 */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  const texts = new TextsBeside(source);
  const without = new Set(texts.documents);
  const unread: NotRead[] = [];
  for await (const rows of gatherRows(source, unread)) {
    if (!rows.ok) return yield rows;
    without.delete(rows.value.document);
    const read = await readDocument(texts, rows.value, unread.splice(0));
    yield read;
    if (!read.ok) return;
  }
  for (const document of without) {
    const read = await readDocument(texts, { document, rows: [] }, unread.splice(0));
    yield read;
    if (!read.ok) return;
  }
}

type Refused = Extract<Result<never>, { ok: false }>;

async function readDocument(
  texts: TextsBeside,
  { document, rows }: DocumentRows,
  notRead: readonly NotRead[],
): Promise<Result<ReadDocument>> {
  const twice = firstRepeated(rows);
  if (twice) return malformed(twice.file, twice.line, problem("csv-id-twice", { id: twice.id }));
  const { file: from = "", line: first = 1 } = rows[0] ?? {};
  const text = await texts.text(document, from, first);
  if (!text.ok) return text;
  const quoted = rows.flatMap(({ start, end, quote }) => (quote === null ? [] : [{ start, end, quote }]));
  const counting = findCounting(text.value, quoted, "code-point", isSameQuote);
  if (!counting) return misplaced(text.value, rows);
  const annotations: ReadAnnotation[] = [];
  for (const { file, line, start, end, label, note, attributes } of rows) {
    const place = counting.toSpan(start, end);
    if (!place) return malformed(file, line, problem("no-span-of", { start, end, document }));
    annotations.push({ ...place, label, note, attributes });
  }
  return ok({ document, text: text.value, annotations, layer: null, foundUnit: counting.found, notRead });
}

/** The first row whose table has called another annotation of the document so. */
function firstRepeated(rows: readonly TableRow[]): TableRow | null {
  const known = new Set<string>();
  for (const row of rows) {
    const name = `${row.file}\n${row.id}`;
    if (row.id !== "" && known.has(name)) return row;
    known.add(name);
  }
  return null;
}

/** The row whose quote stands somewhere else than it says. */
function misplaced(text: string, rows: readonly TableRow[]): Refused {
  const counting = countIn(text, "code-point");
  const fits = (row: TableRow) =>
    row.quote === null || quoteFits(text, counting, { ...row, quote: row.quote }, isSameQuote);
  const { file, line, start, end } = rows.find((row) => !fits(row)) as TableRow;
  return malformed(file, line, problem("quote-elsewhere", { start, end }));
}

/** Spreadsheets write the line ends inside a cell in their own way. */
function isSameQuote(found: string, quote: string): boolean {
  return found === quote || withPlainLineEnds(found) === withPlainLineEnds(quote);
}

const withPlainLineEnds = (words: string) => words.replace(/\r\n?/g, "\n");
