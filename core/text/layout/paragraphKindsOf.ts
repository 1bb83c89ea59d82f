import { joinedQuote } from "../quote";
import { CLOSER, classOf } from "./characterClass";
import {
  beginsEditorsNote,
  beginsReport,
  isByline,
  isNotice,
  isSignature,
  LONGEST_FURNITURE,
} from "./furniture";
import { headingPlaces, type Outward } from "./headingPlaces";
import { ANNOUNCING, lineEnd, TERMINATED } from "./lineEnds";
import { isAsker } from "./speakerNames";
import type { Speakers } from "./speakers";
import type { ParagraphKind } from "./TextLayout";
import type { TextLines } from "./TextLines";

/** A heading inside an article is at most this long when it is a full sentence, in UTF-16 code units. */
const LONGEST_SENTENCE_HEADING = 20;

/** The kind of each paragraph, given the line that each begins with. */
export function paragraphKindsOf(
  lines: TextLines,
  firstLines: readonly number[],
  speakers: Speakers,
): ParagraphKind[] {
  const glances = firstLines.map((line, index) =>
    glanceAt(lines, line, (firstLines[index + 1] ?? lines.count) - 1, speakers),
  );
  return new KindReader(glances).read();
}

/** As much of a paragraph as tells its kind. */
interface Glance extends Outward {
  readonly asks: boolean;
  readonly isReport: boolean;
  /** Clause and sentence marks before its last character. */
  readonly marks: number;
  readonly speaker: string | undefined;
}

function glanceAt(lines: TextLines, first: number, last: number, speakers: Speakers): Glance {
  const start = lines.start(first);
  const end = lines.end(last);
  const length = end - start;
  let marks = 0;
  let sentences = 0;
  for (let line = first; line <= last; line++) {
    marks += lines.marks(line);
    sentences += lines.sentences(line);
  }
  const words = length <= LONGEST_FURNITURE ? wordsOf(lines.text.slice(start, end), first < last) : "";
  return {
    words,
    length,
    isByline: isByline(words),
    isNotice: isNotice(words) || beginsEditorsNote(lines.text, start),
    end: lineEnd(lines.text, start, end),
    asks: isQuestion(lines.text, end),
    isReport: beginsReport(lines.text, start, end),
    marks,
    sentences,
    speaker: speakers.at(first),
  };
}

function wordsOf(stretch: string, isWrapped: boolean): string {
  return isWrapped ? joinedQuote(stretch) : stretch;
}

/** True when a question mark ends the stretch, perhaps inside a quotation. */
function isQuestion(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && classOf(text.charCodeAt(last)) & CLOSER) last--;
  return text.charAt(last) === "？" || text.charAt(last) === "?";
}

/** Reads the paragraphs in order: who speaks holds until somebody else does or another article begins. */
class KindReader {
  private readonly kinds: ParagraphKind[] = [];
  private readonly askers: ReadonlySet<string>;
  /** 1 for what may be a heading. */
  private readonly places: Uint8Array;
  private turn: ParagraphKind = "body";

  constructor(private readonly glances: readonly Glance[]) {
    this.askers = askersOf(glances);
    this.places = headingPlaces(glances);
  }

  read(): ParagraphKind[] {
    this.glances.forEach((glance, index) => {
      const kind = this.kindOf(glance, index);
      if (kind === "title" || kind === "byline") this.turn = "body";
      this.kinds.push(kind);
    });
    return this.kinds;
  }

  private kindOf(glance: Glance, index: number): ParagraphKind {
    if (glance.speaker !== undefined && this.askers.size > 0 && !this.isKicker(index)) {
      this.turn = this.askers.has(glance.speaker) ? "question" : "answer";
      return this.turn;
    }
    if (this.asksBeforeAnswer(glance, index)) return "question";
    return this.displayKind(glance, index) ?? (this.isSentenceHeading(glance, index) ? "subhead" : this.turn);
  }

  /** The kind of what stands apart from running text, which ends without a full stop. */
  private displayKind(glance: Glance, index: number): ParagraphKind | undefined {
    if (glance.isByline || this.isNameUnderTitle(glance, index) || this.isSignature(glance, index))
      return "byline";
    if (glance.isNotice || isParenthesis(glance.words) || isOrnament(glance.words)) return "note";
    if (!this.places[index]) return undefined;
    if (this.isKicker(index)) return this.places[index + 1] ? "title" : undefined;
    if (this.kinds[index - 1] === "title" || this.isSigned(index + 1) || index === 0) return "title";
    return index + 1 === this.glances.length || this.isKicker(index + 1) ? "note" : "subhead";
  }

  private isKicker(index: number): boolean {
    return this.places[index] === 1 && this.glances[index]?.end === ANNOUNCING;
  }

  private isSigned(index: number): boolean {
    const glance = this.glances[index];
    return glance !== undefined && (glance.isByline || glance.isReport);
  }

  /** An office and a name between a title and the text. */
  private isSignature({ words }: Glance, index: number): boolean {
    return this.kinds[index - 1] === "title" && !this.places[index + 1] && isSignature(words);
  }

  /** A name alone under a title that names the same person. */
  private isNameUnderTitle({ words }: Glance, index: number): boolean {
    if (words === "" || words.length > 12 || !this.kinds.slice(-3).includes("title")) return false;
    const above = this.glances.slice(Math.max(0, index - 3), index);
    return above.some((title) => title.end === ANNOUNCING && title.words.slice(0, -1).endsWith(words));
  }

  /** A question that has lost its label: it ends in a question mark and somebody named answers. */
  private asksBeforeAnswer(glance: Glance, index: number): boolean {
    const next = this.glances[index + 1]?.speaker;
    return glance.asks && this.askers.size > 0 && next !== undefined && !this.askers.has(next);
  }

  /** A short sentence of one clause over a longer paragraph. */
  private isSentenceHeading(glance: Glance, index: number): boolean {
    const next = this.glances[index + 1];
    return (
      this.turn === "body" &&
      glance.end === TERMINATED &&
      glance.length <= LONGEST_SENTENCE_HEADING &&
      glance.marks === 0 &&
      this.kinds[index - 1] === "body" &&
      next !== undefined &&
      next.length > 2 * glance.length
    );
  }
}

function isParenthesis(words: string): boolean {
  return /^[（(【[][^）)】\]]*[）)】\]]$/u.test(words);
}

/** Signs alone, as between two articles (＊　＊　＊). */
function isOrnament(words: string): boolean {
  return words !== "" && !/[\p{L}\p{N}]/u.test(words);
}

/** Names that ask by what they are called or, failing any, by their question marks. */
function askersOf(glances: readonly Glance[]): ReadonlySet<string> {
  const turns = new Map<string, { all: number; asked: number }>();
  for (const { speaker, asks } of glances) {
    if (speaker === undefined) continue;
    const count = turns.get(speaker) ?? { all: 0, asked: 0 };
    turns.set(speaker, { all: count.all + 1, asked: count.asked + (asks ? 1 : 0) });
  }
  const named = [...turns.keys()].filter(isAsker);
  const asking = [...turns].filter(([, count]) => count.asked > count.all / 2).map(([name]) => name);
  return new Set(named.length > 0 ? named : asking.length < turns.size ? asking : []);
}
