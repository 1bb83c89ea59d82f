import { DIVIDED, HANGING, OPEN, TERMINATED } from "./lineEnds";
import type { Speakers } from "./speakers";
import type { TextLines } from "./TextLines";

/** A heading seldom holds this much, in half-widths. */
const LONGEST_HEADING = 100;
/** What holds a full stop, or ends in a comma, and is longer than this is no heading. */
const LONGEST_SHORT_LINE = 40;
/** A text ends its paragraphs with full stops when this many do for one that does not. */
const ENDED_FOR_ONE = 4;

// What stands before the words that it governs or joins, so that neither a sentence nor a heading ends in it.
const unfinished =
  /(?:[把被及或]|(?<!参)与|以及|并且|而且|对于|关于|由于|通过|根据|按照|因为|如果|虽然|但是)$/;

/**
 * Sentences that were cut in a text of one paragraph a line, as where a column of the page ended: what stands
 * before the empty line is no heading and has no end, though the paragraphs of the text have one, and what
 * follows ends a sentence. Chinese alone, which has the marks and no capitals to go by.
 */
export class CutSentences {
  private readonly endsParagraphs: boolean;
  private readonly endsTurns: boolean;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly records: Uint8Array,
    private readonly speakers: Speakers,
  ) {
    this.endsParagraphs = this.mostlyEnded((line) => lines.length(line, "columns") > LONGEST_HEADING);
    this.endsTurns = this.mostlyEnded((line) => speakers.at(line) !== undefined);
  }

  /** True when a line goes on with the sentence of the line before. */
  goesOn(line: number): boolean {
    return this.lines.blanksBefore(line) === 1 && this.isRemainder(line) && this.isCut(line - 1);
  }

  private isCut(line: number): boolean {
    const end = this.ends[line];
    if (!this.endsParagraphs || !this.lines.isSquare(line)) return false;
    if (end === HANGING) return true;
    return (end === OPEN || end === DIVIDED) && !this.mayBeHeading(line, end);
  }

  private mayBeHeading(line: number, end: number): boolean {
    const length = this.lines.length(line, "columns");
    if (length > LONGEST_HEADING) return false;
    if (length > LONGEST_SHORT_LINE && (end === DIVIDED || this.lines.sentences(line) > 0)) return false;
    if (this.endsTurns && this.speakers.at(line) !== undefined) return false;
    return !unfinished.test(this.lines.text.slice(this.lines.end(line) - 2, this.lines.end(line)));
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
