import { CLOSER, classOf, DIGIT, IDEOGRAPH, OPENER, SPACE } from "./characterClass";
import { isPageMark } from "./furniture";
import type { TextLines } from "./TextLines";

/** Lines on either side that are looked at. */
const NEIGHBOURS = 4;

/** The longest line that is looked at as a row, in UTF-16 code units. */
const LONGEST_ROW = 100;

/** A line that is a paragraph of its own. */
export const RECORD = 2;
/** A line that begins with a number as items do. */
export const NUMBERED = 1;

/**
 * Which lines are records or items: they begin as most of their neighbours do (the rows of a table or a log,
 * the lines of a chat), or with a sign, or are subtitles or page numbers. The lines of running text begin in all
 * sorts of ways.
 */
export function recordLines(lines: TextLines): Uint8Array {
  const openings = new Int32Array(lines.count).map((_, line) => openingOf(lines, line));
  const records = new Uint8Array(lines.count).map((_, line) =>
    beginsAlike(openings, line) ? RECORD : itemKind(lines, line),
  );
  markSubtitles(lines, records);
  return records;
}

// When a subtitle is shown, in SubRip and WebVTT.
const timing = /^(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3} --> \d/;

/** A subtitle is its number, if any, its timing, and what is shown down to an empty line, row by row. */
function markSubtitles(lines: TextLines, records: Uint8Array): void {
  for (let line = 0; line < lines.count; line++) {
    if (!isTiming(lines, line)) continue;
    if (line > 0 && lines.blanksBefore(line) === 0) records[line - 1] = RECORD;
    records[line] = RECORD;
    while (line + 1 < lines.count && lines.blanksBefore(line + 1) === 0) records[++line] = RECORD;
  }
}

function isTiming(lines: TextLines, line: number): boolean {
  const start = lines.start(line);
  if (!(classOf(lines.text.charCodeAt(start)) & DIGIT)) return false;
  return timing.test(lines.text.slice(start, Math.min(lines.end(line), start + 24)));
}

function beginsAlike(openings: Int32Array, line: number): boolean {
  const first = Math.max(0, line - NEIGHBOURS);
  const last = Math.min(openings.length - 1, line + NEIGHBOURS);
  let alike = 0;
  for (let near = first; near <= last; near++) if (openings[near] === openings[line]) alike++;
  return openings[line] !== 0 && alike - 1 >= Math.max(2, (last - first) / 2);
}

/** A number that is the same for lines that begin alike; 0 for a quotation, which may begin any line. */
function openingOf(lines: TextLines, line: number): number {
  const { text } = lines;
  const start = lines.start(line);
  const first = text.charCodeAt(start);
  const bits = classOf(first);
  if (bits & (OPENER | CLOSER) && first !== 0x5b) return 0;
  if (bits & DIGIT) return -1 - afterDigits(text, start, lines.end(line));
  if (bits & IDEOGRAPH) return first * 0x10000 + text.charCodeAt(start + 1);
  return wordHash(text, start, lines.end(line));
}

/** What follows a number at the start of a line: 2024-… is like 2025-…, not like 5个. */
function afterDigits(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && classOf(text.charCodeAt(offset)) & DIGIT) offset++;
  return offset < end ? text.charCodeAt(offset) : 0;
}

function wordHash(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + 16);
  let hash = 7;
  for (let offset = start; offset < limit && !(classOf(text.charCodeAt(offset)) & SPACE); offset++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(offset)) | 0;
  return hash;
}

// Bullets, headings, quotations, fences, table rows and times in brackets, which begin nothing else.
const sign = /^(?:[-*+•●○■□◆▪–>]\s|#{1,6}\s|\||```|~~~|={3,}|-{3,}|\[\d|<\S+>\s|\/\/|\/\*)/u;
// Numbers of items and chapters, which a list of words can bring to the start of a line too (多证合 / 一、两证整合).
const number =
  /^(?:\d{1,3}[、）]|\d{1,3}[.)]\s|[（(][一二三四五六七八九十百\d]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百\d]{1,4}[章节回篇部编]\s)/u;

/** How a line begins: as an item does, as an item may, or neither. The longest sign is looked at, and a page number. */
function itemKind(lines: TextLines, line: number): number {
  const start = lines.start(line);
  if (isPageMark(lines.text, start, lines.end(line))) return RECORD;
  if (isRow(lines, line)) return RECORD;
  if (!mayBeSign(lines.text.charCodeAt(start))) return 0;
  const opening = lines.text.slice(start, Math.min(lines.end(line) + 1, start + 24));
  if (sign.test(opening)) return RECORD;
  return number.test(opening) ? NUMBERED : 0;
}

// Two figures with nothing but white space between them, which are in two columns, and no mark of a sentence.
const row = /^[^，。、；：！？]*[\d%]\s+[-+]?\d[^，。、；：！？]*$/u;

/** True for a row of figures: no sentence has two with neither a word nor a mark between. */
function isRow(lines: TextLines, line: number): boolean {
  const isShort = lines.end(line) - lines.start(line) <= LONGEST_ROW;
  return isShort && lines.spaces(line) > 1 && row.test(lines.shown(line));
}

/** Rules most lines out before a pattern is tried. */
function mayBeSign(unit: number): boolean {
  return !(classOf(unit) & IDEOGRAPH) || "一二三四五六七八九十百第".includes(String.fromCharCode(unit));
}
