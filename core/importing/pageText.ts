/** A run of characters as a page shows it; lengths in the page's units, y upwards from its foot. */
export interface PageRun {
  readonly text: string;
  readonly x: number;
  /** Of the line it stands on. */
  readonly y: number;
  readonly width: number;
  /** Of its characters. */
  readonly size: number;
}

/** A stretch of a line that no wide gap interrupts. */
interface Piece {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The text of a page in the order in which it is read, a line each. The order in the file is kept, which
 * follows the articles where a program set them, unless it runs across columns line by line: then columns are
 * looked for by the white between them, lines that cross it (a title) before and after what they part.
 */
export function pageText(runs: readonly PageRun[]): string {
  // Blank runs are as wide as the white they stand for, be it a gutter: the places of the others tell more.
  const pieces = joinRuns(runs.filter(({ text, size }) => text.trim() !== "" && size > 0));
  return linesOf(runsAcross(pieces) ? inColumns(pieces) : pieces);
}

/** Of the size of a line's characters: what stands so far off is on another line. */
const SAME_LINE = 0.5;
/** Of the same: a wider gap is no space but the end of a column or cell. */
const WIDE_GAP = 1.5;
/** Of the same: a narrower gap is between letters. */
const WORD_GAP = 0.2;

function joinRuns(runs: readonly PageRun[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, x, y, width, size } of runs) {
    const last = pieces.at(-1);
    const gap = last ? x - last.right : 0;
    if (last && isOnLine(last, y) && gap > -size && gap < WIDE_GAP * last.size) {
      last.text += (needsSpace(last.text, text) && gap > WORD_GAP * size ? " " : "") + text;
      last.right = Math.max(last.right, x + width);
    } else pieces.push({ text, left: x, right: x + width, y, size });
  }
  return pieces;
}

const isOnLine = (piece: Piece, y: number) => Math.abs(piece.y - y) < SAME_LINE * piece.size;

/** Chinese is written without spaces; a gap there is the setting's. */
function needsSpace(before: string, after: string): boolean {
  return /[\p{Script=Latin}\p{Nd}]$/u.test(before.slice(-2)) && /^[\p{Script=Latin}\p{Nd}]/u.test(after);
}

/** The least share of steps to the right over a wide gap that shows a file's order to run across columns. */
const ACROSS = 0.2;

function runsAcross(pieces: readonly Piece[]): boolean {
  const jumps = pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    return before !== undefined && isOnLine(before, piece.y) && piece.left > before.right;
  });
  return jumps.length > ACROSS * pieces.length;
}

/** Each side of a gutter has at least so many lines; fewer are a table's or a caption's. */
const FEWEST_LINES = 3;

function inColumns(pieces: readonly Piece[]): Piece[] {
  const gutter = findGutter(pieces);
  if (gutter === null) return byPlace(pieces);
  const crossing = byPlace(pieces.filter(({ left, right }) => left < gutter && right > gutter));
  const rest = pieces.filter(({ left, right }) => left >= gutter || right <= gutter);
  const bands = [...crossing.map(({ y }) => y), Number.NEGATIVE_INFINITY];
  let above = Number.POSITIVE_INFINITY;
  return bands.flatMap((y, i) => {
    const band = rest.filter((piece) => piece.y < above && piece.y >= y);
    above = y;
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter((piece) => piece.left >= gutter);
    return [...inColumns(left), ...inColumns(right), ...crossing.slice(i, i + 1)];
  });
}

const byPlace = (pieces: readonly Piece[]) =>
  pieces.toSorted((a, b) => (isOnLine(a, b.y) ? a.left - b.left : b.y - a.y));

/** The most lines of a hundred that a gutter may be crossed by. */
const CROSSING_SHARE = 0.15;

/** The middle of the widest stretch, of more than a character, that few lines cross; null when there is none. */
function findGutter(pieces: readonly Piece[]): number | null {
  if (pieces.length < 2 * FEWEST_LINES) return null;
  const edges = pieces.flatMap(({ left, right }) => [
    { x: left, change: 1 },
    { x: right, change: -1 },
  ]);
  edges.sort((a, b) => a.x - b.x);
  const size = median(pieces.map((piece) => piece.size));
  let best: { middle: number; width: number } | null = null;
  let covering = 0;
  for (const [i, { x, change }] of edges.entries()) {
    covering += change;
    const width = (edges[i + 1]?.x ?? x) - x;
    const isGap = covering <= CROSSING_SHARE * pieces.length && width > size && width > (best?.width ?? 0);
    if (isGap && parts(pieces, x + width / 2)) best = { middle: x + width / 2, width };
  }
  return best?.middle ?? null;
}

function parts(pieces: readonly Piece[], x: number): boolean {
  const left = pieces.filter(({ right }) => right <= x).length;
  const right = pieces.filter((piece) => piece.left >= x).length;
  return left >= FEWEST_LINES && right >= FEWEST_LINES;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function linesOf(pieces: readonly Piece[]): string {
  let text = "";
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    const isSameLine = before && isOnLine(before, piece.y) && piece.left >= before.right;
    if (before) text += isSameLine ? " " : "\n";
    text += piece.text.trimEnd();
  }
  return text === "" ? "" : `${text}\n`;
}
