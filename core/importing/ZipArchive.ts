import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import {
  asZipError,
  directoryPlace,
  entriesIn,
  HEADER_BYTES,
  headerLength,
  METHOD,
  type PlacedEntry,
  type ZipEntry,
  ZipError,
  type ZipLimits,
} from "./zipDirectory";

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

  /** @throws {@link ZipError} when it is no archive, is cut off, or exceeds the limits. */
  constructor(
    private readonly bytes: Uint8Array,
    limits: ZipLimits,
  ) {
    this.entries = guarded(() => {
      const { count, start } = directoryPlace(bytes);
      return entriesIn(bytes.subarray(start), count, limits);
    });
  }

  /** The bytes of a file. @throws {@link ZipError} when it is encrypted or damaged. */
  read(entry: ZipEntry): Uint8Array {
    const { method, crc, offset, size, packedSize, isEncrypted } = entry as PlacedEntry;
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
    const start = offset + headerLength(this.bytes.subarray(offset, offset + HEADER_BYTES));
    if (start + packedSize > this.bytes.length) throw new ZipError("cut off");
    return this.bytes.subarray(start, start + packedSize);
  }
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === METHOD.stored) return packed;
  if (method !== METHOD.deflated) throw new ZipError("an unknown way of packing");
  return inflateSync(packed, { out: new Uint8Array(size) });
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asZipError(error);
  }
}
