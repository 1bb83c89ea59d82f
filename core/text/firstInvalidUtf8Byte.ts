/**
 * Position of the first byte that is not valid UTF-8, or null when all are.
 *
 * Overlong forms, surrogates, and values above U+10FFFF are invalid; a sequence cut off by the end of
 * the data is reported at its first byte.
 *
 * @see Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
 */
export function firstInvalidUtf8Byte(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** Length in bytes of the well-formed sequence at a place, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || !isSecondByte(lead, bytes[at + 1])) return 0;
  for (let i = 2; i < length; i++) if (!isContinuation(bytes[at + i])) return 0;
  return length;
}

/** Four lead bytes narrow what may follow them, which shuts out overlong forms, surrogates and values too high. */
function isSecondByte(lead: number, second: number | undefined): boolean {
  if (second === undefined) return false;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= lowest && second <= highest;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
