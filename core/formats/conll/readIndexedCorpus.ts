import { ok, type Result } from "../../result";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import { type Span, span } from "../../text/Span";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { INDEX_FILE, type IndexedDocument, parseIndexLine } from "./documentIndex";
import { parseLine } from "./rows";
import { SpanCollector } from "./SpanCollector";
import { isUnheld } from "./tokens";

/** Reads a corpus with its index: row by row beside the text, so that every offset is exact. */
export async function* readIndexedCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  const files = new RowFiles(source);
  let number = 0;
  try {
    for await (const line of source.lines(INDEX_FILE)) {
      number++;
      if (line.ok && line.value.trim() === "") continue;
      const entry = line.ok ? parseIndexLine(INDEX_FILE, number, line.value) : line;
      const document = entry.ok ? await readEntry(files, entry.value) : entry;
      yield document;
      if (!document.ok) return;
    }
    const rest = await files.rest();
    if (!rest.ok) yield rest;
  } finally {
    await files.close();
  }
}

async function readEntry(
  files: RowFiles,
  { id, text, lines }: IndexedDocument,
): Promise<Result<ReadDocument>> {
  const annotations: ReadAnnotation[] = [];
  const notRead: NotRead[] = [];
  for (const [file, count] of Object.entries(lines)) {
    const found = await files.read(file, count, text);
    if (!found.ok) return found;
    for (const each of found.value.annotations) annotations.push(each);
    notRead.push(...found.value.odd.map((each) => ({ file, ...each })));
  }
  return ok({ document: id, text, annotations, layer: null, notRead });
}

/** The files of rows, read side by side, a document after the other. */
class RowFiles {
  private readonly open = new Map<
    string,
    { readonly lines: AsyncIterator<Result<string>>; number: number }
  >();

  constructor(private readonly source: CorpusSource) {}

  /** What stands in the next lines of a file, which are the rows of this text. */
  async read(file: string, count: number, text: string): Promise<Result<SpanCollector>> {
    if (!this.source.paths.includes(file))
      return malformed(INDEX_FILE, 1, problem("conll-no-file", { file }));
    const reader = this.fileOf(file);
    const aligned = new AlignedRows(text);
    for (let taken = 0; taken < count; taken++) {
      const next = await reader.lines.next();
      reader.number++;
      if (next.done) return malformed(file, reader.number, problem("conll-too-short", {}));
      if (!next.value.ok) return next.value;
      const taken = this.take(aligned, file, reader.number, next.value.value);
      if (!taken.ok) return taken;
    }
    return aligned.isWhole()
      ? ok(aligned.spans)
      : malformed(file, reader.number, problem("conll-rows-end", {}));
  }

  private take(aligned: AlignedRows, file: string, number: number, line: string): Result<null> {
    const rows = parseLine(file, number, number === 1 ? withoutByteOrderMark(line) : line);
    if (!rows.ok) return rows;
    if (rows.value.length === 0) aligned.spans.close();
    for (const { word, tag } of rows.value) {
      const place = aligned.next(word);
      if (place === null) return malformed(file, number, problem("conll-other-word", { word }));
      aligned.spans.row(place, tag, number);
    }
    return ok(null);
  }

  /** Fails when a file has lines of no document. */
  async rest(): Promise<Result<null>> {
    for (const [file, { lines, number }] of this.open)
      if (!(await lines.next()).done)
        return malformed(file, number + 1, problem("conll-line-of-none", { index: INDEX_FILE }));
    return ok(null);
  }

  /** Lets go of files that were not read to their end. */
  async close(): Promise<void> {
    for (const { lines } of this.open.values()) await lines.return?.();
  }

  private fileOf(file: string) {
    const known = this.open.get(file) ?? {
      lines: this.source.lines(file)[Symbol.asyncIterator](),
      number: 0,
    };
    this.open.set(file, known);
    return known;
  }
}

/** A text beside its rows. */
class AlignedRows {
  readonly spans = new SpanCollector();
  private at = 0;

  constructor(private readonly text: string) {}

  /** The place of the next row; null when the text goes on otherwise. */
  next(word: string): Span | null {
    this.passUnheld();
    if (!this.text.startsWith(word, this.at)) return null;
    const place = span(this.at, this.at + word.length);
    this.at = place.end;
    return place;
  }

  /** Ends the last sentence; true when the rows leave nothing of the text over. */
  isWhole(): boolean {
    this.spans.close();
    this.passUnheld();
    return this.at === this.text.length;
  }

  private passUnheld(): void {
    while (this.at < this.text.length && isUnheld(this.text.charAt(this.at))) this.at++;
  }
}
