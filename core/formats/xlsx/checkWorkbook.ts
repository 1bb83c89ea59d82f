import { ok, type Result } from "../../result";
import type { CorpusSource, Slice, SlicedDocument } from "../CorpusFormat";
import { malformed } from "../malformed";
import { openArchive } from "../openArchive";
import { problem } from "../problems";
import { attributeOf, readXml, type XmlElement, type XmlListener } from "../xml/readXml";

/** Finds labels and quotes in workbooks by their headers, the documents in the order of their first rows. */
export async function* checkWorkbook(source: CorpusSource): AsyncGenerator<Result<SlicedDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".xlsx"))) {
    const archive = await openArchive(source, path);
    if (!archive.ok) return yield archive;
    const found = new Map<string, Slice[]>();
    for (const name of archive.value.names.filter((each) => /^xl\/worksheets\/sheet\d+\.xml$/.test(each))) {
      const xml = archive.value.text(name);
      if (!xml.ok) return yield xml;
      const sheet = new Sheet(found);
      const failed = readXml(path, xml.value, sheet);
      if (failed) return yield { ok: false, error: failed };
      if (sheet.hasFormula) return yield malformed(path, 1, problem("workbook-formula", { name }));
    }
    for (const [document, slices] of found) yield ok({ document, slices });
  }
}

class Sheet implements XmlListener {
  hasFormula = false;
  private headers: ReadonlyMap<string, string> | null = null;
  private row = new Map<string, string>();
  private column = "";
  private words: string[] | null = null;

  constructor(private readonly found: Map<string, Slice[]>) {}

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
    const slices = this.found.get(under("document")) ?? [];
    slices.push([under("label"), under("quote")]);
    this.found.set(under("document"), slices);
  }
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
