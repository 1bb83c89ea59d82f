import { Utf8Pieces } from "../encoding/Utf8Pieces";
import { entryPath } from "../importing/entryPath";
import { unpacking } from "../importing/unpacking";
import {
  asZipError,
  directoryPlace,
  entriesIn,
  HEADER_BYTES,
  headerLength,
  type PlacedEntry,
  TAIL_BYTES,
  type ZipError,
  type ZipLimits,
} from "../importing/zipDirectory";
import { ok, type Result } from "../result";
import type { CorpusSource } from "./CorpusFormat";
import { malformed } from "./malformed";
import { type Problem, problem } from "./problems";

/** Files are read piece by piece; what they come to is bounded all the same. */
const LIMITS: ZipLimits = { entries: 200_000, bytes: 8_000_000_000, ratio: 1000 };
/** One that is wanted whole must fit in a string. */
const LARGEST_TEXT = 400_000_000;
/** Of what is packed, at once: it may come to a thousand times as much. */
const READ_BYTES = 1 << 16;

/** The files of an archive that is part of a corpus, held to limits before any is unpacked, and read piece by piece. */
export class Archive {
  private readonly entries: ReadonlyMap<string, PlacedEntry>;
  private readonly byLowerCase: ReadonlyMap<string, string>;

  constructor(
    private readonly source: CorpusSource,
    private readonly path: string,
    entries: readonly PlacedEntry[],
  ) {
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.byLowerCase = new Map(entries.map(({ name }) => [name.toLowerCase(), name]));
  }

  /** The names of its files, in its own order. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The name of a file as the archive has it, which may be asked for in other capitals; null for none. */
  nameLike(name: string): string | null {
    return this.byLowerCase.get(name.toLowerCase()) ?? null;
  }

  /** A file as the text that its UTF-8 is. Fails with `file-…` and `import-malformed`. */
  async text(name: string): Promise<Result<string>> {
    const size = this.entries.get(name)?.size ?? 0;
    if (size > LARGEST_TEXT) return malformed(this.path, 1, problem("archive-too-large", { name }));
    const pieces: string[] = [];
    for await (const piece of this.pieces(name)) {
      if (!piece.ok) return piece;
      pieces.push(piece.value);
    }
    return ok(pieces.join(""));
  }

  /** The same piece by piece; a failure ends them. */
  async *pieces(name: string): AsyncGenerator<Result<string>> {
    const entry = this.entries.get(name);
    if (!entry) return yield malformed(this.path, 1, problem("archive-missing", { name }));
    const text = new Utf8Pieces();
    let done = 0;
    const notUtf8 = (byte: number) => malformed(this.path, 1, problem("archive-not-utf8", { name, byte }));
    for await (const bytes of this.unpacked(entry)) {
      if (!bytes.ok) return yield bytes;
      const piece = text.add(bytes.value);
      yield piece.ok ? piece : notUtf8(done + piece.error);
      if (!piece.ok) return;
      done += bytes.value.length;
    }
    if (!text.isWhole) yield notUtf8(done);
  }

  private async *unpacked(entry: PlacedEntry): AsyncGenerator<Result<Uint8Array>> {
    try {
      const unpacked = unpacking(entry);
      const header = await this.source.part(this.path, entry.offset, entry.offset + HEADER_BYTES);
      if (!header.ok) return yield header;
      const start = entry.offset + headerLength(header.value);
      const end = start + entry.packedSize;
      for (let at = start; at < end; at += READ_BYTES) {
        const packed = await this.source.part(this.path, at, Math.min(end, at + READ_BYTES));
        if (!packed.ok) return yield packed;
        for (const bytes of unpacked.add(packed.value)) yield ok(bytes);
      }
      for (const bytes of unpacked.end()) yield ok(bytes);
    } catch (error) {
      yield unsound(this.path, error);
    }
  }
}

/**
 * Opens an archive of a corpus. Fails with `file-…`, and with `import-malformed` when it is none, exceeds limits,
 * or holds a name that leads out of it.
 */
export async function openArchive(source: CorpusSource, path: string): Promise<Result<Archive>> {
  const entries = await readDirectory(source, path);
  if (!entries.ok) return entries;
  const unsafe = entries.value.find(({ name }) => entryPath(name) === null);
  return unsafe
    ? malformed(path, 1, problem("archive-leads-out", { name: unsafe.name }))
    : ok(new Archive(source, path, entries.value));
}

async function readDirectory(source: CorpusSource, path: string): Promise<Result<PlacedEntry[]>> {
  const size = await source.size(path);
  if (!size.ok) return size;
  const tail = await source.part(path, Math.max(0, size.value - TAIL_BYTES), size.value);
  if (!tail.ok) return tail;
  try {
    const { count, start, end } = directoryPlace(tail.value);
    const directory = await source.part(path, start, Math.min(end, size.value));
    return directory.ok ? ok(entriesIn(directory.value, count, LIMITS)) : directory;
  } catch (error) {
    return unsound(path, error);
  }
}

/** What is wrong with an archive, in both languages. */
const UNSOUND: Readonly<Record<string, string>> = {
  encrypted: "已加密",
  checksum: "校验和不符",
  "cut off": "不完整",
  "too many files": "文件过多",
  "a name that cannot be read": "文件名无法读取",
  "an unknown way of packing": "压缩方式未知",
  "unpacks to far more than it is": "解压后过大",
};

function unsound(path: string, error: unknown) {
  return malformed(path, 1, problem("archive-unsound", { why: whyUnsound(asZipError(error)) }));
}

function whyUnsound({ message }: ZipError): Problem {
  return { en: message, "zh-CN": UNSOUND[message] ?? message };
}
