import { lastAtMost } from "../lastAtMost";
import { correctLayout } from "../layout/correctLayout";
import { layoutText } from "../layout/layoutText";
import type { Fold, LayoutCorrections, TextLayout } from "../layout/TextLayout";
import { splitsCharacter, type Utf16Offset, utf16 } from "../offsets";
import { PieceWriter } from "../reflow/PieceWriter";
import { type ReflowedSpan, ReflowMap } from "../reflow/ReflowMap";
import { isEmptySpan, isSameSpan, type Span } from "../Span";
import { fitReplacements } from "./fitReplacements";
import type { Replacement } from "./Replacement";

/**
 * A text with the faults of its extraction repaired. The raw text stays, and every offset is one of it; what
 * is read instead is found by way of a {@link ReflowMap}.
 */
export class RepairedText {
  /** The raw text with each replacement in it that has the raw shape (一 for 二, not 𠮷 for 二): every offset stays. */
  readonly text: string;
  /** The other replacements, whose ranges are read as a whole: those of another length, and what is left out. */
  readonly resized: readonly Replacement[];
  private found: { readonly layout: TextLayout; readonly map: ReflowMap; readonly text: string } | null =
    null;

  /** @param replacements - In order of the text and fitting it, see {@link fitReplacements}. */
  constructor(
    readonly raw: string,
    readonly replacements: readonly Replacement[],
  ) {
    const shaped = replacements.map((each) => keepsShape(raw, each));
    this.resized = replacements.filter((_, index) => !shaped[index]);
    this.text = written(
      raw,
      replacements.filter((_, index) => shaped[index]),
    ).text;
  }

  /**
   * How the text is to be read, in raw offsets: what is left out parts no sentence and has no say in what is
   * a paragraph. Corrected breaks stay where they are; one inside a range that is read as a whole is left out.
   */
  layout(corrections: LayoutCorrections): TextLayout {
    const { layout, map, text } = this.byTheRules();
    const { joins, splits } = corrections;
    const moved = { joins: this.shownPlaces(joins, map), splits: this.shownPlaces(splits, map) };
    return onRawText(correctLayout(text, layout, moved), map);
  }

  private byTheRules() {
    if (this.found === null) {
      const pieces = written(
        this.text,
        this.resized.filter((each) => this.changesLines(each)),
      );
      const { text } = pieces;
      this.found = { layout: layoutText(text), map: new ReflowMap(pieces), text };
    }
    return this.found;
  }

  /**
   * True for one that the rules are to see: what is left out, and words in place of white space. Any other
   * stands for raw words, whose width tells how full a line is.
   */
  private changesLines({ start, end, text }: Replacement): boolean {
    return text === "" || /\s/.test(this.raw.slice(start, end));
  }

  private shownPlaces(places: readonly Utf16Offset[], map: ReflowMap): Utf16Offset[] {
    return places
      .filter((at) => at <= this.raw.length && !this.isInsideResized(at))
      .map((at) => utf16(map.fromRaw({ start: at, end: at }).start));
  }

  private isInsideResized(at: Utf16Offset): boolean {
    const { resized } = this;
    const near = resized[lastAtMost(resized.length, (index) => resized[index]?.start ?? 0, at)];
    return near !== undefined && near.start < at && at < near.end;
  }
}

/** The text with those of the replacements that fit it; null when none does, so that most texts cost nothing. */
export function repairedText(raw: string, replacements: readonly Replacement[]): RepairedText | null {
  if (replacements.length === 0) return null;
  const { fitting } = fitReplacements(raw, replacements);
  return fitting.length > 0 ? new RepairedText(raw, fitting) : null;
}

/** True when the replacement's characters stand where the raw ones do, of one code unit or two alike. */
function keepsShape(raw: string, { start, end, text }: Replacement): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at <= text.length; at++)
    if (splitsCharacter(text, at) !== splitsCharacter(raw, start + at)) return false;
  return true;
}

/** The text with replacements in it, and the pieces it is made of. */
function written(text: string, replacements: readonly Replacement[]) {
  const writer = new PieceWriter();
  let done = 0;
  for (const { start, end, text: read } of replacements) {
    writer.keep(done, start, text.slice(done, start));
    writer.replace(read, read !== "");
    done = end;
  }
  writer.keep(done, text.length, text.slice(done));
  return writer.finish(text.length);
}

function onRawText({ paragraphs, folds, spacedRuns }: TextLayout, map: ReflowMap): TextLayout {
  return {
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, ...rawSpan(paragraph, map) })),
    folds: folds.flatMap((fold) => rawFold(fold, map)),
    spacedRuns: spacedRuns.map((run) => rawSpan(run, map)),
  };
}

/** None for white space inside what is read as a whole: the raw text has no place for it. */
function rawFold(fold: Fold, map: ReflowMap): Fold[] {
  const raw = rawSpan(fold, map);
  const { start, end } = map.fromRaw(raw);
  return isSameSpan(fold, { start: utf16(start), end: utf16(end) }) && !isEmptySpan(raw)
    ? [{ ...fold, ...raw }]
    : [];
}

const rawSpan = ({ start, end }: Span, map: ReflowMap) =>
  map.toRaw({ start, end } as unknown as ReflowedSpan);
