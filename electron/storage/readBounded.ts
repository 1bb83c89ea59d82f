import { type BigIntStats, closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { readsBlock } from "./blockingReads";
import { systemCode } from "./systemError";

/** What tells whether a file is still the one that was read: any write by rename or in place moves one of these. */
export interface FileStamp {
  readonly mtimeNs: bigint;
  readonly size: bigint;
  readonly ino: bigint;
}

/** A file's bytes, or why they were not read. */
export type BoundedRead =
  | { readonly kind: "read"; readonly bytes: Buffer; readonly stamp: FileStamp }
  | { readonly kind: "not-a-file" }
  | { readonly kind: "too-large"; readonly bytes: number };

// Opening a pipe to read waits for a writer, for ever; with this flag it returns at once.
// Windows has neither the flag nor such pipes among its files.
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file of at most so many bytes. The size is checked before anything is read.
 *
 * @throws the system's error when the file is missing or may not be read.
 */
export async function readBounded(file: string, limitBytes: number): Promise<BoundedRead> {
  if (readsBlock()) return readBlocking(file, limitBytes);
  const handle = await open(file, READ_WITHOUT_WAITING);
  try {
    return await readHandle(handle, limitBytes);
  } finally {
    await handle.close();
  }
}

/**
 * The first bytes of a regular file, none of anything else.
 *
 * @throws the system's error when the file is missing or may not be read.
 */
export async function readHead(file: string, mostBytes: number): Promise<Buffer> {
  const handle = await open(file, READ_WITHOUT_WAITING);
  try {
    return (await handle.stat()).isFile() ? await readPart(handle, 0, mostBytes) : Buffer.alloc(0);
  } finally {
    await handle.close();
  }
}

/**
 * The first and the last bytes of a regular file, none of anything else; the same ones of a short file.
 *
 * @throws the system's error when the file is missing or may not be read.
 */
export async function readEnds(file: string, mostBytes: number): Promise<readonly Buffer[]> {
  const handle = await open(file, READ_WITHOUT_WAITING);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return [];
    const from = Math.max(0, stats.size - mostBytes);
    return [await readPart(handle, 0, mostBytes), await readPart(handle, from, mostBytes)];
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of a regular file from one place to another, or to its end; none of anything else.
 *
 * @throws the system's error when the file is missing or may not be read.
 */
export async function readRange(file: string, start: number, end: number): Promise<Buffer> {
  const handle = await open(file, READ_WITHOUT_WAITING);
  try {
    const isFile = (await handle.stat()).isFile();
    return isFile ? await readPart(handle, start, Math.max(0, end - start)) : Buffer.alloc(0);
  } finally {
    await handle.close();
  }
}

async function readPart(handle: FileHandle, from: number, mostBytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostBytes), 0, mostBytes, from);
  return buffer.subarray(0, bytesRead);
}

/** Up to the size it had, as the system may give less at once; what has no size, though it holds bytes, to its end. */
async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  if (size === 0) return handle.readFile();
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const { bytesRead } = await handle.read(bytes, done, size - done, done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

async function readHandle(handle: FileHandle, limitBytes: number): Promise<BoundedRead> {
  const stats = await handle.stat({ bigint: true });
  const refused = refusal(stats, limitBytes);
  if (refused) return refused;
  return { kind: "read", bytes: await readAll(handle, Number(stats.size)), stamp: stampOf(stats) };
}

function refusal(stats: BigIntStats, limitBytes: number): BoundedRead | null {
  if (!stats.isFile()) return { kind: "not-a-file" };
  return stats.size > limitBytes ? { kind: "too-large", bytes: Number(stats.size) } : null;
}

function readBlocking(file: string, limitBytes: number): BoundedRead {
  const handle = openSync(file, READ_WITHOUT_WAITING);
  try {
    const stats = fstatSync(handle, { bigint: true });
    const refused = refusal(stats, limitBytes);
    if (refused) return refused;
    return { kind: "read", bytes: readAllBlocking(handle, Number(stats.size)), stamp: stampOf(stats) };
  } finally {
    closeSync(handle);
  }
}

/** As {@link readAll}. */
function readAllBlocking(handle: number, size: number): Buffer {
  if (size === 0) return readFileSync(handle);
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const bytesRead = readSync(handle, bytes, done, size - done, done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** The stamp in a file's metadata. */
export function stampOf({ mtimeNs, size, ino }: FileStamp): FileStamp {
  return { mtimeNs, size, ino };
}

/** True when both stamps are of the same state of the same file; null stands for no file. */
export function isSameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  if (a === null || b === null) return a === b;
  return a.mtimeNs === b.mtimeNs && a.size === b.size && a.ino === b.ino;
}

/** Bytes as megabytes (10⁶) for a message, rounded up so that what exceeds a limit never equals it. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}

/** A file's state; null when there is none, undefined when that cannot be found out now. */
export async function stampAt(file: string): Promise<FileStamp | null | undefined> {
  return (await stateAt(file))?.stamp;
}

/** A file's state, and when it came to its place or was written last, by the clock of its drive. */
export interface FileState {
  readonly stamp: FileStamp | null;
  readonly changedMs: number;
}

/** As {@link stampAt}, with the time; a sync tool sets the time of writing back, but not this one. */
export async function stateAt(file: string): Promise<FileState | undefined> {
  try {
    const found = await stat(file, { bigint: true });
    return { stamp: stampOf(found), changedMs: Number(found.ctimeMs) };
  } catch (error) {
    const isMissing = ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "");
    return isMissing ? { stamp: null, changedMs: Number.NEGATIVE_INFINITY } : undefined;
  }
}
