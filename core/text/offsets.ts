declare const utf16Unit: unique symbol;
declare const codePointUnit: unique symbol;

/** A place in a text, counted in UTF-16 code units, as JavaScript strings count. */
export type Utf16Offset = number & { readonly [utf16Unit]: true };

/** A place in a text, counted in Unicode code points, as Python strings count. */
export type CodePointOffset = number & { readonly [codePointUnit]: true };

/**
 * Marks a number as a UTF-16 offset.
 *
 * @throws RangeError when it is not a whole number of zero or more.
 */
export function utf16(value: number): Utf16Offset {
  return wholeNumber(value) as Utf16Offset;
}

/**
 * Marks a number as a code-point offset.
 *
 * @throws RangeError when it is not a whole number of zero or more.
 */
export function codePoint(value: number): CodePointOffset {
  return wholeNumber(value) as CodePointOffset;
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`Offset ${value} is not a whole number`);
  return value;
}

/** True when the offset lies between the two code units of one character, where no span may begin or end. */
export function splitsCharacter(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Converts places in one text between UTF-16 code units and code points.
 *
 * Only characters outside the basic plane (𠮷, 😀) make the two differ, so the table holds just those:
 * building is one pass, a conversion one binary search.
 */
export class CodePointTable {
  /** UTF-16 offset of each character that takes two code units, in order. */
  private readonly pairs: readonly number[];

  constructor(private readonly text: string) {
    const pairs: number[] = [];
    for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
    this.pairs = pairs;
  }

  /** Length of the text in code points; a lone surrogate counts as one. */
  get length(): CodePointOffset {
    return codePoint(this.text.length - this.pairs.length);
  }

  /**
   * The code-point offset of a UTF-16 offset.
   *
   * @throws RangeError outside the text or inside a character.
   */
  toCodePoint(offset: Utf16Offset): CodePointOffset {
    if (offset > this.text.length)
      throw new RangeError(`Offset ${offset} outside text of ${this.text.length}`);
    if (splitsCharacter(this.text, offset)) throw new RangeError(`Offset ${offset} is inside a character`);
    return codePoint(offset - countBelow(this.pairs, offset, (pair) => pair));
  }

  /**
   * The UTF-16 offset of a code-point offset.
   *
   * @throws RangeError outside the text.
   */
  toUtf16(offset: CodePointOffset): Utf16Offset {
    if (offset > this.length)
      throw new RangeError(`Offset ${offset} outside text of ${this.length} code points`);
    return utf16(offset + countBelow(this.pairs, offset, (pair, before) => pair - before));
  }
}

/** How many sorted entries have a key below the limit; the key may use the entry's rank. */
function countBelow(entries: readonly number[], limit: number, key: (entry: number, rank: number) => number) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(entries[middle] as number, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
