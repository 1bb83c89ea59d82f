import type { Result } from "../../result";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import type { CorpusSource, NotRead } from "../CorpusFormat";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { CsvParser, type CsvRow } from "./CsvParser";
import { type RowReader, rowReader, type TableRow } from "./tableRow";

/**
 * The rows of all tables of a corpus, in their order; a failure ends them.
 *
 * @param unread - Gets the columns that nothing is read from.
 */
export async function* tableRows(
  source: CorpusSource,
  unread: NotRead[] = [],
): AsyncGenerator<Result<TableRow>> {
  for (const file of source.paths.filter((path) => path.endsWith(".csv")))
    for await (const row of rowsOf(source, file, unread)) {
      yield row;
      if (!row.ok) return;
    }
}

async function* rowsOf(
  source: CorpusSource,
  file: string,
  unread: NotRead[],
): AsyncGenerator<Result<TableRow>> {
  let parser: CsvParser | null = null;
  let reader: RowReader | null = null;
  let number = 0;
  for await (const line of source.lines(file)) {
    number++;
    if (!line.ok) return yield line;
    parser ??= new CsvParser(separatorIn(line.value));
    const row = parser.add(number === 1 ? withoutByteOrderMark(line.value) : line.value);
    if (row === null) continue;
    if ("en" in row) return yield malformed(file, number, row);
    if (isBlank(row)) continue;
    const taken: Result<RowReader | TableRow> = reader ? reader.read(row) : rowReader(file, row);
    if (!taken.ok) return yield taken;
    if ("read" in taken.value) {
      reader = taken.value;
      unread.push(...reader.unread);
    } else yield { ok: true, value: taken.value };
  }
  if (parser?.unclosed) yield malformed(file, parser.unclosed, problem("csv-unclosed", {}));
  else if (!reader) yield malformed(file, 1, problem("csv-no-headers", {}));
}

/** Excel writes semicolons where commas part the digits of numbers, and tabs when asked for text. */
function separatorIn(header: string): string {
  return [",", ";", "\t"].find((separator) => header.includes(separator)) ?? ",";
}

const isBlank = ({ cells }: CsvRow) => cells.every((cell) => cell.trim() === "");
