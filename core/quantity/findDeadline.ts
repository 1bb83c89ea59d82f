import { type Span, spanCovers } from "../text/Span";
import { sentenceAt } from "../text/units/sentences";
import { findTimes, type IsoDate, type TimeWords } from "./findTimes";

/** Where the words of a deadline or an actor stand, seen from the target. */
export type FoundIn = "target" | "sentence" | "paragraph";

/** Until when a target is to be reached. */
export interface Deadline extends TimeWords {
  readonly foundIn: FoundIn;
}

/** A time from which something is counted or with which it is compared is no deadline. */
const NO_DEADLINE_BEFORE = /(?:自|从|比|较|截[至止]|早在|自从|去|同比)$/u;
const NO_DEADLINE_AFTER =
  /^(?:以来|来[，,]|起[，,]|开始|相比|同期|的?基础上|开局|的?基数|年初以来|的?(?:省|市|县)?(?:政府)?工作报告|的?(?:全国)?两会)/u;
/** Signs that a clause tells what has already happened. */
const PAST = /已经?|曾|同比|累计|截[至止]|以来|荣获|被评|获评|[成现到立行来展动署台进出][了过]/u;
/** A later clause says the deadline only in words like these. */
const LIMITS = /[前内底末]$/u;
const CLAUSE_START = /(?:^|[，,。；;：:！？“”\s]|[到至在]|力争|争取|确保|计划)$/u;
const MARKS = /[，,。；;：:！？]/u;

/**
 * The deadline of a target: one named in it, else the nearest before it in its sentence, else one that limits the
 * rest of the sentence (…，2025年底前完成), else the nearest earlier sentence of the paragraph that opens with a time.
 *
 * @param found - All times of the text, where they are known already.
 */
export function findDeadline(
  text: string,
  place: Span,
  documentDate: IsoDate | null,
  found: readonly TimeWords[] = findTimes(text, documentDate),
): Deadline | null {
  const sentence = sentenceAt(text, place.start);
  const times = found.filter((time) => mayBeDeadline(text, time, documentDate));
  const inside = times.filter((time) => spanCovers(place, time)).at(-1);
  if (inside) return { ...inside, foundIn: "target" };
  const beside = besideIn(text, times, place, sentence);
  if (beside) return { ...beside, foundIn: "sentence" };
  const earlier = times.filter((time) => time.end <= sentence.start && opensSentence(text, time)).at(-1);
  return earlier ? { ...earlier, foundIn: "paragraph" } : null;
}

function mayBeDeadline(
  text: string,
  { start, end, until }: TimeWords,
  documentDate: IsoDate | null,
): boolean {
  const isPassed = until !== null && documentDate !== null && until < documentDate.slice(0, until.length);
  const before = text.slice(Math.max(0, start - 4), start);
  const isExcluded = NO_DEADLINE_BEFORE.test(before) || NO_DEADLINE_AFTER.test(text.slice(end, end + 8));
  return !isPassed && !isExcluded && !isInTitle(text, start, end);
}

/** A year in a title names a document; the years that a plan covers are said in brackets in its title. */
function isInTitle(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf("《", start);
  const isInside = open >= 0 && text.lastIndexOf("》", start) < open && text.indexOf("》", end) >= 0;
  return isInside && !/[（(]$/u.test(text.slice(0, start));
}

function besideIn(
  text: string,
  times: readonly TimeWords[],
  place: Span,
  sentence: Span,
): TimeWords | undefined {
  const before = times.filter(({ start, end }) => start >= sentence.start && end <= place.start);
  const nearest = before.filter((time) => !PAST.test(clauseAfter(text, time, place.start))).at(-1);
  const later = times.find(({ start, end }) => start >= place.end && end <= sentence.end);
  return nearest ?? (later && LIMITS.test(text.slice(later.start, later.end + 1)) ? later : undefined);
}

function clauseAfter(text: string, time: Span, limit: number): string {
  const rest = text.slice(time.end, limit);
  const end = rest.slice(1).search(MARKS);
  return end < 0 ? rest : rest.slice(0, end + 1);
}

function opensSentence(text: string, time: TimeWords): boolean {
  const sentence = sentenceAt(text, time.start);
  const isPast = PAST.test(text.slice(time.end, sentence.end));
  return !isPast && CLAUSE_START.test(text.slice(sentence.start, time.start));
}
