import { classOf, OPENER } from "./characterClass";
import { isByline, isNotice } from "./furniture";
import { DIVIDED, HANGING, OPEN, TERMINATED } from "./lineEnds";
import type { Speakers } from "./speakers";
import type { TextLines } from "./TextLines";

/** A heading seldom holds this much, in half-widths. */
const LONGEST_HEADING = 100;
/** Nor does a caption or a list of offices without a full stop in it hold this much. */
const LONGEST_CAPTION = 200;
/** What holds a full stop and is longer than this is no heading; a heading that is a sentence is shorter. */
const LONGEST_SHORT_LINE = 40;
/** A text ends its paragraphs with full stops when this many do for one that does not. */
const ENDED_FOR_ONE = 4;
/** So many headings that are sentences are a habit. */
const HABIT = 2;

// What stands before the words that it governs or joins, so that neither a sentence nor a heading ends in it.
const unfinished =
  /(?:[把被及或]|(?<!参)与|以及|并且|而且|对于|关于|由于|通过|根据|按照|因为|如果|虽然|但是)$/;

/** How sure it is that a line without an end was cut off, by itself. */
const NOT_CUT = 0;
/** A heading looks the same. */
const LIKE_A_HEADING = 1;
/** Too long or too unfinished for most headings, but there are some. */
const LIKELY = 2;
const SURE = 3;

/**
 * Sentences that were cut in a text of one paragraph a line, as where a column of the page ended: what stands
 * before the empty line is no heading and has no end, though the paragraphs of the text have one, and what
 * follows ends a sentence. Where it may be a heading all the same, the text decides: one with sure cuts has
 * others, and one whose headings are sentences has none without a full stop. Chinese alone, which has the
 * marks and no capitals to go by.
 */
export class CutSentences {
  private readonly endsParagraphs: boolean;
  private readonly endsTurns: boolean;
  private readonly counts = [0, 0, 0, 0];
  private sentenceHeadings = 0;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly records: Uint8Array,
    private readonly speakers: Speakers,
  ) {
    this.endsParagraphs = this.mostlyEnded((line) => lines.length(line, "columns") > LONGEST_HEADING);
    this.endsTurns = this.mostlyEnded((line) => speakers.at(line) !== undefined);
    for (let line = 0; this.endsParagraphs && line + 1 < lines.count; line++) this.count(line);
  }

  /** True when a line goes on with the sentence of the line before. */
  goesOn(line: number): boolean {
    const cut = this.cutBefore(line);
    if (cut === NOT_CUT || cut === SURE) return cut === SURE;
    const [, likeHeadings = 0, likely = 0, sure = 0] = this.counts;
    const isUsual = 2 * sure >= likeHeadings + likely;
    return cut === LIKELY ? isUsual : isUsual && this.sentenceHeadings >= Math.max(HABIT, likeHeadings);
  }

  private count(line: number): void {
    const cut = this.cutBefore(line + 1);
    this.counts[cut] = (this.counts[cut] ?? 0) + 1;
    if (this.isSentenceHeading(line)) this.sentenceHeadings++;
  }

  /** A short sentence of one clause between empty lines, over a longer line. */
  private isSentenceHeading(line: number): boolean {
    const length = this.lines.length(line, "columns");
    return (
      length <= LONGEST_SHORT_LINE &&
      this.ends[line] === TERMINATED &&
      this.lines.marks(line) === 0 &&
      this.lines.blanksBefore(line) > 0 &&
      this.lines.blanksBefore(line + 1) > 0 &&
      this.lines.length(line + 1, "columns") > 2 * length
    );
  }

  private cutBefore(line: number): number {
    const isParted = this.endsParagraphs && this.lines.blanksBefore(line) === 1;
    return isParted && this.isRemainder(line) ? this.cutAt(line - 1) : NOT_CUT;
  }

  private cutAt(line: number): number {
    const end = this.ends[line];
    if (!this.lines.isSquare(line) || this.isFurniture(line)) return NOT_CUT;
    if (end === HANGING && this.endsInOpener(line)) return SURE;
    if (end !== OPEN && end !== DIVIDED && end !== HANGING) return NOT_CUT;
    const length = this.lines.length(line, "columns");
    if (length > LONGEST_CAPTION || (length > LONGEST_SHORT_LINE && this.lines.sentences(line) > 0))
      return SURE;
    if (this.endsTurns && this.speakers.at(line) !== undefined) return SURE;
    return length > LONGEST_HEADING || this.isUnfinished(line) ? LIKELY : LIKE_A_HEADING;
  }

  private isFurniture(line: number): boolean {
    const { text } = this.lines;
    const [start, end] = [this.lines.start(line), this.lines.end(line)];
    return isByline(text, start, end) || isNotice(text, start, end);
  }

  private endsInOpener(line: number): boolean {
    return (classOf(this.lines.text.charCodeAt(this.lines.end(line) - 1)) & OPENER) !== 0;
  }

  private isUnfinished(line: number): boolean {
    const end = this.lines.end(line);
    return (
      (this.ends[line] === DIVIDED && this.lines.length(line, "columns") > LONGEST_SHORT_LINE) ||
      unfinished.test(this.lines.text.slice(end - 2, end))
    );
  }

  private isRemainder(line: number): boolean {
    const beginsAnew =
      this.records[line] !== 0 || this.lines.indent(line) > 0 || this.speakers.at(line) !== undefined;
    return this.ends[line] === TERMINATED && this.lines.isSquare(line) && !beginsAnew;
  }

  private mostlyEnded(counts: (line: number) => boolean): boolean {
    let ended = 0;
    let open = 0;
    for (let line = 0; line < this.lines.count; line++) {
      if (!counts(line)) continue;
      if (this.ends[line] === TERMINATED) ended++;
      else open++;
    }
    return ended >= ENDED_FOR_ONE * open;
  }
}
