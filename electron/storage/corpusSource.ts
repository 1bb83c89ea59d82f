import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { failure } from "../../core/errors";
import type { CorpusSource } from "../../core/formats/CorpusFormat";
import { err, ok, type Result } from "../../core/result";
import { megabytes, readBounded } from "./readBounded";
import { reasonOf } from "./systemError";

/** A JavaScript string holds 512 million units; a text of the largest allowed size fits, escaped once over. */
const LARGEST_FILE_BYTES = 400_000_000;
const READ_BYTES = 1 << 20;

/** The files of a folder and the folders below it, as format readers want them. */
export async function openCorpusFolder(folder: string): Promise<CorpusSource> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join("/"));
  return { ...corpusIn(folder), paths: paths.sort() };
}

/** The ways to read files of a folder, without the list of them. */
export function corpusIn(folder: string): Omit<CorpusSource, "paths"> {
  return {
    text: (path) => readText(folder, path),
    bytes: (path) => readBytes(folder, path),
    lines: (path) => readLines(folder, path),
  };
}

async function readText(folder: string, path: string): Promise<Result<string>> {
  const bytes = await readBytes(folder, path);
  if (!bytes.ok) return bytes;
  try {
    return ok(utf8Decoder().decode(bytes.value));
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

async function readBytes(folder: string, path: string): Promise<Result<Uint8Array>> {
  try {
    const read = await readBounded(join(folder, path), LARGEST_FILE_BYTES);
    if (read.kind === "too-large") return tooLarge(path, read.bytes);
    if (read.kind === "not-a-file") return err(failure("file-not-a-file", { file: path }));
    return ok(read.bytes);
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

/**
 * Lines as `\n` ends them. Node's readline would end them at a lone `\r`, U+2028 and U+2029 as well, which
 * stand in texts.
 */
async function* readLines(folder: string, path: string): AsyncGenerator<Result<string>> {
  try {
    for await (const line of splitLines(createReadStream(join(folder, path), { highWaterMark: READ_BYTES })))
      yield ok(line);
  } catch (error) {
    yield unreadable(path, reasonOf(error));
  }
}

async function* splitLines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = utf8Decoder();
  let begun: string[] = [];
  for await (const bytes of stream) {
    const [first = "", ...rest] = decoder.decode(bytes, { stream: true }).split("\n");
    begun.push(first);
    for (const next of rest) {
      yield begun.join("");
      begun = [next];
    }
  }
  const last = begun.join("") + decoder.decode();
  if (last !== "") yield last;
}

/** Keeps a byte order mark: it is a character of the text and offsets count it. */
const utf8Decoder = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function tooLarge(file: string, bytes: number) {
  const limitMegabytes = megabytes(LARGEST_FILE_BYTES);
  return err(failure("file-too-large", { file, megabytes: megabytes(bytes), limitMegabytes }));
}

function unreadable(file: string, reason: string) {
  return err(failure("file-unreadable", { file, reason }));
}
