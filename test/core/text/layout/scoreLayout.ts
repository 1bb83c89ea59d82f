import type { Paragraph, TextLayout } from "../../../../core/text/layout/TextLayout";

/** How well a layout agrees with a reader's. */
export interface LayoutScore {
  /** Lines that begin a paragraph in both, in ours alone, in the reader's alone; the first of a text is left out. */
  readonly breaks: { readonly both: number; readonly ours: number; readonly theirs: number };
  readonly paragraphs: number;
  readonly exact: number;
  readonly ofKind: number;
}

/** Compares two layouts of one text. */
export function scoreLayout(
  ours: Pick<TextLayout, "paragraphs">,
  theirs: Pick<TextLayout, "paragraphs">,
): LayoutScore {
  const ourBreaks = breaksOf(ours.paragraphs);
  const theirBreaks = breaksOf(theirs.paragraphs);
  const both = [...ourBreaks].filter((start) => theirBreaks.has(start)).length;
  const kinds = new Map(
    ours.paragraphs.map((paragraph) => [`${paragraph.start}-${paragraph.end}`, paragraph.kind]),
  );
  const exact = theirs.paragraphs.filter(({ start, end }) => kinds.has(`${start}-${end}`));
  return {
    breaks: { both, ours: ourBreaks.size - both, theirs: theirBreaks.size - both },
    paragraphs: theirs.paragraphs.length,
    exact: exact.length,
    ofKind: exact.filter(({ start, end, kind }) => kinds.get(`${start}-${end}`) === kind).length,
  };
}

/** The scores of several texts taken together. */
export function sumOf(scores: readonly LayoutScore[]): LayoutScore {
  const sum = (of: (score: LayoutScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    breaks: {
      both: sum((score) => score.breaks.both),
      ours: sum((score) => score.breaks.ours),
      theirs: sum((score) => score.breaks.theirs),
    },
    paragraphs: sum((score) => score.paragraphs),
    exact: sum((score) => score.exact),
    ofKind: sum((score) => score.ofKind),
  };
}

/** F1 of the breaks between paragraphs. */
export function boundaryF1({ breaks }: LayoutScore): number {
  return (2 * breaks.both) / (2 * breaks.both + breaks.ours + breaks.theirs);
}

function breaksOf(paragraphs: readonly Paragraph[]): Set<number> {
  return new Set(paragraphs.slice(1).map((paragraph) => paragraph.start));
}
