import { decodeText } from "../encoding/decodeText";
import { entryPath } from "../importing/entryPath";
import { ZipArchive, ZipError, type ZipLimits } from "../importing/ZipArchive";
import { ok, type Result } from "../result";
import type { CorpusSource } from "./CorpusFormat";
import { malformed } from "./malformed";

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
    return text.ok ? text : malformed(this.path, 1, `${name} is not UTF-8 at byte ${text.error}`);
  }

  private bytes(name: string): Result<Uint8Array> {
    const entry = this.zip.find(name);
    if (!entry) return malformed(this.path, 1, `no ${name} in it`);
    if (entry.size > LARGEST_PART) return malformed(this.path, 1, `${name} is too large`);
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
    ? malformed(path, 1, `“${unsafe.name}” leads out of the archive`)
    : ok(new Archive(path, zip.value));
}

function guarded<T>(path: string, read: () => T): Result<T> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof ZipError) return malformed(path, 1, `no sound archive (${error.message})`);
    throw error;
  }
}
