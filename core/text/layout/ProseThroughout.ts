import { addFullLine, type FullLines, isPaired, isProse, noLines } from "./evenRuns";
import { runsOn, TERMINATED } from "./lineEnds";
import type { Measures } from "./Measures";
import { RECORD } from "./records";
import type { TextLines } from "./TextLines";

/** Room that a line which fills a justified column may leave, in half-widths. */
const LOOSE = 4;
/** In half-widths; narrower lines of verse and subtitles are as long as each other, or about as long. */
const NARROWEST = { longest: 32, loose: 40 };
/** Lines that fill a justified column for one that stops early. */
const FULL_FOR_ONE_EARLY = 4;
/** Of the longest lines of a text, and of those that they lead to, this many are as in prose for one that is not. */
const PROSE_FOR_ONE = 2;
/** Longest lines that go on, those of them that end in an ordinary character, and ends that they lead to, at least. */
const FEWEST = { longest: 3, open: 2, led: 2 };

/**
 * Whether the lines of a whole text that fill their columns are prose, which tells more than the few around a
 * break where paragraphs are of two lines. Where each line is a paragraph, the longest end a sentence; so lines
 * that nothing is longer than, and that go on until a shorter one ends a sentence, are cut to a width, be they
 * few. In a justified text columns are judged, which have to be wide and where hardly a line may stop early.
 */
export class ProseThroughout {
  private readonly isLoose: boolean;
  private readonly isLongest: boolean;
  /** Length of the longest line. */
  private readonly longest: number;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly measures: Measures,
    private readonly records: Uint8Array,
  ) {
    const loose = this.linesThat(this.nearlyFills);
    this.isLoose =
      loose.width >= NARROWEST.loose * loose.full &&
      loose.full >= FULL_FOR_ONE_EARLY * this.countEarly() &&
      isProse(loose);
    this.longest = this.longestLine();
    this.isLongest = this.longestGoOn();
  }

  /** True when a line is one of such prose, fills its column and goes on. */
  isFull(line: number): boolean {
    return (this.isLoose && this.nearlyFills(line)) || (this.isLongest && this.isOfLongest(line));
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

  private longestLine(): number {
    let longest = 0;
    for (let line = 0; line < this.lines.count; line++)
      longest = Math.max(longest, this.measures.length(line));
    return longest;
  }

  /** Wide lines with marks inside, of which hardly one ends a sentence, while those that they lead to do. */
  private longestGoOn(): boolean {
    const { full, open, width, marks, alike } = this.linesThat(this.isOfLongest);
    const isWide = width >= NARROWEST.longest * full && marks >= full;
    if (full < FEWEST.longest || open < FEWEST.open || !isWide || isPaired(alike, full)) return false;
    const counts = { ended: 0, led: 0, astray: 0 };
    for (let line = 1; line < this.lines.count; line++) {
      const ends = this.ends[line] === TERMINATED;
      if (this.isAsLong(line)) counts.ended += Number(ends);
      else if (this.isOfLongest(line - 1)) counts[ends ? "led" : "astray"]++;
    }
    const isLed = counts.led >= Math.max(FEWEST.led, PROSE_FOR_ONE * counts.astray);
    return isLed && full >= PROSE_FOR_ONE * counts.ended;
  }

  private isAsLong(line: number): boolean {
    return this.measures.roomIn(line, this.longest) < 0;
  }

  private readonly isOfLongest = (line: number): boolean => {
    const isFirst = this.longest - this.measures.length(line) === this.measures.firstLineIndent;
    return this.goesOn(line) && this.lines.blanksBefore(line + 1) === 0 && (isFirst || this.isAsLong(line));
  };

  private readonly nearlyFills = (line: number): boolean =>
    this.goesOn(line) &&
    this.measures.roomLeft(line) < LOOSE &&
    this.measures.length(line) <= this.measures.widest(line) + LOOSE;

  private goesOn(line: number): boolean {
    return runsOn(this.ends[line]) && this.records[line] !== RECORD && this.lines.isSquare(line);
  }
}
