import { ZipArchive } from "../../../core/importing/ZipArchive";
import { withoutByteOrderMark } from "../../../core/text/byteOrderMark";
import type { PreviewedFile } from "../../ipc/exporting";

const LINES = 60;
/** In UTF-16 code units; a text in JSON is one line. */
const LINE_LENGTH = 600;
/** More than any lines shown hold. */
const ENOUGH = 100_000;

type Content = string | Uint8Array;

/** The part of an archive that people read, by the archive's ending. */
const mainParts: Readonly<
  Record<string, { readonly part: string; readonly words: (xml: string) => string }>
> = {
  xlsx: { part: "xl/worksheets/sheet1.xml", words: (xml) => wordsIn(xml, /<\/row>/g, /<\/c>/g) },
  docx: { part: "word/document.xml", words: (xml) => wordsIn(xml, /<\/w:p>/g, /<w:tab\/>/g) },
  qdpx: { part: "project.qde", words: (xml) => xml.replace(/></g, ">\n<") },
};

/** The first lines of a file that was written in parts. */
export function previewFile(path: string, parts: readonly Content[]): PreviewedFile {
  const main = mainParts[path.split(".").at(-1) ?? ""];
  if (main) return { ...firstLines(path, main.words(unpacked(parts, main.part))), isUnpacked: true };
  const isText = parts.every((part) => typeof part === "string" || isUtf8(part));
  if (isText) return { ...firstLines(path, textOf(parts)), isUnpacked: false };
  return { path, lines: [], isShortened: true, isUnpacked: true };
}

function firstLines(path: string, text: string): Omit<PreviewedFile, "isUnpacked"> {
  const lines = withoutByteOrderMark(text.slice(0, ENOUGH)).split(/\r?\n/, LINES + 1);
  const shown = lines.slice(0, LINES).map((line) => line.slice(0, LINE_LENGTH));
  const isShortened =
    text.length > ENOUGH || lines.length > LINES || lines.some((line) => line.length > LINE_LENGTH);
  return { path, lines: shown, isShortened };
}

function textOf(parts: readonly Content[]): string {
  let text = "";
  for (const part of parts) {
    if (text.length > ENOUGH) break;
    text += typeof part === "string" ? part : Buffer.from(part).toString("utf8");
  }
  return text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    // Parquet, say: it is told from text by this.
    return false;
  }
}

function unpacked(parts: readonly Content[], name: string): string {
  const bytes = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
  const zip = new ZipArchive(bytes, { entries: 200_000, bytes: 1_000_000_000, ratio: 1000 });
  const entry = zip.find(name);
  return entry ? Buffer.from(zip.read(entry)).toString("utf8") : "";
}

/** What stands between the tags of our own XML, a line for each row, a tab between cells, from the first line with words. */
function wordsIn(xml: string, lineEnd: RegExp, cellEnd: RegExp): string {
  const body = xml.slice(0, ENOUGH * 10).replace(/^<\?[^>]*>/, "");
  const words = body
    .replace(lineEnd, "\n")
    .replace(cellEnd, "\t")
    .replace(/<[^>]*>/g, "");
  return words
    .replace(/^\s*\n/, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
