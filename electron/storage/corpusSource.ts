import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { failure } from "../../core/errors";
import type { CorpusSource } from "../../core/formats/CorpusFormat";
import { err, ok, type Result } from "../../core/result";
import { decodeUtf8 } from "./decodeUtf8";
import { megabytes, readBounded, readRange } from "./readBounded";
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
    size: (path) => readSize(folder, path),
    part: (path, start, end) => readPart(folder, path, start, end),
    lines: (path) => readLines(folder, path),
  };
}

async function readText(folder: string, path: string): Promise<Result<string>> {
  const bytes = await readBytes(folder, path);
  return bytes.ok ? textOf(path, bytes.value) : bytes;
}

/** A byte order mark is a character of the text: offsets count it. */
function textOf(path: string, bytes: Uint8Array): Result<string> {
  const text = decodeUtf8(bytes);
  return text === null ? err(failure("file-not-utf8", { file: path })) : ok(text);
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

async function readSize(folder: string, path: string): Promise<Result<number>> {
  try {
    const { size } = await stat(join(folder, path));
    return ok(size);
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

async function readPart(
  folder: string,
  path: string,
  start: number,
  end: number,
): Promise<Result<Uint8Array>> {
  try {
    return ok(await readRange(join(folder, path), start, end));
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

/**
 * Lines as `\n` ends them. Node's readline would end them at a lone `\r`, U+2028 and U+2029 as well, which
 * stand in texts.
 */
async function* readLines(folder: string, path: string): AsyncGenerator<Result<string>> {
  yield* linesOf(path, createReadStream(join(folder, path), { highWaterMark: READ_BYTES }));
}

/**
 * The lines in the bytes of a file; a failure ends them where the bytes cannot be read, are not UTF-8, or hold a line of
 * more bytes than a text may have, of which no more is kept in memory.
 */
export async function* linesOf(
  path: string,
  bytes: AsyncIterable<Buffer>,
  limitBytes = LARGEST_FILE_BYTES,
): AsyncGenerator<Result<string>> {
  let number = 0;
  try {
    for await (const block of wholeLines(bytes, limitBytes)) {
      if (block === "too-long") return yield lineTooLong(path, number + 1, limitBytes);
      for (const line of linesIn(path, block)) {
        number += 1;
        yield line;
      }
    }
  } catch (error) {
    yield unreadable(path, reasonOf(error));
  }
}

/** Decoded together, as lines are often short; one by one where some are not UTF-8, as those before are sound. */
function linesIn(path: string, block: Buffer): Iterable<Result<string>> {
  const text = decodeUtf8(block);
  return text === null ? eachLineIn(path, block) : text.split("\n").map(ok);
}

function* eachLineIn(path: string, block: Buffer): Generator<Result<string>> {
  let start = 0;
  for (let end = block.indexOf(LINE_END); end >= 0; end = block.indexOf(LINE_END, start)) {
    yield textOf(path, block.subarray(start, end));
    start = end + 1;
  }
  yield textOf(path, block.subarray(start));
}

const LINE_END = 0x0a;
/**
 * A string of it is among what V8 looks for garbage first; of a megabyte at once an export of 10,000 documents took half as
 * much memory again (Electron 33, November 2026).
 */
const BLOCK_BYTES = 1 << 15;

/**
 * The bytes in blocks of whole lines, the last line of each without its end. In UTF-8 no byte of another character is that
 * of the line's end.
 */
async function* wholeLines(
  stream: AsyncIterable<Buffer>,
  limitBytes: number,
): AsyncGenerator<Buffer | "too-long"> {
  let begun: Buffer[] = [];
  let size = 0;
  for await (const bytes of stream) {
    let start = 0;
    for (let end = endOfBlock(bytes, start); end >= 0; end = endOfBlock(bytes, start)) {
      yield joined(begun, bytes.subarray(start, end));
      [begun, size] = [[], 0];
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    if (rest.length > 0) begun.push(rest);
    size += rest.length;
    if (size > limitBytes) return yield "too-long";
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** The end of the last line that lies in the next few bytes, or of the first one, where that is longer; -1 for none. */
function endOfBlock(bytes: Buffer, start: number): number {
  const end = bytes.subarray(start, start + BLOCK_BYTES).lastIndexOf(LINE_END);
  return end < 0 ? bytes.indexOf(LINE_END, start + BLOCK_BYTES) : start + end;
}

const joined = (begun: readonly Buffer[], last: Buffer) =>
  begun.length === 0 ? last : Buffer.concat([...begun, last]);

function tooLarge(file: string, bytes: number) {
  const limitMegabytes = megabytes(LARGEST_FILE_BYTES);
  return err(failure("file-too-large", { file, megabytes: megabytes(bytes), limitMegabytes }));
}

function lineTooLong(file: string, line: number, limitBytes: number) {
  return err(failure("line-too-long", { file, line, limitMegabytes: megabytes(limitBytes) }));
}

function unreadable(file: string, reason: string) {
  return err(failure("file-unreadable", { file, reason }));
}
