import type { Paragraph } from "../../../../core/text/layout/TextLayout";
import { type Utf16Offset, utf16 } from "../../../../core/text/offsets";
import type { ReadLayout } from "./readLayout";

/** How to set the paragraphs of a reading again. */
export interface Setting {
  /** Squares to a line. */
  readonly width: number;
  /** What parts two paragraphs; as in the original when left out. */
  readonly between?: string;
  /** What first lines of running text begin with; a `stripped` indent of two squares leaves them shorter. */
  readonly indent?: "stripped" | "　　" | "";
  /** Punctuation takes half a square and never begins a line, as in a justified column. */
  readonly squeezed?: boolean;
  /** No line begins with a mark that closes: the character before it goes down with it. */
  readonly kinsoku?: boolean;
  /** Commas, full stops and the like as in ASCII, without spaces after them. */
  readonly halfWidth?: boolean;
  /** Every so many lines a column ends and leaves a blank line, in mid-sentence too. */
  readonly columnOf?: number;
  /** Each line of a question is followed by a blank one, as bold type is extracted. */
  readonly airyQuestions?: boolean;
}

/** The same paragraphs set to another measure. */
export function setAgain(reading: ReadLayout, setting: Setting): { text: string; paragraphs: Paragraph[] } {
  let text = "";
  let lines = 0;
  const paragraphs: Paragraph[] = [];
  reading.paragraphs.forEach((paragraph, index) => {
    const gap =
      setting.between ?? reading.text.slice(reading.paragraphs[index - 1]?.end ?? 0, paragraph.start);
    const isRunning = paragraph.kind !== "title" && paragraph.kind !== "byline" && paragraph.kind !== "note";
    const indent = isRunning ? (setting.indent ?? "") : "";
    text += (index > 0 || setting.between === undefined ? gap : "") + (indent === "stripped" ? "" : indent);
    const start = text.length;
    const isAiry = setting.airyQuestions === true && paragraph.kind === "question";
    linesOf(joined(reading, paragraph), setting, indent === "" ? 0 : 2).forEach((line, place) => {
      lines++;
      const atColumnEnd = setting.columnOf !== undefined && lines % setting.columnOf === 0;
      if (place > 0) text += isAiry || atColumnEnd ? "\n\n" : "\n";
      text += line;
    });
    paragraphs.push({ start: utf16(start), end: utf16(text.length), kind: paragraph.kind });
  });
  return { text, paragraphs };
}

/** The words of a paragraph without its line breaks and letter-spacing. */
function joined(
  { text, spaced }: ReadLayout,
  { start, end }: { start: Utf16Offset; end: Utf16Offset },
): string {
  const runs = spaced.filter((run) => run.start >= start && run.end <= end);
  let words = "";
  let from: number = start;
  for (const run of runs) {
    words += text.slice(from, run.start) + text.slice(run.start, run.end).replaceAll(" ", "");
    from = run.end;
  }
  return (words + text.slice(from, end)).replace(/\s*\n\s*/g, "");
}

function linesOf(words: string, setting: Setting, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  let room = setting.width - indent;
  for (const character of setting.halfWidth ? withHalfWidthMarks(words) : words) {
    const size = sizeOf(character, setting);
    if (room < size && !(setting.squeezed && CLOSING.test(character))) {
      const down = setting.kinsoku && CLOSING.test(character) ? lastWithMarks(line) : "";
      lines.push(line.slice(0, line.length - down.length).trimEnd());
      line = down;
      room = setting.width - down.length;
    }
    line += line === "" ? character.trimStart() : character;
    room -= size;
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

const CLOSING = /[，。、；：！？”’》）]/;
/** The last character of a line with the marks that close after it. */
const lastWithMarks = (line: string) => /[^ ]?[，。、；：！？”’》）]*$/.exec(line)?.[0] ?? "";

/** In squares. */
function sizeOf(character: string, { squeezed, halfWidth }: Setting): number {
  const isHalf =
    (squeezed && /[，。、；：！？“”‘’《》（）\d ]/.test(character)) ||
    (halfWidth && /[!-~ ]/.test(character));
  return isHalf ? 0.5 : 1;
}

function withHalfWidthMarks(words: string): string {
  return words.replace(/[，。：；？！（）]/g, (mark) => ",.:;?!()".charAt("，。：；？！（）".indexOf(mark)));
}
