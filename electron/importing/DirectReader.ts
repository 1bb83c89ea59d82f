import { stat } from "node:fs/promises";
import { type Failure, failure } from "../../core/errors";
import { entryPath, isHiddenEntry } from "../../core/importing/entryPath";
import type { RefusedImport } from "../../core/importing/ImportReport";
import { importEndings, importKindOf } from "../../core/importing/importKind";
import { ZipArchive } from "../../core/importing/ZipArchive";
import type { ZipLimits } from "../../core/importing/zipDirectory";
import { err, ok, type Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
import { megabytes, readBounded } from "../storage/readBounded";
import { DOCUMENT_LIMIT, sha256Of } from "../storage/readSourceFile";
import { reasonOf } from "../storage/systemError";
import { previewExtracted, previewPlain } from "./previewText";
import { failedPreview, type GivenFile, type Listed, type Previewed, type TextReader } from "./TextReader";
import type { FoundFile, TakenText } from "./TextSource";
import { damage, takeText } from "./takeText";

/** The largest file that texts are taken from, in bytes. */
const SOURCE_LIMIT = 200_000_000;

const ZIP_LIMITS: ZipLimits = { entries: 10_000, bytes: 2_000_000_000, ratio: 200 };

/** Reads in the thread that asks. */
export class DirectReader implements TextReader {
  /** An archive's files are read one after the other. */
  private opened: { readonly path: string; readonly archive: ZipArchive } | null = null;

  async list(given: GivenFile): Promise<Listed> {
    const { name } = given;
    const kind = importKindOf(name);
    if (kind === null) return refusing(name, unknownKind(name));
    try {
      if (kind === "zip") return this.listArchive(given, await this.archiveAt(given.path, name));
      const { size } = await stat(given.path);
      return { files: [{ ...given, kind, bytes: size, entry: null }], refused: [] };
    } catch (error) {
      return refusing(name, failureOf(name, error));
    }
  }

  async preview(file: FoundFile, encoding: TextEncoding | null): Promise<Previewed> {
    const bytes = await this.read(file);
    if (!bytes.ok) return { preview: failedPreview(bytes.error), own: null };
    const own = { bytes: bytes.value.length, sha256: sha256Of(bytes.value) };
    return { preview: await previewOf(bytes.value, file, encoding), own };
  }

  async take(file: FoundFile, encoding: TextEncoding | null): Promise<Result<TakenText>> {
    const bytes = await this.read(file);
    return bytes.ok ? takeText(bytes.value, { file, encoding }) : bytes;
  }

  private async read({ path, entry, name, kind }: FoundFile): Promise<Result<Uint8Array>> {
    const limit = kind === "text" ? DOCUMENT_LIMIT : SOURCE_LIMIT;
    try {
      if (entry === null) return ok(await readFileAt(path, limit));
      const archive = await this.archiveAt(path, name);
      const place = archive.entries[entry];
      if (!place) return err(failure("import-nothing", { name }));
      if (place.size > limit) throw new TooLarge(place.size, limit);
      return ok(archive.read(place));
    } catch (error) {
      return err(failureOf(name, error));
    }
  }

  private async archiveAt(path: string, name: string): Promise<ZipArchive> {
    if (this.opened?.path !== path) {
      this.opened = null;
      this.opened = { path, archive: new ZipArchive(await readFileAt(path, SOURCE_LIMIT), ZIP_LIMITS) };
    }
    if (this.opened === null) throw new RangeError(`No archive ${name}`);
    return this.opened.archive;
  }

  private listArchive(given: GivenFile, { entries }: ZipArchive): Listed {
    const files: FoundFile[] = [];
    const refused: RefusedImport[] = [];
    for (const [entry, { name: inside, size }] of entries.entries()) {
      const name = `${given.name}/${inside}`;
      const place = entryPath(inside);
      const kind = importKindOf(inside);
      if (place === null) refused.push({ name, problem: failure("import-unsafe-name", { name }) });
      else if (inside.endsWith("/") || isHiddenEntry(inside)) continue;
      else if (kind === null || kind === "zip") refused.push({ name, problem: unknownKind(name) });
      else {
        const folder = [given.folder, ...place.folders].filter((part) => part !== "").join("/");
        files.push({ path: given.path, entry, name, kind, bytes: size, folder });
      }
    }
    return { files, refused };
  }
}

/** Thrown for a file over its limit. */
class TooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super("too large");
  }
}

class NotAFile extends Error {}

async function readFileAt(path: string, limit: number): Promise<Uint8Array> {
  const read = await readBounded(path, limit);
  if (read.kind === "too-large") throw new TooLarge(read.bytes, limit);
  if (read.kind === "not-a-file") throw new NotAFile();
  return read.bytes;
}

function failureOf(name: string, error: unknown): Failure {
  if (error instanceof TooLarge) {
    const [size, limitMegabytes] = [megabytes(error.bytes), megabytes(error.limit)];
    return failure("import-too-large", { name, megabytes: size, limitMegabytes });
  }
  if (error instanceof NotAFile) return failure("document-not-a-file", { name });
  if (error instanceof Error && "syscall" in error)
    return failure("document-unreadable", { name, reason: reasonOf(error) });
  return damage(name, error);
}

function unknownKind(name: string): Failure {
  const kinds = importEndings.map((ending) => `.${ending}`).join(" ");
  return failure("import-unknown-kind", { name, kinds });
}

const refusing = (name: string, problem: Failure): Listed => ({ files: [], refused: [{ name, problem }] });

async function previewOf(bytes: Uint8Array, file: FoundFile, encoding: TextEncoding | null) {
  if (file.kind === "text" && bytes.length > 0) return previewPlain(bytes, encoding);
  const taken = await takeText(bytes, { file, encoding });
  return taken.ok ? previewExtracted(taken.value) : failedPreview(taken.error);
}
