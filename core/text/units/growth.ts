import { type Span, span, spanCovers } from "../Span";
import { wholeCharacter } from "./characters";
import { closingMark, isLooseMark, openingMark, partsClauses, partsPhrases } from "./marks";
import { sentenceAt } from "./sentences";
import { loneMarks, trimmedSpan } from "./trimming";
import { wordAround, wordAt } from "./words";

/** How far around a selection a phrase, a clause or a pair of quotes is looked for, in code units. */
const REACH = 2000;

/**
 * The next larger unit around a part of a text: its words, the phrase between two punctuation marks, what
 * stands between a pair of quotes or brackets, the pair with it, the clause, the sentence. A unit that would
 * add nothing but loose punctuation is passed over. Null when the part holds whole sentences already,
 * and when it is longer than any of these.
 */
export function growInside(text: string, part: Span): Span | null {
  if (length(part) > REACH) return null;
  const pair = pairAround(text, part);
  const candidates = [
    wordsAround(text, part),
    between(text, part, partsPhrases),
    ...(pair ? [span(pair.start + 1, pair.end - 1)] : []),
    ...clauseAround(text, part, pair),
    sentencesAround(text, part),
  ].filter((candidate) => addsWords(text, part, candidate));
  const all = pair ? [...candidates, pair] : candidates;
  return all.sort((a, b) => length(a) - length(b))[0] ?? null;
}

const length = ({ start, end }: Span) => end - start;

/** True when the larger part covers the smaller one and has more than white space and punctuation on top. */
function addsWords(text: string, part: Span, larger: Span): boolean {
  if (larger.start > part.start || larger.end < part.end) return false;
  return hasWords(text, larger.start, part.start) || hasWords(text, part.end, larger.end);
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isMarkOrSpace(text.charAt(at))) return true;
  return false;
}

const isMarkOrSpace = (mark: string) =>
  isLooseMark(mark) || /[\s"]/.test(mark) || (closingMark(mark) ?? openingMark(mark)) !== undefined;

function wordsAround(text: string, { start, end }: Span): Span {
  return start === end ? wordAround(text, start) : span(wordAt(text, start).start, wordAt(text, end - 1).end);
}

/** The clause, inside the pair of quotes that it would else cut; none where it cuts another. */
function clauseAround(text: string, part: Span, pair: Span | null): Span[] {
  const clause = between(text, part, partsClauses);
  const isCut = pair && !spanCovers(clause, pair);
  const kept = isCut
    ? span(Math.max(clause.start, pair.start + 1), Math.min(clause.end, pair.end - 1))
    : clause;
  const trimmed = trimmedSpan(text, kept);
  return loneMarks(text, trimmed).size === 0 ? [trimmed] : [];
}

function sentencesAround(text: string, { start, end }: Span): Span {
  const first = sentenceAt(text, start);
  const last = start === end ? first : sentenceAt(text, end - 1);
  return span(Math.min(first.start, start), Math.max(last.end, end));
}

/**
 * The part stretched both ways up to the next mark that parts such units. An end of the part that stands at
 * such a mark of its own stays: the unit there is complete.
 */
export function between(text: string, part: Span, isMark: (text: string, at: number) => boolean): Span {
  let { start, end }: { start: number; end: number } = part;
  const first = Math.max(0, start - REACH);
  const last = Math.min(text.length, end + REACH);
  const [isOpen, isClosed] = start < end ? [isMark(text, start), isMark(text, end - 1)] : [false, false];
  while (!isOpen && start > first && !isMark(text, start - 1)) start--;
  while (!isClosed && end < last && !isMark(text, end)) end++;
  return span(wholeCharacter(text, start), wholeCharacter(text, end));
}

/** The nearest pair of quotes or brackets around a part, with its marks; null when there is none in reach. */
function pairAround(text: string, { start, end }: Span): Span | null {
  const open = unmatched(text, start - 1, -1);
  if (open === null) return null;
  const close = unmatched(text, end, 1);
  return close !== null && closingMark(text.charAt(open)) === text.charAt(close)
    ? span(open, close + 1)
    : null;
}

/** The first mark from a place on, in one direction, whose other half does not stand between. */
function unmatched(text: string, from: number, step: 1 | -1): number | null {
  let depth = 0;
  const [entering, leaving] = step === 1 ? [closingMark, openingMark] : [openingMark, closingMark];
  const last = from + step * REACH;
  for (let at = from; at !== last && at >= 0 && at < text.length && text[at] !== "\n"; at += step) {
    const mark = text.charAt(at);
    if (entering(mark)) depth += 1;
    else if (leaving(mark) && depth-- === 0) return at;
  }
  return null;
}
