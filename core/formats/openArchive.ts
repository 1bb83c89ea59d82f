import { decodeText } from "../encoding/decodeText";
import { entryPath } from "../importing/entryPath";
import { ZipArchive, ZipError, type ZipLimits } from "../importing/ZipArchive";
import { ok, type Result } from "../result";
import type { CorpusSource } from "./CorpusFormat";
import { malformed } from "./malformed";
import { type Problem, problem } from "./problems";

/** One part must fit in a string, all together in what a machine has. */
const LIMITS: ZipLimits = { entries: 200_000, bytes: 2_000_000_000, ratio: 1000 };
const LARGEST_PART = 400_000_000;

/** The files of an archive that is part of a corpus, held to limits before any is unpacked. */
export class Archive {
  constructor(
    private readonly path: string,
    private readonly zip: ZipArchive,
  ) {}

  /** The names of its files, in its own order. */
  get names(): readonly string[] {
    return this.zip.entries.map(({ name }) => name);
  }

  /** A file as the text that its UTF-8 is. Fails with `import-malformed`. */
  text(name: string): Result<string> {
    const bytes = this.bytes(name);
    if (!bytes.ok) return bytes;
    const text = decodeText(bytes.value, "utf-8");
    return text.ok ? text : malformed(this.path, 1, problem("archive-not-utf8", { name, byte: text.error }));
  }

  private bytes(name: string): Result<Uint8Array> {
    const entry = this.zip.find(name);
    if (!entry) return malformed(this.path, 1, problem("archive-missing", { name }));
    if (entry.size > LARGEST_PART) return malformed(this.path, 1, problem("archive-too-large", { name }));
    return guarded(this.path, () => this.zip.read(entry));
  }
}

/**
 * Opens an archive of a corpus. Fails with `file-…`, and with `import-malformed` when it is none, exceeds limits,
 * or holds a name that leads out of it.
 */
export async function openArchive(source: CorpusSource, path: string): Promise<Result<Archive>> {
  const bytes = await source.bytes(path);
  if (!bytes.ok) return bytes;
  const zip = guarded(path, () => new ZipArchive(bytes.value, LIMITS));
  if (!zip.ok) return zip;
  const unsafe = zip.value.entries.find(({ name }) => entryPath(name) === null);
  return unsafe
    ? malformed(path, 1, problem("archive-leads-out", { name: unsafe.name }))
    : ok(new Archive(path, zip.value));
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

function whyUnsound({ message }: ZipError): Problem {
  return { en: message, "zh-CN": UNSOUND[message] ?? message };
}

function guarded<T>(path: string, read: () => T): Result<T> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof ZipError)
      return malformed(path, 1, problem("archive-unsound", { why: whyUnsound(error) }));
    throw error;
  }
}
