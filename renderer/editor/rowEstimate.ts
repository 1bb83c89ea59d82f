/** Sizes of the page that the height of a section depends on, in px. */
export interface RowMetrics {
  readonly em: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
}

/** About the width of a letter or digit, in em. */
const NARROW = 0.5;
/** First of the characters that are about as wide as high (CJK radicals and on). */
const FIRST_WIDE = 0x2e80;

/** How many rows a text would take, without laying it out: what a section is worth on the scrollbar before it has been seen. */
export function rowsOf(text: string, columns: number): number {
  let rows = 1;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    width = unit === 10 ? 0 : width + (unit < FIRST_WIDE ? NARROW : 1);
    if (unit === 10) rows++;
    else if (width > columns) {
      rows++;
      width = unit < FIRST_WIDE ? NARROW : 1;
    }
  }
  return rows;
}

/** Estimated height of a section, in px. */
export function estimatedHeight(text: string, { em, rowHeight, columnWidth }: RowMetrics): number {
  return Math.round(rowsOf(text, Math.max(1, Math.floor(columnWidth / em))) * rowHeight);
}
