const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
/** The two hexadecimal digits of each byte, one after the other. */
const HEX_DIGITS = Uint8Array.from({ length: 512 }, (_, at) =>
  (((at >> 1) >> (at % 2 === 0 ? 4 : 0)) & 15).toString(16).charCodeAt(0),
);
/** Length of `\uXXXX`. */
const ESCAPE_LENGTH = 6;
/** In bytes: what is longer is not kept. */
const LARGEST_SCRATCH = 1 << 20;

/**
 * What a line is put together in; kept, as one for each line cost as much again as filling it. Nobody else ever sees it:
 * a line is filled in and copied out in one go, while no other code can run.
 */
let scratch = new Uint8Array(1 << 16);

/**
 * A value as one line of JSON in ASCII, everything else as `\uXXXX`, with a final newline.
 *
 * ASCII, because doccano's encoding detection took Chinese UTF-8 for Turkish. Bytes rather than a string,
 * because String.replace managed 28 MB/s of Chinese text and this over 140 (2 cores, November 2026).
 *
 * @see https://github.com/doccano/doccano backend/data_import/pipeline/readers.py
 */
export function asciiJsonLine(value: unknown): Uint8Array {
  const json = `${JSON.stringify(value)}\n`;
  const most = json.length * ESCAPE_LENGTH;
  const bytes = most > LARGEST_SCRATCH ? new Uint8Array(most) : scratchOf(most);
  let at = 0;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (isAscii(unit)) bytes[at++] = unit;
    else at = putEscape(bytes, at, unit);
  }
  return bytes.slice(0, at);
}

function scratchOf(length: number): Uint8Array {
  if (scratch.length < length) scratch = new Uint8Array(length);
  return scratch;
}

// DEL is ASCII, but no text file should hold it bare.
const isAscii = (unit: number) => unit < 0x7f;

function putEscape(bytes: Uint8Array, at: number, unit: number): number {
  bytes[at] = BACKSLASH;
  bytes[at + 1] = LETTER_U;
  const [high, low] = [unit >> 8, unit & 255];
  bytes[at + 2] = HEX_DIGITS[2 * high] as number;
  bytes[at + 3] = HEX_DIGITS[2 * high + 1] as number;
  bytes[at + 4] = HEX_DIGITS[2 * low] as number;
  bytes[at + 5] = HEX_DIGITS[2 * low + 1] as number;
  return at + ESCAPE_LENGTH;
}
