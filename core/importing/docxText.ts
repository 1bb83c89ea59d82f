import { SaxesParser } from "saxes";
import { decodeText } from "../encoding/decodeText";
import { ZipArchive } from "./ZipArchive";
import { type ZipEntry, ZipError, type ZipLimits } from "./zipDirectory";

/** A document of Word that cannot be read, with the reason in a person's words. */
export class DocxError extends Error {}

/** A part that declares entities: no program writes one, and reading it could fetch or swell without end. */
export class DoctypeError extends DocxError {}

const LIMITS: ZipLimits = { entries: 5000, bytes: 500_000_000, ratio: 500 };

/** In bytes, of one part unpacked. */
const LARGEST_PART = 200_000_000;

/** The parts with what is read, in its order; only the first must be there. */
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] as const;

/**
 * The text of a .docx: a paragraph a line, tabs and line breaks kept, then foot- and endnotes. Deleted text,
 * field codes, and the second copy of what is drawn for old programs are left out, as are headers and footers.
 *
 * @throws {@link DocxError}, {@link DoctypeError} or {@link ZipError}.
 * @see ECMA-376-1, 17.3: runs; ECMA-376-3, 10: AlternateContent
 */
export function docxText(bytes: Uint8Array): string {
  const archive = new ZipArchive(bytes, LIMITS);
  const [body, ...notes] = PARTS.map((name) => archive.find(name));
  if (!body) throw new DocxError("no document in it");
  const read = (part: ZipEntry | null) => (part ? partText(archive.read(withinLimit(part))) : "");
  // The notes begin with lines that Word draws between them and the text.
  return read(body) + notes.map((part) => read(part).replace(/^\n+/, "")).join("");
}

function withinLimit(part: ZipEntry): ZipEntry {
  if (part.size > LARGEST_PART) throw new ZipError("unpacks to far more than it is");
  return part;
}

function partText(bytes: Uint8Array): string {
  const xml = decodeXml(bytes);
  const reader = new PartReader();
  const parser = new SaxesParser({ position: false });
  parser.on("doctype", () => {
    throw new DoctypeError("entities");
  });
  parser.on("opentag", ({ name }) => reader.open(name));
  parser.on("closetag", ({ name }) => reader.close(name));
  parser.on("text", (text) => reader.write(text));
  parser.on("error", (error) => {
    throw new DocxError(error.message);
  });
  parser.write(xml).close();
  return reader.text;
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const xml = decodeText(bytes, encoding);
  if (!xml.ok) throw new DocxError(`byte ${xml.error}`);
  return xml.value;
}

/** What lies in these is not read. */
const UNREAD = new Set(["mc:Fallback", "w:del", "w:moveFrom"]);

class PartReader {
  private readonly pieces: string[] = [];
  private unread = 0;
  private isInText = false;
  /** Runs stand in runs where one holds a text box. */
  private runs = 0;

  get text(): string {
    return this.pieces.join("");
  }

  open(name: string): void {
    if (UNREAD.has(name)) this.unread += 1;
    if (name === "w:r") this.runs += 1;
    if (name === "w:t") this.isInText = true;
    if (name === "w:txbxContent") this.write("\n", true);
  }

  close(name: string): void {
    if (name === "w:t") this.isInText = false;
    if (name === "w:p") this.write("\n", true);
    // Outside of a run a tab is a tab stop and no character.
    if (this.runs > 0) this.write(charactersOf[name] ?? "", true);
    if (name === "w:r") this.runs -= 1;
    if (UNREAD.has(name)) this.unread -= 1;
  }

  write(text: string, isRead = this.isInText): void {
    if (isRead && this.unread === 0) this.pieces.push(text);
  }
}

/** What an element in a run stands for. */
const charactersOf: Readonly<Record<string, string>> = {
  "w:br": "\n",
  "w:cr": "\n",
  "w:tab": "\t",
  "w:noBreakHyphen": "\u2011",
};
