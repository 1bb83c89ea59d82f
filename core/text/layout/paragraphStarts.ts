import { CutSentences } from "./CutSentences";
import { CLAUSE, CLOSER, classOf, OPENER, SQUEEZABLE, STRAIGHT_QUOTE, TERMINAL } from "./characterClass";
import { beginsReport, isByline, isNotice, isSignature, namesHolder } from "./furniture";
import { ANNOUNCING, DIVIDED, HANGING, ITEMIZED, lineEnds, OPEN, TERMINATED } from "./lineEnds";
import { Measures } from "./Measures";
import { NUMBERED, RECORD, recordLines } from "./records";
import { isAsker } from "./speakerNames";
import type { Speakers } from "./speakers";
import type { TextLines } from "./TextLines";
import { WrapEvidence } from "./WrapEvidence";

/** A line this much longer than the column, in half-widths, is none of it. */
const LONG_BY = 4;
/** A title's end or a byline leaves at least this much of the column empty. */
const ISLAND_ROOM = 6;
/** Lines of a kicker after its first. */
const LONGEST_KICKER = 3;
/** How far back the beginning of a quotation in a heading is looked for, in UTF-16 code units. */
const LONGEST_QUOTATION = 60;
/** Lines of a question that are looked back on. */
const LONGEST_QUESTION = 40;

// 一是…, 第二，…, 其三，…, “…: a new point or somebody's words, which after a full stop are mostly a new paragraph.
const opening =
  /^(?:[“「『]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|其[一二三四五六七八九十][，、])/u;

/** For each line 1 when it begins a paragraph, 0 when it goes on from the line before. */
export function paragraphStarts(lines: TextLines, speakers: Speakers): Uint8Array {
  return new BreakFinder(lines, speakers).find();
}

/** Reads the lines in order, knowing at each where the paragraph it is in began. */
class BreakFinder {
  private readonly ends: Uint8Array;
  private readonly records: Uint8Array;
  private readonly measures: Measures;
  private readonly evidence: WrapEvidence;
  private readonly cut: CutSentences;
  private readonly starts: Uint8Array;
  /** The line that the present paragraph began with. */
  private first = 0;

  constructor(
    private readonly lines: TextLines,
    private readonly speakers: Speakers,
  ) {
    this.ends = lineEnds(lines);
    this.records = recordLines(lines);
    this.measures = new Measures(lines, this.ends);
    this.evidence = new WrapEvidence(lines, this.ends, this.measures, this.records);
    this.cut = new CutSentences(lines, this.ends, this.records, speakers);
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
    if (this.records[line] === RECORD || this.records[line - 1] === RECORD) return true;
    if (this.partsMark(line)) return false;
    return this.evidence.isWrappedBefore(line) ? this.beginsInColumn(line) : !this.cut.goesOn(line);
  }

  private beginsInColumn(line: number): boolean {
    const end = this.ends[line - 1] ?? OPEN;
    const isShort = this.isShort(line - 1);
    const blank = this.lines.blanksBefore(line) > 0;
    if (end === HANGING || this.cannotBegin(line)) return false;
    if (this.isSetIn(line) && (blank || end === TERMINATED || this.isDeep(line))) return true;
    if (this.speakers.at(line) && (blank || isShort || end === TERMINATED)) return true;
    if (this.isByline(line) || this.beginsReport(line)) return true;
    if (this.isByline(line - 1)) return !this.endsByline(line);
    if (
      this.records[line] === NUMBERED &&
      (blank || isShort || end < DIVIDED || this.isNumberedHeading(line - 1))
    )
      return true;
    if (end === TERMINATED) return this.beginsAfterSentence(line, blank, isShort);
    if (end === ITEMIZED && isShort) return true;
    if (end === ANNOUNCING && (blank || isShort || this.isAnnouncement(line - 1))) return true;
    return this.endsOpenly(line, blank) && !this.isInsideQuotation(line);
  }

  /** True where what stands before a line ends without a full stop, as a heading does. */
  private endsOpenly(line: number, blank: boolean): boolean {
    if (blank) return this.standsAlone(line - 1) || this.isIsland(line) || this.beginsCapital(line);
    return this.isVeryShort(line - 1) && !this.beginsSmall(line);
  }

  /** True where a quotation or a title has been opened that goes on: no heading ends in it. */
  private isInsideQuotation(line: number): boolean {
    const end = this.lines.end(line - 1);
    const words = this.lines.text.slice(Math.max(this.lines.start(this.first), end - LONGEST_QUOTATION), end);
    return (
      words.lastIndexOf("“") > words.lastIndexOf("”") || words.lastIndexOf("《") > words.lastIndexOf("》")
    );
  }

  /** A line of names that the column cut off the byline before it. */
  private endsByline(line: number): boolean {
    return (
      this.lines.blanksBefore(line) === 0 &&
      this.ends[line] === OPEN &&
      !this.isShort(line - 1) &&
      2 * this.measures.length(line) < this.measures.around(line)
    );
  }

  /** A line of its own that begins with a number, above one that does. */
  private isNumberedHeading(line: number): boolean {
    return line === this.first && this.records[line] === NUMBERED && this.ends[line] === OPEN;
  }

  /** A line of its own that ends in a colon, unless the colon is a speaker's. */
  private isAnnouncement(line: number): boolean {
    return line === this.first && this.speakers.at(line) === undefined;
  }

  private beginsAfterSentence(line: number, blank: boolean, isShort: boolean): boolean {
    if (blank) return !this.asksOn(line);
    const isDisplay = this.ends[line] !== TERMINATED && this.isVeryShort(line);
    return (
      isShort ||
      this.isNarrowFirstLine(line) ||
      this.isNotice(line) ||
      this.beginsKicker(line) ||
      isDisplay ||
      (!this.measures.partsByBlankLines && this.opensPoint(line))
    );
  }

  /** True inside a question whose lines all stand apart, which ends in a question mark or at an answer. */
  private asksOn(line: number): boolean {
    const asker = this.speakers.at(this.first);
    if (asker === undefined || !isAsker(asker) || this.isShort(line - 1)) return false;
    if (line - this.first > LONGEST_QUESTION) return false;
    for (let inside = this.first + 1; inside < line; inside++)
      if (this.lines.blanksBefore(inside) === 0) return false;
    return !/[？?]/.test(this.lines.text.slice(this.lines.end(line - 1) - 2, this.lines.end(line - 1)));
  }

  /** A title, byline or kicker: one line, which the column does not fill or cannot hold. */
  private standsAlone(line: number): boolean {
    if (this.measures.slack === 0 && this.isVeryShort(line)) return true;
    if (line !== this.first) return this.isIsland(line);
    const length = this.measures.length(line);
    return length > this.measures.around(line) + LONG_BY || this.isIsland(line) || this.isNotice(line);
  }

  /** Much shorter than the column, without a full stop, with empty lines on both sides. */
  private isIsland(line: number): boolean {
    const isApart = line + 1 === this.lines.count || this.lines.blanksBefore(line + 1) > 0;
    return (
      isApart &&
      this.ends[line] === OPEN &&
      this.measures.length(line) + ISLAND_ROOM + this.indentOf(line) <= this.measures.below(line)
    );
  }

  private isNotice(line: number): boolean {
    return isNotice(this.lines.text, this.lines.start(line), this.lines.end(line));
  }

  private isByline(line: number): boolean {
    const [start, end] = [this.lines.start(line), this.lines.end(line)];
    if (isByline(this.lines.text, start, end)) return true;
    return this.lines.spaces(line) === 1 && isSignature(this.lines.text.slice(start, end));
  }

  /** The first of a few lines without a mark between that end by naming somebody with an office. */
  private beginsKicker(line: number): boolean {
    let last = line;
    while (
      last < line + LONGEST_KICKER &&
      this.ends[last] === OPEN &&
      this.lines.blanksBefore(last + 1) === 0
    )
      last++;
    if (this.ends[last] !== ANNOUNCING) return false;
    return namesHolder(this.lines.text, this.lines.start(last - 1), this.lines.end(last));
  }

  private beginsReport(line: number): boolean {
    return beginsReport(this.lines.text, this.lines.start(line), this.lines.end(line));
  }

  private isShort(line: number): boolean {
    return this.measures.roomLeft(line) >= this.indentOf(line);
  }

  /** Short enough to be an end even without a full stop, which few paragraphs lack. */
  private isVeryShort(line: number): boolean {
    return this.measures.roomLeft(line) >= this.indentOf(line) + (this.measures.slack === 0 ? 2 : 4);
  }

  private indentOf(line: number): number {
    return line === this.first ? this.measures.firstLineIndent : 0;
  }

  /** As much shorter as first lines of the text are, with the column going on below. */
  private isNarrowFirstLine(line: number): boolean {
    const indent = this.measures.firstLineIndent;
    if (indent === 0 || !this.isMissing(line, indent)) return false;
    const isInside = line + 1 < this.lines.count && this.lines.blanksBefore(line + 1) === 0;
    return (
      this.ends[line] !== TERMINATED ||
      (isInside && !this.isMissing(line + 1, indent) && !this.isVeryShort(line + 1))
    );
  }

  private isMissing(line: number, indent: number): boolean {
    const missing = this.measures.below(line) - this.measures.length(line);
    return missing >= indent - 1 && missing <= indent + 2;
  }

  private opensPoint(line: number): boolean {
    const start = this.lines.start(line);
    return opening.test(this.lines.text.slice(start, start + 4));
  }

  private isSetIn(line: number): boolean {
    return this.lines.indent(line) > 0 && this.lines.indent(line) > this.measures.baseIndent(line);
  }

  /** Set in by two squares, as first lines are. */
  private isDeep(line: number): boolean {
    return this.lines.indent(line) - this.measures.baseIndent(line) >= 3;
  }

  /** True where a break parts a Chinese mark from what it belongs to, which no writer does. */
  private partsMark(line: number): boolean {
    const before = this.lines.text.charCodeAt(this.lines.end(line - 1) - 1);
    const after = this.lines.text.charCodeAt(this.lines.start(line));
    return (
      (isChineseMark(before) && (classOf(before) & OPENER) !== 0) ||
      (isChineseMark(after) && (classOf(after) & (CLAUSE | CLOSER | TERMINAL)) !== 0)
    );
  }

  /** Marks that follow what they belong to; a straight quote may also open. */
  private cannotBegin(line: number): boolean {
    const bits = classOf(this.lines.text.charCodeAt(this.lines.start(line)));
    return (bits & (CLAUSE | TERMINAL)) !== 0 || ((bits & CLOSER) !== 0 && (bits & STRAIGHT_QUOTE) === 0);
  }

  /** After a short line, as a letter does after whom it addresses. */
  private beginsCapital(line: number): boolean {
    return this.isShort(line - 1) && !this.lines.isSquare(line) && !this.beginsSmall(line);
  }

  /** In scripts with capitals a small letter goes on with a sentence. */
  private beginsSmall(line: number): boolean {
    const letter = this.lines.text.charAt(this.lines.start(line));
    return letter !== letter.toUpperCase();
  }
}

/** A Chinese mark, but for dots that trail off (……) and may begin a line, and an apostrophe. */
const isChineseMark = (unit: number) =>
  (classOf(unit) & SQUEEZABLE) !== 0 && unit !== 0x2026 && unit !== 0x2019;
