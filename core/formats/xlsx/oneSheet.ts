import type { Cell } from "../table/annotationTable";
import { ZipWriter } from "../ZipWriter";
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

/** Widths in characters on a screen. */
const WIDTHS = { narrowest: 8, widest: 60 };
const PATH = "sheet.xlsx";

/** Of the name of a sheet, in UTF-16 code units. */
const LONGEST_TITLE = 31;

/**
 * A workbook of one sheet, the first row its headers. No cell is a formula; a longer text than a cell holds is cut.
 *
 * @param title - Of the sheet: letters, digits and spaces count; it is cut to what a workbook allows.
 */
export function oneSheetWorkbook(rows: readonly (readonly Cell[])[], title: string): Uint8Array {
  const [headers = [], ...body] = rows;
  const zip = new ZipWriter(PATH);
  const columns = headers.map((header, at) => ({
    header: fittingCell(String(header)),
    width: widthOf(rows, at),
    cell: () => "",
  }));
  zip.begin("xl/worksheets/sheet1.xml");
  zip.write(sheetStart(columns));
  zip.write(body.map((cells, at) => formatRow(at + 2, cells)).join(""));
  zip.write(sheetEnd(Math.max(1, columns.length), rows.length));
  zip.add(CONTENT_TYPES, contentTypes(1));
  zip.add(ROOT_RELATIONS, rootRelations());
  zip.add(WORKBOOK, workbook(1, titleOf(title)));
  zip.add(WORKBOOK_RELATIONS, workbookRelations(1));
  zip.add(STYLES, styles());
  zip.end();
  return joined(zip.take().map(({ content }) => content as Uint8Array));
}

/** Not cut through a character of two code units. */
function titleOf(title: string): string {
  const plain = title.replaceAll(/[^\p{L}\p{N} _-]+/gu, " ");
  const cut = plain.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/u, "");
  return cut.trim() || "annotations";
}

/** A Chinese character is as wide as two others. */
function widthOf(rows: readonly (readonly Cell[])[], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, 2 * String(row[at] ?? "").length), 0);
  return Math.min(WIDTHS.widest, Math.max(WIDTHS.narrowest, longest + 2));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
