import { ok, type Result } from "../../result";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { countIn, findCounting, quoteFits } from "../counting";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { TextsBeside } from "../TextsBeside";
import { CsvParser, type CsvRow } from "./CsvParser";
import { type RowReader, rowReader, type TableRow } from "./tableRow";

/**
 * Reads tables of annotations whose texts lie beside them as `<document>.txt`. The rows of a document may stand
 * anywhere, for people sort tables; so the rows of all are in memory, without the texts.
 */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  const texts = new TextsBeside(source);
  const rows = new Map<string, TableRow[]>(texts.documents.map((document) => [document, []]));
  const notRead: NotRead[] = [];
  for (const file of source.paths.filter((path) => path.endsWith(".csv"))) {
    const problem = await readTable(source, file, rows, notRead);
    if (problem) return yield problem;
  }
  for (const [document, marked] of rows) {
    const read = await readDocument(texts, document, marked, notRead.splice(0));
    yield read;
    if (!read.ok) return;
  }
}

type Refused = Extract<Result<never>, { ok: false }>;

async function readTable(
  source: CorpusSource,
  file: string,
  rows: Map<string, TableRow[]>,
  notRead: NotRead[],
): Promise<Refused | null> {
  let parser: CsvParser | null = null;
  let reader: RowReader | null = null;
  const ids = new Set<string>();
  let number = 0;
  for await (const line of source.lines(file)) {
    number++;
    if (!line.ok) return line;
    parser ??= new CsvParser(separatorIn(line.value));
    const row = parser.add(number === 1 ? withoutByteOrderMark(line.value) : line.value);
    if (row === null) continue;
    if ("en" in row) return malformed(file, number, row);
    if (isBlank(row)) continue;
    const taken: Result<RowReader | TableRow> = reader ? reader.read(row) : rowReader(file, row);
    if (!taken.ok) return taken;
    if ("read" in taken.value) {
      reader = taken.value;
      notRead.push(...reader.unread);
      continue;
    }
    const { document, id, line: at } = taken.value;
    // An id is one of its document's.
    const known = `${document}\n${id}`;
    if (id !== "" && ids.has(known)) return malformed(file, at, problem("csv-id-twice", { id }));
    ids.add(known);
    addTo(rows, taken.value);
  }
  if (parser?.unclosed) return malformed(file, parser.unclosed, problem("csv-unclosed", {}));
  return reader ? null : malformed(file, 1, problem("csv-no-headers", {}));
}

function addTo(rows: Map<string, TableRow[]>, row: TableRow): void {
  const known = rows.get(row.document);
  if (known) known.push(row);
  else rows.set(row.document, [row]);
}

/** Excel writes semicolons where commas part the digits of numbers, and tabs when asked for text. */
function separatorIn(header: string): string {
  return [",", ";", "\t"].find((separator) => header.includes(separator)) ?? ",";
}

const isBlank = ({ cells }: CsvRow) => cells.every((cell) => cell.trim() === "");

async function readDocument(
  texts: TextsBeside,
  document: string,
  rows: readonly TableRow[],
  notRead: readonly NotRead[],
): Promise<Result<ReadDocument>> {
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
