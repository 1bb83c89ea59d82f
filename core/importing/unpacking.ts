import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { METHOD, type PlacedEntry, ZipError } from "./zipDirectory";

/** Unpacks a file of an archive as its packed bytes come. */
export interface Unpacking {
  /** @throws {@link ZipError}, or what unpacking says of bytes that are not packed so. */
  add(packed: Uint8Array): readonly Uint8Array[];
  /** The rest. @throws {@link ZipError} when it is not what the archive's list says. */
  end(): readonly Uint8Array[];
}

/**
 * Begins to unpack a file: never into more than the size that the list gives, and its checksum compared at the end.
 *
 * @throws {@link ZipError} when it is encrypted, or packed in a way that is not known.
 */
export function unpacking({ method, size, crc, isEncrypted }: PlacedEntry): Unpacking {
  if (isEncrypted) throw new ZipError("encrypted");
  const unpack =
    method === METHOD.stored ? takenAsTheyAre() : method === METHOD.deflated ? inflating() : null;
  if (!unpack) throw new ZipError("an unknown way of packing");
  let [done, sum] = [0, 0];
  const counted = (pieces: readonly Uint8Array[]) => {
    for (const piece of pieces) {
      done += piece.length;
      if (done > size) throw new ZipError("checksum");
      sum = crc32(piece, sum);
    }
    return pieces;
  };
  return {
    add: (packed) => counted(unpack(packed, false)),
    end: () => {
      const rest = counted(unpack(new Uint8Array(0), true));
      if (done !== size || sum !== crc) throw new ZipError("checksum");
      return rest;
    },
  };
}

type Unpack = (packed: Uint8Array, isLast: boolean) => readonly Uint8Array[];

function takenAsTheyAre(): Unpack {
  return (packed) => [packed];
}

function inflating(): Unpack {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  return (packed, isLast) => {
    pieces = [];
    inflate.push(packed, isLast);
    return pieces;
  };
}
