import { lastAtMost } from "../lastAtMost";
import type { TextLayout } from "../layout/TextLayout";
import { type Utf16Offset, utf16 } from "../offsets";
import type { Span } from "../Span";

declare const reflowedUnit: unique symbol;

/** A place in a reflowed text, in UTF-16 code units of that text. */
export type ReflowedOffset = number & { readonly [reflowedUnit]: true };

/** A half-open range of a reflowed text. */
export interface ReflowedSpan {
  readonly start: ReflowedOffset;
  readonly end: ReflowedOffset;
}

/** Stands between two paragraphs of a reflowed text. */
export const PARAGRAPH_BREAK = "\n";

/**
 * A text as it reads: one paragraph a line, folds closed. The only place that converts between its offsets
 * and those of the raw text; all that searches, segments or learns does so here.
 *
 * Each side is cut into pieces: a raw stretch that is shown as it is, or a fold or a break between
 * paragraphs, whose shown form differs from the raw one and maps to it as a whole.
 */
export class ReflowedText {
  readonly text: string;
  private readonly raws: Int32Array;
  private readonly shown: Int32Array;
  private readonly count: number;

  constructor(
    readonly raw: string,
    layout: TextLayout,
  ) {
    const pieces = piecesOf(raw, layout);
    this.count = pieces.raws.length - 1;
    this.raws = Int32Array.from(pieces.raws);
    this.shown = Int32Array.from(pieces.shown);
    this.text = pieces.text.join("");
  }

  /**
   * The raw range that a reflowed one shows; it begins and ends at shown characters, so folds at either end
   * stay outside. An empty range gives the empty one before the next shown character.
   *
   * @throws RangeError outside the text.
   */
  toRaw({ start, end }: ReflowedSpan): Span {
    const first = this.rawStart(start);
    return { start: first, end: end > start ? this.rawEnd(end) : first };
  }

  /**
   * The reflowed range that shows a raw one. A raw end inside a fold, or in the white space between
   * paragraphs, counts as the nearest shown place inside the range; a range that shows nothing is empty.
   *
   * @throws RangeError outside the text.
   */
  fromRaw({ start, end }: Span): ReflowedSpan {
    const first = this.shownAt(start, "after");
    return { start: first, end: Math.max(first, this.shownAt(end, "before")) as ReflowedOffset };
  }

  /** The joined words of a raw range: what lists, search and exports show for it. */
  quote(span: Span): string {
    const { start, end } = this.fromRaw(span);
    return this.text.slice(start, end);
  }

  private rawStart(offset: ReflowedOffset): Utf16Offset {
    if (offset === this.text.length) return utf16(offset === 0 ? 0 : this.rawEnd(offset));
    const piece = this.pieceShowing(offset);
    return utf16(at(this.raws, piece) + (this.isVerbatim(piece) ? offset - at(this.shown, piece) : 0));
  }

  private rawEnd(offset: ReflowedOffset): Utf16Offset {
    const piece = this.pieceShowing((offset - 1) as ReflowedOffset);
    const verbatim = at(this.raws, piece) + offset - at(this.shown, piece);
    return utf16(this.isVerbatim(piece) ? verbatim : at(this.raws, piece + 1));
  }

  /** The last piece that begins at or before a shown character; pieces that show nothing are passed over. */
  private pieceShowing(offset: ReflowedOffset): number {
    if (offset < 0 || offset >= this.text.length)
      throw new RangeError(`Offset ${offset} outside reflowed text of ${this.text.length}`);
    return lastAtMost(this.count, (piece) => at(this.shown, piece), offset);
  }

  private shownAt(offset: Utf16Offset, side: "before" | "after"): ReflowedOffset {
    if (offset > this.raw.length) throw new RangeError(`Offset ${offset} outside text of ${this.raw.length}`);
    if (this.count === 0) return 0 as ReflowedOffset;
    const piece = lastAtMost(this.count, (index) => at(this.raws, index), offset);
    const inside = offset - at(this.raws, piece);
    if (this.isVerbatim(piece) || inside === 0) return this.inPiece(piece, inside);
    return at(this.shown, side === "after" ? piece + 1 : piece) as ReflowedOffset;
  }

  private inPiece(piece: number, inside: number): ReflowedOffset {
    return Math.min(at(this.shown, piece) + inside, at(this.shown, piece + 1)) as ReflowedOffset;
  }

  /** True for a stretch that is shown as it is. */
  private isVerbatim(piece: number): boolean {
    return piece % 2 === 1;
  }
}

/**
 * Where the pieces begin on either side, with both lengths at the end. Even pieces are replaced (the white
 * space before the first paragraph, folds, breaks), odd ones verbatim.
 */
function piecesOf(raw: string, { paragraphs, folds }: TextLayout) {
  const raws = [0];
  const shown = [0];
  const text: string[] = [];
  let length = 0;
  let fold = 0;
  const put = (start: number, end: number, part: string) => {
    raws.push(start);
    shown.push(length);
    text.push(part);
    length += part.length;
    raws.push(end);
    shown.push(length);
  };
  const replace = (part: string) => {
    text.push(part);
    length += part.length;
  };
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) replace(PARAGRAPH_BREAK);
    let start: number = paragraph.start;
    for (let next = folds[fold]; next && next.end <= paragraph.end; next = folds[++fold]) {
      put(start, next.start, raw.slice(start, next.start));
      replace(next.shown);
      start = next.end;
    }
    put(start, paragraph.end, raw.slice(start, paragraph.end));
  });
  raws.push(raw.length);
  shown.push(length);
  return { raws, shown, text };
}

function at(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Piece ${index} of ${values.length}`);
  return value;
}
