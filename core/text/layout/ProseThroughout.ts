import { addFullLine, type FullLines, isProse, noLines } from "./evenRuns";
import { runsOn } from "./lineEnds";
import type { Measures } from "./Measures";
import { RECORD } from "./records";
import type { TextLines } from "./TextLines";

/** Room that a line which fills a justified column may leave, in half-widths. */
const LOOSE = 4;
/** In half-widths; narrower lines of verse and subtitles are about as long as each other. */
const NARROWEST_LOOSE = 40;
/** Lines that fill a justified column for one that stops early. */
const FULL_FOR_ONE_EARLY = 4;

/**
 * Whether the lines of a whole text that fill their columns are prose, which tells more than the few around a
 * break where paragraphs are of two lines. In a text set to a constant width they fill it to the half-square; else
 * the column has to be wide and hardly a line may stop early.
 */
export class ProseThroughout {
  private readonly isEven: boolean;
  private readonly isLoose: boolean;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly measures: Measures,
    private readonly records: Uint8Array,
  ) {
    this.isEven = measures.slack === 0 && isProse(this.linesThat(this.fills));
    const loose = this.linesThat(this.nearlyFills);
    this.isLoose =
      loose.width >= NARROWEST_LOOSE * loose.full &&
      loose.full >= FULL_FOR_ONE_EARLY * this.countEarly() &&
      isProse(loose);
  }

  /** True when a line is one of such prose, fills its column and goes on. */
  isFull(line: number): boolean {
    return (this.isEven && this.fills(line)) || (this.isLoose && this.nearlyFills(line));
  }

  private linesThat(fill: (line: number) => boolean): FullLines {
    const all = { ...noLines };
    const text = { lines: this.lines, ends: this.ends };
    for (let line = 0; line + 1 < this.lines.count; line++)
      if (fill(line)) addFullLine(all, text, line, this.measures.length(line));
    return all;
  }

  /** Lines of prose that go on though they have room for more, or are longer than the column. */
  private countEarly(): number {
    let early = 0;
    for (let line = 0; line + 1 < this.lines.count; line++) if (this.stopsEarly(line)) early++;
    return early;
  }

  private stopsEarly(line: number): boolean {
    const mayBeProse = this.lines.marks(line) > 0 && this.lines.blanksBefore(line + 1) === 0;
    return mayBeProse && this.goesOn(line) && !this.nearlyFills(line);
  }

  /** To the half-square, but for the indent that a first line has lost. */
  private readonly fills = (line: number): boolean => {
    const missing = this.measures.around(line) - this.measures.length(line);
    return this.goesOn(line) && (missing === 0 || missing === this.measures.firstLineIndent);
  };

  private readonly nearlyFills = (line: number): boolean =>
    this.goesOn(line) &&
    this.measures.roomLeft(line) < LOOSE &&
    this.measures.length(line) <= this.measures.widest(line) + LOOSE;

  private goesOn(line: number): boolean {
    return runsOn(this.ends[line]) && this.records[line] !== RECORD && this.lines.isSquare(line);
  }
}
