import { inflateSync } from "fflate";
import { decodeText } from "../encoding/decodeText";
import { crc32 } from "./crc32";

/** A file in an archive, before it is unpacked. */
export interface ZipEntry {
  /** As the archive has it, with `/`; a folder's ends with one. */
  readonly name: string;
  /** In bytes, unpacked, as the archive says. */
  readonly size: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
}

interface Placed extends ZipEntry {
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

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const ONE_MEGABYTE = 1_000_000;

/**
 * A .zip archive in memory. Its list is read first and held to limits before anything is unpacked; a file is
 * unpacked into the size the list gives, never more, and its checksum compared.
 *
 * Not fflate's own reader: it compares no checksums, hides in which encoding a name is, and unpacks before
 * overlapping files can be seen.
 *
 * @see PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly view: DataView;

  /** @throws {@link ZipError} when it is no archive, is cut off, or exceeds the limits. */
  constructor(
    private readonly bytes: Uint8Array,
    limits: ZipLimits,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = guarded(() => this.readDirectory(limits.entries));
    checkLimits(entries, limits);
    this.entries = entries;
  }

  /** The bytes of a file. @throws {@link ZipError} when it is encrypted or damaged. */
  read(entry: ZipEntry): Uint8Array {
    const { method, crc, offset, size, packedSize, isEncrypted } = entry as Placed;
    if (isEncrypted) throw new ZipError("encrypted");
    const content = guarded(() => unpack(this.packed(offset, packedSize), method, size));
    if (content.length !== size || crc32(content) !== crc) throw new ZipError("checksum");
    return content;
  }

  /** The file with this name, or null. */
  find(name: string): ZipEntry | null {
    return this.entries.find((entry) => entry.name === name) ?? null;
  }

  private packed(offset: number, packedSize: number): Uint8Array {
    if (this.view.getUint32(offset, true) !== LOCAL_HEADER) throw new ZipError("cut off");
    const names = this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    const start = offset + 30 + names;
    if (start + packedSize > this.bytes.length) throw new ZipError("cut off");
    return this.bytes.subarray(start, start + packedSize);
  }

  private readDirectory(mostEntries: number): Placed[] {
    const end = this.endOfDirectory();
    const count = this.view.getUint16(end + 10, true);
    if (count > mostEntries) throw new ZipError("too many files");
    const entries: Placed[] = [];
    for (let at = this.view.getUint32(end + 16, true); entries.length < count; ) {
      if (this.view.getUint32(at, true) !== IN_DIRECTORY) throw new ZipError("cut off");
      entries.push(this.entryAt(at));
      at += 46 + this.lengthAt(at, 28) + this.lengthAt(at, 30) + this.lengthAt(at, 32);
    }
    return entries;
  }

  private endOfDirectory(): number {
    const lowest = Math.max(0, this.bytes.length - LONGEST_COMMENT - 22);
    for (let at = this.bytes.length - 22; at >= lowest; at--)
      if (this.view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    throw new ZipError("cut off");
  }

  private entryAt(at: number): Placed {
    const flags = this.view.getUint16(at + 8, true);
    const nameBytes = this.bytes.subarray(at + 46, at + 46 + this.lengthAt(at, 28));
    return {
      name: nameFrom(nameBytes),
      isEncrypted: (flags & 1) !== 0,
      method: this.view.getUint16(at + 10, true),
      crc: this.view.getUint32(at + 16, true),
      packedSize: this.view.getUint32(at + 20, true),
      size: this.view.getUint32(at + 24, true),
      offset: this.view.getUint32(at + 42, true),
    };
  }

  private lengthAt(at: number, field: number): number {
    return this.view.getUint16(at + field, true);
  }
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

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipError("an unknown way of packing");
  return inflateSync(packed, { out: new Uint8Array(size) });
}

function checkLimits(entries: readonly ZipEntry[], { bytes, ratio }: ZipLimits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = entries.some(
    ({ size, packedSize }) => size > ONE_MEGABYTE && size > ratio * Math.max(1, packedSize),
  );
  if (total > bytes || isBomb) throw new ZipError("unpacks to far more than it is");
}

/** Whatever goes wrong while reading bytes that anybody may have made is the archive's fault. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError("cut off");
  }
}
