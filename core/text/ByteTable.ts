import { lastAtMost } from "./lastAtMost";
import { splitsCharacter, type Utf16Offset, utf16 } from "./offsets";

/** How many code units lie between two places whose byte offset is kept. */
const STRIDE = 64;

/**
 * Converts places in one text from bytes of UTF-8, as some programs count, to UTF-16 code units.
 *
 * Keeps one byte offset in 64 code units: a text of a million characters takes 63 kB.
 */
export class ByteTable {
  /** Byte offset of every STRIDE-th code unit. */
  private readonly marks: number[] = [];
  /** Length of the text in bytes. */
  readonly length: number;

  constructor(private readonly text: string) {
    let bytes = 0;
    for (let at = 0; at < text.length; at++) {
      if (at % STRIDE === 0) this.marks.push(bytes);
      bytes += bytesOf(text.charCodeAt(at));
    }
    this.length = bytes;
  }

  /** The UTF-16 offset of a byte offset; null outside the text or inside a character. */
  toUtf16(offset: number): Utf16Offset | null {
    if (!(offset >= 0 && offset <= this.length)) return null;
    const mark = lastAtMost(this.marks.length, (index) => this.marks[index] as number, offset);
    let at = mark * STRIDE;
    let bytes = this.marks[mark] ?? 0;
    while (bytes < offset) bytes += bytesOf(this.text.charCodeAt(at++));
    return bytes === offset && !splitsCharacter(this.text, at) ? utf16(at) : null;
  }
}

/** Each half of a character of two code units counts for two of its four bytes. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
