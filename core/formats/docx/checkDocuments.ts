import type { Failure } from "../../errors";
import { err, ok, type Result } from "../../result";
import type { CorpusSource, Slice, SlicedDocument } from "../CorpusFormat";
import { type Archive, openArchive } from "../openArchive";
import { readXml, type XmlElement, type XmlListener } from "../xml/readXml";
import { COMMENTS, DOCUMENT } from "./packageParts";

/** Finds the words in the ranges of the comments of documents, under the first words of each comment. */
export async function* checkDocuments(source: CorpusSource): AsyncGenerator<Result<SlicedDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".docx"))) {
    const archive = await openArchive(source, path);
    const slices = archive.ok ? await slicesIn(path, archive.value) : archive;
    if (!slices.ok) return yield slices;
    yield ok({ document: path.replace(/\.docx$/, ""), slices: slices.value });
  }
}

async function slicesIn(path: string, archive: Archive): Promise<Result<Slice[]>> {
  const body = new BodyText();
  const comments = new CommentHeads();
  const problem =
    (await readPart(path, archive, DOCUMENT, body)) ?? (await readPart(path, archive, COMMENTS, comments));
  if (problem) return err(problem);
  return ok(
    [...body.ranges].map(([id, words]): Slice => [comments.heads.get(id) ?? "", inParagraphs(words)]),
  );
}

/** Words as a document's paragraphs hold them: whatever a file ends its lines with, each is one. */
export const inParagraphs = (words: string) => words.replaceAll("\r\n", "\n");

async function readPart(
  path: string,
  archive: Archive,
  name: string,
  listener: XmlListener,
): Promise<Failure | null> {
  const xml = await archive.text(name);
  return xml.ok ? readXml(path, xml.value, listener) : xml.error;
}

const idOf = (element: XmlElement) => element.attributes.find(({ local }) => local === "id")?.value ?? "";

class BodyText implements XmlListener {
  private readonly begun = new Map<string, number>();
  private readonly ended = new Map<string, number>();
  private readonly pieces: string[] = [];
  private length = 0;
  private isInText = false;
  private paragraphs = 0;

  /** The words of each comment, in the order in which the ranges begin. */
  get ranges(): [string, string][] {
    const text = this.pieces.join("");
    return [...this.begun].map(([id, start]) => [id, text.slice(start, this.ended.get(id) ?? start)]);
  }

  open(element: XmlElement): null {
    const { local } = element;
    if (local === "p" && this.paragraphs++ > 0) this.add("\n");
    if (local === "tab") this.add("\t");
    if (local === "t") this.isInText = true;
    if (local === "commentRangeStart") this.begun.set(idOf(element), this.length);
    if (local === "commentRangeEnd") this.ended.set(idOf(element), this.length);
    return null;
  }

  text(piece: string): void {
    if (this.isInText) this.add(piece);
  }

  close(local: string): null {
    if (local === "t") this.isInText = false;
    return null;
  }

  private add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

class CommentHeads implements XmlListener {
  readonly heads = new Map<string, string>();
  private id = "";
  private words: string[] | null = null;

  open(element: XmlElement): null {
    if (element.local === "comment") this.id = idOf(element);
    if (element.local === "t" && !this.heads.has(this.id)) this.words = [];
    return null;
  }

  text(piece: string): void {
    this.words?.push(piece);
  }

  close(local: string): null {
    if (local !== "t" || !this.words) return null;
    this.heads.set(this.id, this.words.join(""));
    this.words = null;
    return null;
  }
}
