import { type Span, span } from "../../text/Span";

/**
 * What formats do not keep, or keep otherwise: white space, control characters, byte order marks, and the character
 * that stands where XML cannot hold one.
 */
const UNSEEN = /[\s\p{Cc}\ufeff\ufffd]+/gu;

/** A text's visible characters, by which texts are compared that white space alone parts. */
export function visibleOf(text: string): string {
  return text.replace(UNSEEN, "");
}

/** Carries spans from one text to another that has the same visible characters. */
export class VisibleBridge {
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  /** @throws RangeError when the visible characters are not as many. */
  constructor(from: string, to: string) {
    this.from = visibleOffsets(from);
    this.to = visibleOffsets(to);
    if (this.from.length !== this.to.length)
      throw new RangeError(`${this.from.length} visible characters, and ${this.to.length}`);
  }

  /** The span on the other text, without white space at its ends; null for one of nothing but white space. */
  carry({ start, end }: Span): Span | null {
    const [first, next] = [rankOf(this.from, start), rankOf(this.from, end)];
    if (first === next) return null;
    return span(this.to[first] as number, (this.to[next - 1] as number) + 1);
  }
}

/**
 * Where the visible characters of a text stand in another one, white space at the ends left out; null where they
 * stand nowhere, or in more places than one.
 */
export function findVisible(sought: string, text: string): Span | null {
  const [part, whole] = [visibleOf(sought), visibleOf(text)];
  const first = part === "" ? -1 : whole.indexOf(part);
  if (first < 0 || whole.includes(part, first + 1)) return null;
  const offsets = visibleOffsets(text);
  return span(offsets[first] as number, (offsets[first + part.length - 1] as number) + 1);
}

/** Where the visible code units of a text lie. */
function visibleOffsets(text: string): Int32Array {
  const offsets = new Int32Array(visibleOf(text).length);
  let [count, from] = [0, 0];
  const take = (to: number) => {
    while (from < to) offsets[count++] = from++;
  };
  for (const { 0: unseen, index } of text.matchAll(UNSEEN)) {
    take(index);
    from = index + unseen.length;
  }
  take(text.length);
  return offsets;
}

/** How many offsets lie before a place. */
function rankOf(offsets: Int32Array, place: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
