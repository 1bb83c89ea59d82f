import { foldWidth } from "../search/characters";
import { type ReflowedSpan, ReflowMap } from "../text/reflow/ReflowMap";
import type { Span } from "../text/Span";

/**
 * A text as it is compared with quotes of another state of it: white space left out, full-width signs as
 * half-width ones, so that lines wrapped anew, `\r\n` for `\n` or a byte order mark make no difference.
 */
export class ComparableText {
  readonly text: string;
  private readonly map: ReflowMap;

  constructor(raw: string) {
    const raws = [0];
    const shown = [0];
    let length = 0;
    for (const { index, 0: words } of raw.matchAll(/\S+/g)) {
      raws.push(index, index + words.length);
      shown.push(length, length + words.length);
      length += words.length;
    }
    raws.push(raw.length);
    shown.push(length);
    this.text = comparable(raw);
    this.map = new ReflowMap({ raws, shown });
  }

  /** The raw range from the first to after the last of some compared characters. */
  toRaw(start: number, end: number): Span {
    return this.map.toRaw({ start, end } as ReflowedSpan);
  }

  /** Where a raw place stands among the compared characters; one outside the text counts as its nearest end. */
  fromRaw(place: number): number {
    const inside = Math.max(0, Math.min(place, this.map.rawLength)) as Span["start"];
    return this.map.fromRaw({ start: inside, end: inside }).start;
  }
}

/** Words as they are compared: without white space, signs half as wide. */
export function comparable(words: string): string {
  return foldWidth(words.replace(/\s+/g, ""));
}
