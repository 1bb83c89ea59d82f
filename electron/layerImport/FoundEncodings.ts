import { decodeText } from "../../core/encoding/decodeText";
import { detectEncoding } from "../../core/encoding/detectEncoding";
import { failure } from "../../core/errors";
import type { CorpusSource } from "../../core/formats/CorpusFormat";
import type { FoundEncoding } from "../../core/formats/importing/CorpusImport";
import { err, ok, type Result } from "../../core/result";
import { BYTE_ORDER_MARK } from "../../core/text/byteOrderMark";

/**
 * Reads plain texts that other programs have not saved in UTF-8, as Excel on a Chinese Windows saves tables, and remembers
 * in which encoding each was found to be: it may be guessed wrongly, and people have to see it.
 */
export class FoundEncodings {
  private readonly found = new Map<string, FoundEncoding>();

  /** The files that are not in UTF-8, in order. */
  get all(): readonly FoundEncoding[] {
    return [...this.found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** The same corpus, its texts read in the encodings that they are in. */
  reading<Corpus extends CorpusSource & { readonly folder: string }>(corpus: Corpus): Corpus {
    const decoded = (path: string) => this.decoded(corpus, path);
    return {
      ...corpus,
      text: async (path) => {
        const text = await corpus.text(path);
        return isNotUtf8(text) ? decoded(path) : text;
      },
      lines: (path) => readLines(corpus, path, decoded),
    };
  }

  private async decoded(
    corpus: CorpusSource & { readonly folder: string },
    path: string,
  ): Promise<Result<string>> {
    const bytes = await corpus.bytes(path);
    if (!bytes.ok) return bytes;
    const [likeliest] = detectEncoding(bytes.value);
    const text = likeliest?.isReadable ? decodeText(bytes.value, likeliest.encoding) : null;
    if (!likeliest || !text?.ok) return err(failure("file-not-utf8", { file: path }));
    const isMarked = text.value.startsWith(BYTE_ORDER_MARK);
    this.found.set(`${corpus.folder}/${path}`, { file: path, encoding: likeliest.encoding, isMarked });
    return ok(text.value);
  }
}

const isNotUtf8 = (read: Result<unknown>) => !read.ok && read.error.code === "file-not-utf8";

/** All lines are looked at before the first is given: those before the first that is not UTF-8 are in no other encoding. */
async function* readLines(
  corpus: CorpusSource,
  path: string,
  decoded: (path: string) => Promise<Result<string>>,
): AsyncGenerator<Result<string>> {
  let isUtf8 = true;
  for await (const line of corpus.lines(path)) if (isNotUtf8(line)) isUtf8 = false;
  if (isUtf8) return yield* corpus.lines(path);
  const text = await decoded(path);
  if (!text.ok) return yield text;
  const end = text.value.endsWith("\n") ? -1 : undefined;
  for (const line of text.value.split("\n").slice(0, end)) yield ok(line);
}
