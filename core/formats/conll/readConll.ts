import { ok, type Result } from "../../result";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import { span } from "../../text/Span";
import type { CorpusSource, NotRead, ReadDocument } from "../CorpusFormat";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { type ColumnRow, columnsOf } from "./columns";
import { INDEX_FILE } from "./documentIndex";
import { ENDINGS } from "./endings";
import { readIndexedCorpus } from "./readIndexedCorpus";
import { isComment, parseLine, type Row, startsDocument } from "./rows";
import { type OddRow, SpanCollector } from "./SpanCollector";

/** Reads our own corpora with their index, else each file as a document, a new one at each `-DOCSTART-`. */
export async function* readConll(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  if (source.paths.includes(INDEX_FILE)) return yield* readIndexedCorpus(source);
  for (const path of source.paths.filter((each) => ENDINGS.test(each)))
    for await (const document of readFile(source, path)) {
      yield document;
      if (!document.ok) return;
    }
}

async function* readFile(source: CorpusSource, path: string): AsyncGenerator<Result<ReadDocument>> {
  let joined = new JoinedRows(path);
  let [number, documents] = [0, 0];
  const name = path.replace(ENDINGS, "");
  for await (const line of source.lines(path)) {
    number++;
    if (!line.ok) return yield line;
    const bare = number === 1 ? withoutByteOrderMark(line.value) : line.value;
    if (startsDocument(bare)) {
      if (joined.hasRows) yield ok(joined.document(`${name}-${++documents}`));
      joined = new JoinedRows(path);
    } else if (!isComment(bare)) {
      const rows = parseLine(path, number, bare);
      if (!rows.ok) return yield rows;
      joined.take(number, rows.value);
    }
  }
  if (!joined.hasRows && documents === 0)
    yield malformed(path, Math.max(1, number), problem("conll-no-rows", {}));
  else if (joined.hasRows) yield ok(joined.document(documents === 0 ? name : `${name}-${documents + 1}`));
}

/** Writings without spaces between words, and their marks. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The rows of a document as a text: one line a sentence, spaces between words where the writing has them. */
class JoinedRows {
  private readonly sentences: (readonly Row[])[] = [[]];
  private line = 0;

  constructor(private readonly file: string) {}

  get hasRows(): boolean {
    return this.sentences.some((rows) => rows.length > 0);
  }

  /** Takes the rows of a line; none of them end the sentence, several are one. */
  take(line: number, rows: readonly Row[]): void {
    if (this.line === 0 && rows.length > 0) this.line = line;
    const last = this.sentences.length - 1;
    if (rows.length === 0) this.sentences.push([]);
    else (this.sentences[last] as Row[]).push(...rows);
    if (rows.length > 1) this.sentences.push([]);
  }

  document(name: string): ReadDocument {
    const { sentences, unread } = columnsOf(this.sentences.filter((rows) => rows.length > 0));
    const { text, annotations, odd } = joinSentences(sentences);
    const unreadHere = unread.map((what) => ({ line: this.line, what }));
    const notRead = [...unreadHere, ...odd].map((each): NotRead => ({ file: this.file, ...each }));
    return { document: name, text, annotations, layer: null, notRead };
  }
}

function joinSentences(
  sentences: readonly (readonly ColumnRow[])[],
): Pick<ReadDocument, "text" | "annotations"> & { readonly odd: readonly OddRow[] } {
  const isPerCharacter = sentences.every((rows) => rows.every(({ word }) => [...word].length === 1));
  const layers = (sentences[0]?.[0]?.tags ?? []).map(() => new SpanCollector());
  const parts: string[] = [];
  let at = 0;
  const put = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  for (const rows of sentences) {
    if (at > 0) put("\n");
    for (const { word, line, tags } of rows) {
      if (!isPerCharacter && isSpaced(parts.at(-1) ?? "\n", word)) put(" ");
      const place = span(at, at + word.length);
      for (const [i, layer] of layers.entries()) layer.row(place, tags[i] ?? null, line);
      put(word);
    }
    for (const layer of layers) layer.close();
  }
  return {
    text: parts.join(""),
    annotations: layers.flatMap(({ annotations }) => annotations),
    odd: layers.flatMap(({ odd }) => odd),
  };
}

/** Between two words; the start of a line is no word. */
const isSpaced = (before: string, word: string) =>
  before !== "\n" && !UNSPACED.test(before.slice(-1)) && !UNSPACED.test(word.slice(0, 2));
