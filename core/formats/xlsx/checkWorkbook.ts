import { err, ok, type Result } from "../../result";
import type { CorpusSource, Slice, SlicedDocument } from "../CorpusFormat";
import { malformed } from "../malformed";
import { type Archive, openArchive } from "../openArchive";
import { problem } from "../problems";
import { attributeOf, type XmlElement, type XmlListener } from "../xml/readXml";
import { readXmlPieces } from "../xml/readXmlPieces";

/** Finds labels and quotes in workbooks by their headers; the rows of a document lie together. */
export async function* checkWorkbook(source: CorpusSource): AsyncGenerator<Result<SlicedDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".xlsx"))) {
    const archive = await openArchive(source, path);
    if (!archive.ok) return yield archive;
    const found = new FoundDocuments();
    for (const name of archive.value.names.filter((each) => /^xl\/worksheets\/sheet\d+\.xml$/.test(each)))
      for await (const failed of readSheet(archive.value, path, name, found)) {
        if (failed) return yield err(failed);
        yield* found.takeDone();
      }
    yield* found.takeRest();
  }
}

/** Yields after each piece of the sheet, a failure last. */
async function* readSheet(archive: Archive, path: string, name: string, found: FoundDocuments) {
  const sheet = new Sheet(found);
  yield* readXmlPieces(path, archive.pieces(name), sheet);
  if (sheet.hasFormula) yield malformed(path, 1, problem("workbook-formula", { name })).error;
}

/** Gathers what stands under labels, a document after the other. */
class FoundDocuments {
  private document = "";
  private slices: Slice[] = [];
  private done: SlicedDocument[] = [];

  add(document: string, slice: Slice): void {
    if (document !== this.document) this.end();
    this.document = document;
    this.slices.push(slice);
  }

  /** The documents behind which others have begun. */
  *takeDone(): Generator<Result<SlicedDocument>> {
    for (const document of this.done.splice(0)) yield ok(document);
  }

  *takeRest(): Generator<Result<SlicedDocument>> {
    this.end();
    yield* this.takeDone();
  }

  private end(): void {
    if (this.slices.length > 0) this.done.push({ document: this.document, slices: this.slices });
    this.slices = [];
  }
}

class Sheet implements XmlListener {
  hasFormula = false;
  private headers: ReadonlyMap<string, string> | null = null;
  private row = new Map<string, string>();
  private column = "";
  private words: string[] | null = null;

  constructor(private readonly found: FoundDocuments) {}

  open(element: XmlElement): null {
    if (element.local === "c") this.column = attributeOf(element, "r")?.replace(/\d+$/, "") ?? "";
    if (element.local === "t") this.words = [];
    if (element.local === "f") this.hasFormula = true;
    return null;
  }

  text(piece: string): void {
    this.words?.push(piece);
  }

  close(local: string): null {
    if (local === "t" && this.words) {
      this.row.set(this.column, unescaped(this.words.join("")));
      this.words = null;
    }
    if (local === "row") this.endRow();
    return null;
  }

  private endRow(): void {
    const { row } = this;
    this.row = new Map();
    if (!this.headers) this.headers = new Map([...row].map(([column, header]) => [header, column]));
    else this.take(row);
  }

  private take(row: ReadonlyMap<string, string>): void {
    const under = (header: string) => row.get(this.headers?.get(header) ?? "") ?? "";
    this.found.add(under("document"), [under("label"), under("quote")]);
  }
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
