import { ByteTable } from "../text/ByteTable";
import { CodePointTable, codePoint, type Utf16Offset, utf16 } from "../text/offsets";
import { hasWholeCharacters, type Span, sliceSpan, span } from "../text/Span";
import type { FoundUnit, OffsetUnit } from "./CorpusFormat";

/** The way from a file's offsets to the places of a text. */
export interface Counting {
  readonly unit: FoundUnit;
  /** The unit, when quotes have told it; null when there were none. */
  readonly found: FoundUnit | null;
  /** Of the text, in the unit. */
  readonly length: number;
  /** Null for what is no span of the text: backwards, empty, outside, or inside a character. */
  toSpan(start: number, end: number): Span | null;
}

/** A place as a file gives it, with the words it says stand there. */
export interface QuotedPlace {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** True when the words of a text are those that a file quotes. */
export type IsSameQuote = (found: string, quote: string) => boolean;

/** Offsets of a text in one unit. */
export function countIn(text: string, unit: FoundUnit): Counting {
  const converter = converterOf(text, unit);
  return {
    unit,
    found: null,
    length: converter.length,
    toSpan(start, end) {
      const [from, to] = start < end ? [converter.toUtf16(start), converter.toUtf16(end)] : [null, null];
      if (from === null || to === null) return null;
      const place = span(from, to);
      return hasWholeCharacters(text, place) ? place : null;
    },
  };
}

interface Converter {
  readonly length: number;
  toUtf16(offset: number): Utf16Offset | null;
}

function converterOf(text: string, unit: FoundUnit): Converter {
  if (unit === "byte") return new ByteTable(text);
  const table = unit === "code-point" ? new CodePointTable(text) : null;
  const length = table?.length ?? text.length;
  return {
    length,
    toUtf16(offset) {
      if (!Number.isInteger(offset) || offset < 0 || offset > length) return null;
      return table ? table.toUtf16(codePoint(offset)) : utf16(offset);
    },
  };
}

/**
 * Finds out what a file counts: the first unit in which every quote stands where the file says, the usual one
 * tried first. Programs that write one format do not agree on its unit, and in a text without characters of two code
 * units nobody notices.
 *
 * @returns null when the quotes fit in no unit; without quotes the usual one.
 */
export function findCounting(
  text: string,
  places: readonly QuotedPlace[],
  usual: OffsetUnit,
  isSame: IsSameQuote = (found, quote) => found === quote,
): Counting | null {
  const units: FoundUnit[] = [usual, usual === "utf16" ? "code-point" : "utf16", "byte"];
  for (const unit of units) {
    const counting = countIn(text, unit);
    if (places.every((place) => quoteFits(text, counting, place, isSame)))
      return places.length === 0 ? counting : { ...counting, found: unit };
  }
  return null;
}

/**
 * The first quote that does not stand where its file says, in the unit in which most of them do: the one at fault where
 * {@link findCounting} finds no unit.
 */
export function firstMisplaced(
  text: string,
  places: readonly QuotedPlace[],
  isSame: IsSameQuote,
): QuotedPlace | null {
  const misplaced = (["code-point", "utf16", "byte"] as const).map((unit) => {
    const counting = countIn(text, unit);
    return places.filter((place) => !quoteFits(text, counting, place, isSame));
  });
  const [fewest = []] = misplaced.sort((a, b) => a.length - b.length);
  return fewest[0] ?? null;
}

/** True when a quote stands where its file says, counted so. */
export function quoteFits(
  text: string,
  counting: Counting,
  { start, end, quote }: QuotedPlace,
  isSame: IsSameQuote,
): boolean {
  const place = counting.toSpan(start, end);
  return place !== null && isSame(sliceSpan(text, place), quote);
}
