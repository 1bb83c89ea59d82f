import type { Json } from "../../model/Annotation";
import { err, ok, type Result } from "../../result";
import type { NotRead } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { type Problem, problem } from "../problems";
import type { CsvRow } from "./CsvParser";
import { withoutApostrophe } from "./csvCells";
import { attributeIn, isOwnHeader, OTHER_ATTRIBUTES } from "./headers";
import { readValues } from "./valueColumns";

/** A row of a table as far as it is read, offsets as the file counts. */
export interface TableRow {
  readonly file: string;
  readonly line: number;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Null when the table has no column of quotes. */
  readonly quote: string | null;
  readonly note: string;
  readonly attributes: Readonly<Record<string, Json>>;
  /** What the table calls the annotation; empty where it calls it nothing. */
  readonly id: string;
}

/** Reads the rows under one row of headers. */
export interface RowReader {
  read(row: CsvRow): Result<TableRow>;
  /** Columns that nothing is read from. */
  readonly unread: readonly NotRead[];
}

/**
 * The reader of a table with these headers, in any order. Fails with `import-malformed` where one that counts is
 * missing.
 */
export function rowReader(file: string, { line, cells }: CsvRow): Result<RowReader> {
  if (cells.length > MOST_COLUMNS)
    return malformed(file, line, problem("csv-too-wide", { count: cells.length, most: MOST_COLUMNS }));
  const headers = cells.map((cell) => cell.trim());
  const indexOf = (...names: string[]) => headers.findIndex((header) => names.includes(header));
  const places = {
    document: indexOf("document"),
    label: indexOf("label"),
    start: indexOf("start_cp", "start"),
    end: indexOf("end_cp", "end"),
  };
  const missing = Object.entries(places).find(([, index]) => index < 0);
  if (missing) return malformed(file, line, problem("csv-no-column", { column: missing[0] }));
  const twice = headers.find((header, i) => header !== "" && headers.indexOf(header) < i);
  if (twice !== undefined) return malformed(file, line, problem("csv-two-columns", { column: twice }));
  const columns = { ...places, quote: indexOf("quote"), note: indexOf("note"), id: indexOf("annotation_id") };
  const unread = headers.filter(
    (header) => header !== "" && !isOwnHeader(header) && !/^(start|end)$/.test(header),
  );
  return ok({
    read: (row) => readRow(file, headers, columns, row),
    unread: unread.map((header) => ({ file, line, what: leftOut("column", { column: header }) })),
  });
}

/** Tables of people have dozens; files made to take for ever have a million. */
const MOST_COLUMNS = 1000;

type Columns = Readonly<Record<"document" | "label" | "start" | "end" | "quote" | "note" | "id", number>>;

function readRow(
  file: string,
  headers: readonly string[],
  columns: Columns,
  { line, cells }: CsvRow,
): Result<TableRow> {
  if (cells.length !== headers.length)
    return malformed(file, line, problem("csv-cells", { cells: cells.length, headers: headers.length }));
  const textIn = (index: number) => withoutApostrophe(cells[index] ?? "");
  const [document, label] = [textIn(columns.document), textIn(columns.label)];
  const [start, end] = [offsetIn(cells[columns.start]), offsetIn(cells[columns.end])];
  if (document === "" || label === "") return malformed(file, line, problem("csv-empty", {}));
  if (start === null || end === null) return malformed(file, line, problem("csv-offset", {}));
  const attributes = attributesIn(headers, textIn);
  if (!attributes.ok) return malformed(file, line, attributes.error);
  const quote = columns.quote < 0 ? null : textIn(columns.quote);
  return ok({
    file,
    line,
    document,
    label,
    start,
    end,
    quote,
    note: textIn(columns.note),
    attributes: attributes.value,
    id: textIn(columns.id),
  });
}

function offsetIn(cell = ""): number | null {
  return /^\d{1,15}$/.test(cell.trim()) ? Number(cell) : null;
}

/** The attributes of a row, or what is wrong with them. */
function attributesIn(
  headers: readonly string[],
  textIn: (index: number) => string,
): Result<Record<string, Json>, Problem> {
  const attributes: Record<string, Json> = {};
  for (const [i, header] of headers.entries()) {
    const cell = textIn(i);
    const attribute = cell === "" ? null : attributeIn(header);
    if (!attribute) continue;
    const value = attribute.isFlag ? flagIn(cell) : cell;
    if (value === null) return err(problem("csv-flag", { cell, column: header }));
    attributes[attribute.id] = value;
  }
  const values = readValues((header) => textIn(headers.indexOf(header)));
  if (!values.ok) return values;
  const others = otherAttributes(textIn(headers.indexOf(OTHER_ATTRIBUTES)));
  return others ? ok({ ...attributes, ...values.value, ...others }) : err(problem("csv-attributes", {}));
}

/** Spreadsheets write them in capitals. */
function flagIn(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  return word === "true" ? true : word === "false" ? false : null;
}

function otherAttributes(cell: string): Record<string, Json> | null {
  if (cell === "") return {};
  try {
    const value: unknown = JSON.parse(cell);
    return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, Json> | null) : null;
  } catch {
    // The caller names the line.
    return null;
  }
}
