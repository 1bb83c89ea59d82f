import { lastAtMost } from "../lastAtMost";
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

/**
 * Where the pieces of a text begin, raw and shown, each with that text's length at the end. Even pieces are
 * replaced (the white space before the first paragraph, folds, breaks), odd ones verbatim.
 */
export interface ReflowPieces {
  readonly raws: readonly number[];
  readonly shown: readonly number[];
  /**
   * Replaced pieces whose raw range has words of its own, so that a range that begins or ends inside counts
   * as showing all of it; white space inside another counts as outside.
   */
  readonly wholes?: ReadonlySet<number>;
}

/**
 * The way between the offsets of a raw and a reflowed text. Holds neither text, so that a whole corpus can
 * be kept as reflowed texts with their maps.
 */
export class ReflowMap {
  private readonly raws: Int32Array;
  private readonly shown: Int32Array;
  private readonly count: number;
  private readonly wholes: ReadonlySet<number> | undefined;

  constructor({ raws, shown, wholes }: ReflowPieces) {
    this.count = raws.length - 1;
    this.raws = Int32Array.from(raws);
    this.shown = Int32Array.from(shown);
    this.wholes = wholes?.size ? wholes : undefined;
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
   * paragraphs, counts as the nearest shown place inside the range; one inside a stretch that is read as a
   * whole takes all of it. A range that shows nothing is empty.
   *
   * @throws RangeError outside the text.
   */
  fromRaw({ start, end }: Span): ReflowedSpan {
    const first = this.shownAt(start, "after");
    if (start === end) return { start: first, end: first };
    return { start: first, end: Math.max(first, this.shownAt(end, "before")) as ReflowedOffset };
  }

  /** Where its pieces begin, to be written beside an exported text. */
  get pieces(): ReflowPieces {
    return { raws: [...this.raws], shown: [...this.shown] };
  }

  /** Length of the raw text in UTF-16 code units. */
  get rawLength(): number {
    return at(this.raws, this.count);
  }

  private get shownLength(): number {
    return at(this.shown, this.count);
  }

  private rawStart(offset: ReflowedOffset): Utf16Offset {
    if (offset === this.shownLength) return utf16(offset === 0 ? 0 : this.rawEnd(offset));
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
    if (offset < 0 || offset >= this.shownLength)
      throw new RangeError(`Offset ${offset} outside reflowed text of ${this.shownLength}`);
    return lastAtMost(this.count, (piece) => at(this.shown, piece), offset);
  }

  /** The place of a range's start, with what follows it ("after"), or of its end, with what is before it. */
  private shownAt(offset: Utf16Offset, side: "before" | "after"): ReflowedOffset {
    if (offset > this.rawLength) throw new RangeError(`Offset ${offset} outside text of ${this.rawLength}`);
    if (this.count === 0) return 0 as ReflowedOffset;
    // Where two stretches touch, with a break between them that has no raw character, each has its own.
    const near = side === "before" ? offset - 1 : offset;
    const piece = lastAtMost(this.count, (index) => at(this.raws, index), near);
    const inside = offset - at(this.raws, piece);
    if (this.isVerbatim(piece) || inside === 0) return this.inPiece(piece, inside);
    const isPassed = offset === at(this.raws, piece + 1);
    const isAfter = isPassed || (side === "after") !== (this.wholes?.has(piece) ?? false);
    return at(this.shown, isAfter ? piece + 1 : piece) as ReflowedOffset;
  }

  private inPiece(piece: number, inside: number): ReflowedOffset {
    return Math.min(at(this.shown, piece) + inside, at(this.shown, piece + 1)) as ReflowedOffset;
  }

  /** True for a stretch that is shown as it is. */
  private isVerbatim(piece: number): boolean {
    return piece % 2 === 1;
  }
}

function at(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Piece ${index} of ${values.length}`);
  return value;
}
