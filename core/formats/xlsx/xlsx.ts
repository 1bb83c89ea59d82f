import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Slice,
  Written,
} from "../CorpusFormat";
import { instead } from "../instead";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import type { Loss, LossKind } from "../Loss";
import { plainLosses } from "../plainLosses";
import { attributesInColumns, type Cell, type Column, columnsOf, rowsOf } from "../table/annotationTable";
import { ZipWriter } from "../ZipWriter";
import { checkWorkbook } from "./checkWorkbook";
import { fittingCell, formatRow, sheetEnd, sheetStart } from "./sheetXml";
import {
  CONTENT_TYPES,
  contentTypes,
  ROOT_RELATIONS,
  rootRelations,
  STYLES,
  styles,
  WORKBOOK,
  WORKBOOK_RELATIONS,
  workbook,
  workbookRelations,
} from "./workbookParts";

const PATH = "annotations.xlsx";
/** Excel's limit, headers included. */
const MOST_ROWS = 1_048_576;
/** In UTF-16 code units, of up to three bytes each: an archive holds files of up to 4 GB. */
const LONGEST_SHEET = 1_000_000_000;

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  times: true,
  annotator: true,
  status: true,
};

/**
 * The table of `csv` as a workbook. Every text is an inline string, which no program takes for a formula. Offsets in
 * code points.
 *
 * @see ECMA-376-1, 18.3.1: worksheets
 */
export const xlsx: CorpusFormat = {
  id: "xlsx",
  name: "Excel (XLSX)",
  offsetUnit: "code-point",
  capabilities,
  write: (context) => new XlsxWriter(context),
  read: null,
  check: checkWorkbook,
};

/** How full a sheet may become. */
export interface SheetLimits {
  readonly rows: number;
  readonly length: number;
}

/** Writes a workbook row by row; when a sheet is full another one begins. */
export class XlsxWriter implements CorpusWriter {
  private readonly zip = new ZipWriter(PATH);
  private readonly columns: readonly Column[];
  private sheets = 0;
  private rows = 0;
  private length = 0;

  constructor(
    private readonly context: CorpusContext,
    private readonly limits: SheetLimits = { rows: MOST_ROWS, length: LONGEST_SHEET },
  ) {
    this.columns = columnsOf(context.project);
  }

  open(): readonly Chunk[] {
    this.beginSheet();
    return this.zip.take();
  }

  document(entry: CorpusEntry): Written {
    const rows = rowsOf(entry, this.columns);
    this.writeRows(rows);
    const annotations = entry.layer.annotations.map((each) => {
      const { start, end, label, note } = each;
      return { start, end, label, note, attributes: attributesInColumns(each, this.context.project) };
    });
    return {
      chunks: this.zip.take(),
      losses: [...plainLosses(entry, capabilities), ...rows.flatMap((row, i) => this.cut(entry, row, i))],
      expected: { text: entry.source.text, annotations, layer: null },
      slices: rows.map((row): Slice => [this.written(row, "label"), this.written(row, "quote")]),
    };
  }

  close(): readonly Chunk[] {
    this.zip.write(sheetEnd(this.columns.length, this.rows));
    this.zip.add(CONTENT_TYPES, contentTypes(this.sheets));
    this.zip.add(ROOT_RELATIONS, rootRelations());
    this.zip.add(WORKBOOK, workbook(this.sheets));
    this.zip.add(WORKBOOK_RELATIONS, workbookRelations(this.sheets));
    this.zip.add(STYLES, styles());
    this.zip.end();
    return this.zip.take();
  }

  private beginSheet(): void {
    if (this.sheets > 0) this.zip.write(sheetEnd(this.columns.length, this.rows));
    this.sheets += 1;
    this.rows = 1;
    this.length = 0;
    this.zip.begin(`xl/worksheets/sheet${this.sheets}.xml`);
    this.zip.write(sheetStart(this.columns));
  }

  private writeRows(rows: readonly (readonly Cell[])[]): void {
    let pending: string[] = [];
    const flush = () => {
      this.zip.write(pending.join(""));
      pending = [];
    };
    for (const cells of rows) {
      const isFull = this.rows >= this.limits.rows || this.length >= this.limits.length;
      if (isFull) {
        flush();
        this.beginSheet();
      }
      this.rows += 1;
      const row = formatRow(this.rows, cells);
      this.length += row.length;
      pending.push(row);
    }
    flush();
  }

  private written(row: readonly Cell[], header: string): string {
    return fittingCell(String(this.cellUnder(row, header)));
  }

  private cellUnder(row: readonly Cell[], header: string): Cell {
    return row[this.columns.findIndex((column) => column.header === header)] ?? "";
  }

  /** The cells of a row that are longer than a cell can be. */
  private cut({ source, layer }: CorpusEntry, row: readonly Cell[], index: number): Loss[] {
    const annotation = layer.annotations[index]?.id ?? null;
    return Object.entries(WHAT_IS_CUT).flatMap(([header, what]) => {
      const text = String(this.cellUnder(row, header));
      const isCut = fittingCell(text) !== text;
      if (!isCut) return [];
      return [{ document: source.document, annotation, what, instead: instead("first-of-cell") }];
    });
  }
}

/** What of an annotation can be longer than a cell. */
const WHAT_IS_CUT: Readonly<Record<string, LossKind>> = {
  label: "label-name",
  quote: "span",
  note: "note",
  attributes: "attributes",
};
