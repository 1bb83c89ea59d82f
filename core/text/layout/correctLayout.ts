import { splitsCharacter, type Utf16Offset, utf16 } from "../offsets";
import type { Span } from "../Span";
import { classOf, SPACE } from "./characterClass";
import { wrapBetween } from "./layoutFolds";
import type { Fold, LayoutCorrections, Paragraph, ParagraphKind, TextLayout } from "./TextLayout";

/**
 * The layout with the breaks that people corrected: at a join two paragraphs become one of the first one's
 * kind, or of the second's where that shows the first to be no heading; at a split one becomes two of its
 * kind. A correction that fits no such place is left out, as the
 * rules that it corrected may have changed. Gives a new layout.
 */
export function correctLayout(text: string, layout: TextLayout, corrections: LayoutCorrections): TextLayout {
  const joined = joinParagraphs(text, layout, corrections.joins);
  return splitParagraphs(text, joined, corrections.splits);
}

function joinParagraphs(text: string, layout: TextLayout, joins: readonly Utf16Offset[]): TextLayout {
  const paragraphs: Paragraph[] = [];
  const wraps: Fold[] = [];
  const places = new Ascending(joins);
  for (const paragraph of layout.paragraphs) {
    const last = paragraphs.at(-1);
    if (last && places.hasWithin(last.end, paragraph.start)) {
      const kind = kindOfJoined(text, last, paragraph);
      paragraphs[paragraphs.length - 1] = { ...last, kind, end: paragraph.end };
      if (last.end < paragraph.start) wraps.push(wrapBetween(text, last.end, paragraph.start));
    } else paragraphs.push(paragraph);
  }
  if (paragraphs.length === layout.paragraphs.length) return layout;
  return { ...layout, paragraphs, folds: [...layout.folds, ...wraps].sort((a, b) => a.start - b.start) };
}

/** A heading that goes on to the end of a sentence, or for longer than any heading, was none. */
function kindOfJoined(text: string, first: Paragraph, second: Paragraph): ParagraphKind {
  if (!isHeading(first) || isHeading(second)) return first.kind;
  const isSentence = SENTENCE_END.test(
    text.slice(Math.max(second.start, second.end - MOST_CLOSERS), second.end),
  );
  return isSentence || second.end - first.start > LONGEST_HEADING ? second.kind : first.kind;
}

const isHeading = ({ kind }: Paragraph) => kind === "title" || kind === "subhead";

/** The marks looked at are the stop and what closes after it. */
const MOST_CLOSERS = 8;
const SENTENCE_END = /[。！？…；.!?;][\p{Pe}\p{Pf}"']*$/u;
/** In UTF-16 code units. */
const LONGEST_HEADING = 100;

function splitParagraphs(text: string, layout: TextLayout, splits: readonly Utf16Offset[]): TextLayout {
  const gaps = gapsAt(text, layout.paragraphs, splits);
  if (gaps.length === 0) return layout;
  const spacedRuns = cutAt(layout.spacedRuns, gaps);
  return {
    paragraphs: cutAt(layout.paragraphs, gaps),
    folds: outside(layout.folds, gaps),
    spacedRuns: spacedRuns.filter((run) => /\s/.test(text.slice(run.start, run.end))),
  };
}

/** What parts two paragraphs at each split that fits: the white space around it, or nothing. */
function gapsAt(text: string, paragraphs: readonly Paragraph[], splits: readonly Utf16Offset[]): Span[] {
  const gaps: Span[] = [];
  let index = 0;
  for (const split of ascending(splits)) {
    while (index < paragraphs.length && (paragraphs[index]?.end ?? 0) <= split) index++;
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const gap = whiteSpaceAround(text, split);
    const isNew = gap.start > (gaps.at(-1)?.start ?? -1);
    if (isNew && gap.start > paragraph.start && gap.end < paragraph.end && !splitsCharacter(text, split))
      gaps.push(gap);
  }
  return gaps;
}

function whiteSpaceAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && classOf(text.charCodeAt(start - 1)) & SPACE) start--;
  while (end < text.length && classOf(text.charCodeAt(end)) & SPACE) end++;
  return { start: utf16(start), end: utf16(end) };
}

/** Each range cut where a gap lies inside it; both are in order. */
function cutAt<Range extends Span>(ranges: readonly Range[], gaps: readonly Span[]): Range[] {
  const cut: Range[] = [];
  let index = 0;
  for (const range of ranges) {
    let rest = range;
    while (index < gaps.length && (gaps[index]?.start ?? 0) <= range.start) index++;
    for (let gap = gaps[index]; gap && gap.end < range.end; gap = gaps[++index]) {
      cut.push({ ...rest, end: gap.start });
      rest = { ...rest, start: gap.end };
    }
    cut.push(rest);
  }
  return cut;
}

/** The ranges that lie in no gap. */
function outside<Range extends Span>(ranges: readonly Range[], gaps: readonly Span[]): Range[] {
  let index = 0;
  return ranges.filter((range) => {
    while (index < gaps.length && (gaps[index]?.end ?? 0) <= range.start) index++;
    return range.start < (gaps[index]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Places that are asked for from the first on. */
class Ascending {
  private readonly places: readonly number[];
  private next = 0;

  constructor(places: readonly number[]) {
    this.places = ascending(places);
  }

  hasWithin(first: number, last: number): boolean {
    while ((this.places[this.next] ?? Number.POSITIVE_INFINITY) < first) this.next++;
    return (this.places[this.next] ?? Number.POSITIVE_INFINITY) <= last;
  }
}

function ascending(places: readonly number[]): number[] {
  return [...places].sort((a, b) => a - b);
}
