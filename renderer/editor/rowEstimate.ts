import type { Block } from "./Block";

/** Sizes that the height of a block depends on, in px. */
export interface RowMetrics {
  readonly em: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Space above a paragraph and below it. */
  readonly above: number;
  readonly below: number;
}

/** About the width of a letter or digit, in em. */
const NARROW = 0.5;
/** First of the characters that are about as wide as high: in Chinese fonts dashes, quotes and dots are, too. */
const FIRST_WIDE = 0x2010;
/** Without width: stands in closed folds. */
const NOTHING = 0x200c;

/**
 * How many rows a text would take, without laying it out: what a section is worth on the scrollbar before it has been
 * seen.
 */
export function rowsOf(text: string, columns: number): number {
  let rows = 1;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const unitWidth = widthOf(unit);
    width = unit === 10 ? 0 : width + unitWidth;
    if (unit === 10) rows++;
    else if (width > columns) {
      rows++;
      width = unitWidth;
    }
  }
  return rows;
}

function widthOf(unit: number): number {
  if (unit === NOTHING) return 0;
  return unit < FIRST_WIDE ? NARROW : 1;
}

/** Estimated height of a block that shows the text, in px. */
export function estimatedHeight(
  text: string,
  { follows, continues, isCut }: Pick<Block, "follows" | "continues" | "isCut">,
  { em, rowHeight, columnWidth, above, below }: RowMetrics,
): number {
  const rows = rowsOf(text, Math.max(1, Math.floor(columnWidth / em)));
  return rows * rowHeight + (follows || continues ? 0 : above) + (isCut ? 0 : below);
}
