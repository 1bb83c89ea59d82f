import { splitsCharacter } from "../../text/offsets";
import type { Cell, Column } from "../table/annotationTable";
import { escapeText } from "../xml/escapeXml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** What one cell holds, in UTF-16 code units. @see Microsoft, "Excel specifications and limits" */
const LONGEST_CELL = 32_767;

/** Numbers of the styles in `workbookParts.ts`. */
const STYLE = { plain: 0, header: 1, wrapped: 2 } as const;

/** A sheet up to its first row of annotations: columns as wide as they need, the headers standing still. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const headers = columns.map(({ header }, i) => textCell(i, 1, header, STYLE.header));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join("")}</cols><sheetData><row r="1">${headers.join("")}</row>`,
  ].join("");
}

/** One annotation. @param number - Of the row, from 1. */
export function formatRow(number: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, i) =>
    typeof cell === "number"
      ? `<c r="${columnName(i)}${number}"><v>${cell}</v></c>`
      : textCell(i, number, fittingCell(cell), cell.includes("\n") ? STYLE.wrapped : STYLE.plain),
  );
  return `<row r="${number}">${written.join("")}</row>`;
}

/** The rest of a sheet, with a filter over every column. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/></worksheet>`;
}

function textCell(column: number, row: number, text: string, style: number): string {
  if (text === "") return "";
  const place = `r="${columnName(column)}${row}"${style === STYLE.plain ? "" : ` s="${style}"`}`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
}

/** `A` for the first column, `AA` for the 27th. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** A text cut to what a cell can hold, whole characters only. */
export function fittingCell(text: string): string {
  const end = splitsCharacter(text, LONGEST_CELL) ? LONGEST_CELL - 1 : LONGEST_CELL;
  return text.slice(0, end);
}

/**
 * Workbooks have an escape of their own for what XML cannot hold, `_x000B_`, and so one for words that look like it.
 *
 * @see ECMA-376-1, 22.9.2.19: ST_Xstring
 */
function escapeCell(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, escapeUnit);
  return escapeText(escaped);
}

const escapeUnit = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
