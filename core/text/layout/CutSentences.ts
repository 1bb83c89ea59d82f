import { DIVIDED, HANGING, OPEN, TERMINATED } from "./lineEnds";
import type { Speakers } from "./speakers";
import type { TextLines } from "./TextLines";

/** A heading seldom holds this much, in half-widths. */
const LONGEST_HEADING = 100;
/** What holds a full stop and then goes on without one is no heading unless it is very short. */
const SHORT_LINE = 40;

// What stands before the words that it governs or joins, so that neither a sentence nor a heading ends in it.
const unfinished =
  /(?:[把被及或]|(?<!参)与|以及|并且|而且|对于|关于|由于|通过|根据|按照|因为|如果|虽然|但是)$/;

/**
 * Sentences that were cut in a text of one paragraph a line, as where a column of the page ended: what stands
 * before the empty line is no heading, nor does it end, and what follows ends a sentence.
 */
export class CutSentences {
  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly speakers: Speakers,
  ) {}

  /** True when a line goes on with the sentence of the line before. */
  goesOn(line: number): boolean {
    return this.isCut(line - 1) && this.isRemainder(line) && this.lines.blanksBefore(line) === 1;
  }

  private isCut(line: number): boolean {
    const end = this.ends[line];
    if (end === HANGING) return true;
    if ((end !== OPEN && end !== DIVIDED) || !this.lines.isSquare(line)) return false;
    const length = this.lines.length(line, "columns");
    return (
      length > LONGEST_HEADING ||
      (length > SHORT_LINE && this.lines.sentences(line) > 0) ||
      (length > SHORT_LINE && end === DIVIDED) ||
      this.speakers.at(line) !== undefined ||
      unfinished.test(this.lines.text.slice(this.lines.end(line) - 2, this.lines.end(line)))
    );
  }

  private isRemainder(line: number): boolean {
    return (
      this.ends[line] === TERMINATED && this.lines.isSquare(line) && this.speakers.at(line) === undefined
    );
  }
}
