import { CLAUSE, CLOSER, classOf, TERMINAL } from "./characterClass";
import { isByline, LONGEST_FURNITURE } from "./furniture";
import { ANNOUNCING, DIVIDED, HANGING, lineEnds, OPEN, TERMINATED } from "./lineEnds";
import { Measures } from "./Measures";
import type { Speakers } from "./speakers";
import type { TextLines } from "./TextLines";

/** A line that ends this much before the column does, in half-widths, ends a paragraph or stands alone. */
const SHORT_BY = 4;
/** A line this much longer than the column is none of it. */
const LONG_BY = 3;
/** First lines are set in by two squares, of which an extraction keeps only that they are shorter. */
const FIRST_LINE_INDENT = 4;

/** For each line 1 when it begins a paragraph, 0 when it goes on from the line before. */
export function paragraphStarts(lines: TextLines, speakers: Speakers): Uint8Array {
  return new BreakFinder(lines, speakers).find();
}

/** Reads the lines in order, knowing at each where the paragraph it is in began. */
class BreakFinder {
  private readonly ends: Uint8Array;
  private readonly measures: Measures;
  private readonly starts: Uint8Array;
  /** The line that the present paragraph began with. */
  private first = 0;

  constructor(
    private readonly lines: TextLines,
    private readonly speakers: Speakers,
  ) {
    this.ends = lineEnds(lines);
    this.measures = new Measures(lines, this.ends);
    this.starts = new Uint8Array(lines.count);
  }

  find(): Uint8Array {
    for (let line = 0; line < this.lines.count; line++) {
      if (line > 0 && !this.beginsParagraph(line)) continue;
      this.starts[line] = 1;
      this.first = line;
    }
    return this.starts;
  }

  private beginsParagraph(line: number): boolean {
    return this.isHardWrapped(line) ? this.beginsInColumn(line) : !this.continuesCutSentence(line);
  }

  private isHardWrapped(line: number): boolean {
    let wraps = 0;
    let contrary = 0;
    for (let near = Math.max(0, line - 7); near < Math.min(this.lines.count - 1, line + 7); near++) {
      if (this.ends[near] !== OPEN && this.ends[near] !== DIVIDED) continue;
      if (this.isShort(near, near)) contrary++;
      else wraps++;
    }
    return wraps >= 2 && wraps > 1.5 * contrary;
  }

  private beginsInColumn(line: number): boolean {
    const end = this.ends[line - 1];
    const blank = this.lines.blanksBefore(line) > 0;
    if (end === HANGING || this.cannotBegin(line)) return false;
    if (this.isSetIn(line) && (blank || end === TERMINATED)) return true;
    if (this.speakers.at(line) && (blank || end === TERMINATED || this.isShort(line - 1, this.first)))
      return true;
    if (end === TERMINATED)
      return blank || this.isShort(line - 1, this.first) || this.isNarrowFirstLine(line);
    if (end === ANNOUNCING && blank) return true;
    return blank && (this.standsAlone(line - 1) || this.isByline(line));
  }

  /** A title, byline or kicker: one line, which the column does not fill or cannot hold, or which says what it is. */
  private standsAlone(line: number): boolean {
    if (line !== this.first) return false;
    const width = this.measures.around(line);
    const length = this.measures.length(line);
    return (
      this.isByline(line) ||
      length > width + LONG_BY ||
      length < this.measures.below(line) - FIRST_LINE_INDENT - SHORT_BY ||
      (this.ends[line] === ANNOUNCING && this.speakers.at(line) === undefined)
    );
  }

  private isByline(line: number): boolean {
    return (
      this.lines.end(line) - this.lines.start(line) <= LONGEST_FURNITURE && isByline(this.lines.shown(line))
    );
  }

  private isShort(line: number, first: number): boolean {
    const indent = line === first ? FIRST_LINE_INDENT : 0;
    return this.measures.length(line) + indent <= this.measures.around(line) - SHORT_BY;
  }

  private isNarrowFirstLine(line: number): boolean {
    const missing = this.measures.below(line) - this.measures.length(line);
    return (
      this.ends[line] !== TERMINATED && missing >= FIRST_LINE_INDENT - 1 && missing <= FIRST_LINE_INDENT + 2
    );
  }

  private isSetIn(line: number): boolean {
    return this.lines.indent(line) > Math.max(0, this.lines.indent(line - 1));
  }

  private cannotBegin(line: number): boolean {
    const bits = classOf(this.lines.text.charCodeAt(this.lines.start(line)));
    return (bits & (CLAUSE | TERMINAL)) !== 0 || ((bits & CLOSER) !== 0 && bits !== CLOSER);
  }

  /** In a text of one paragraph a line: a long sentence broken off, as where a page ended. */
  private continuesCutSentence(line: number): boolean {
    const end = this.ends[line - 1];
    return (
      (end === OPEN || end === DIVIDED) &&
      this.lines.length(line - 1, "characters") > 80 &&
      this.lines.sentences(line - 1) > 0 &&
      this.ends[line] === TERMINATED &&
      this.lines.blanksBefore(line) > 0
    );
  }
}
