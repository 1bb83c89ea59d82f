/** Rows of a list, by index; last excluded. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** What of a list is in view, in px. */
export interface RowView {
  readonly top: number;
  readonly height: number;
}

/** Rows drawn beyond the view on both sides: as many as a notch of the wheel brings. */
const AROUND = 4;

/** The rows in view, those cut at an edge included. */
export function rowsInView({ top, height }: RowView, rowHeight: number): RowRange {
  return { first: Math.floor(top / rowHeight), end: Math.ceil((top + height) / rowHeight) };
}

/** The rows to draw: the same as before while those in view are among them, so that little scrolls draw nothing. */
export function rowsToDraw(before: RowRange, inView: RowRange): RowRange {
  if (before.first <= inView.first && inView.end <= before.end) return before;
  return { first: Math.max(0, inView.first - AROUND), end: inView.end + AROUND };
}

/** As many of the rows as there are in a list: one that has become shorter is shown up to its end. */
export function rowsAmong({ first, end }: RowRange, count: number): RowRange {
  const beyond = Math.max(0, end - count);
  return { first: Math.max(0, first - beyond), end: end - beyond };
}

/** Where to scroll to so that a row is wholly in view; null when it is. */
export function scrollTopFor(row: number, { top, height }: RowView, rowHeight: number): number | null {
  const above = row * rowHeight;
  const below = above + rowHeight - height;
  if (below <= top && top <= above) return null;
  return above < top ? above : below;
}
