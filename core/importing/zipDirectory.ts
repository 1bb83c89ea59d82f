import { decodeText } from "../encoding/decodeText";

/** A file in an archive, before it is unpacked. */
export interface ZipEntry {
  /** As the archive has it, with `/`; a folder's ends with one. */
  readonly name: string;
  /** In bytes, unpacked, as the archive says. */
  readonly size: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
}

/** Where a file lies in its archive, and how it is packed. */
export interface PlacedEntry extends ZipEntry {
  readonly method: number;
  readonly crc: number;
  /** Of the entry's own header, in bytes from the archive's begin. */
  readonly offset: number;
}

/** Why an archive or a file in it cannot be read: its words are for a person. */
export class ZipError extends Error {}

/** What an archive may hold. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, in bytes unpacked. */
  readonly bytes: number;
  /** Bytes unpacked for one byte packed, of a file of over a megabyte. */
  readonly ratio: number;
}

/** How packed bytes are kept: as they are, or deflated. */
export const METHOD = { stored: 0, deflated: 8 } as const;

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const END_BYTES = 22;
const ONE_MEGABYTE = 1_000_000;

/** An archive's list of its files is found from its last bytes, so many or all. */
export const TAIL_BYTES = END_BYTES + LONGEST_COMMENT;
/** What stands before a file's bytes, without its name. */
export const HEADER_BYTES = 30;

/** Where an archive's list of files stands, in bytes from the archive's begin. */
export interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** Finds the list of files by an archive's last bytes. @throws {@link ZipError} when they end none. */
export function directoryPlace(tail: Uint8Array): DirectoryPlace {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= Math.max(0, tail.length - TAIL_BYTES); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const start = view.getUint32(at + 16, true);
    return { count: view.getUint16(at + 10, true), start, end: start + view.getUint32(at + 12, true) };
  }
  throw new ZipError("cut off");
}

/** The entries of a list of files, held to limits. @throws {@link ZipError}; RangeError where it ends too early. */
export function entriesIn(directory: Uint8Array, count: number, limits: ZipLimits): PlacedEntry[] {
  if (count > limits.entries) throw new ZipError("too many files");
  const view = viewOf(directory);
  const entries: PlacedEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (view.getUint32(at, true) !== IN_DIRECTORY) throw new ZipError("cut off");
    entries.push(entryAt(directory, view, at));
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  checkLimits(entries, limits);
  return entries;
}

/** How long the header before a file's bytes is. @throws {@link ZipError} when it is none. */
export function headerLength(header: Uint8Array): number {
  const view = viewOf(header);
  if (view.getUint32(0, true) !== LOCAL_HEADER) throw new ZipError("cut off");
  return HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

/** Whatever goes wrong while reading bytes that anybody may have made is the archive's fault. */
export function asZipError(error: unknown): ZipError {
  return error instanceof ZipError ? error : new ZipError("cut off");
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

function entryAt(directory: Uint8Array, view: DataView, at: number): PlacedEntry {
  return {
    name: nameFrom(directory.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/**
 * Programs on Chinese Windows write names in GBK and leave the flag for UTF-8 out, others write UTF-8 and
 * leave it out as well; so the bytes decide, and not the flag.
 */
function nameFrom(bytes: Uint8Array): string {
  const utf8 = decodeText(bytes, "utf-8");
  const name = utf8.ok ? utf8 : decodeText(bytes, "gb18030");
  if (!name.ok) throw new ZipError("a name that cannot be read");
  return name.value.replaceAll("\\", "/");
}

function checkLimits(entries: readonly ZipEntry[], { bytes, ratio }: ZipLimits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = entries.some(
    ({ size, packedSize }) => size > ONE_MEGABYTE && size > ratio * Math.max(1, packedSize),
  );
  if (total > bytes || isBomb) throw new ZipError("unpacks to far more than it is");
}
