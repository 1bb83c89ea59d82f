import { type Span, span, spanCovers } from "../text/Span";
import { type Bound, boundAfter, boundBefore, joinBounds } from "./bounds";
import { countedNoun, phraseHead } from "./countedNoun";
import { fixedMeasures } from "./fixedMeasures";
import type { Measure } from "./Measure";
import { matchesAround } from "./matchesAround";
import { isInName } from "./names";
import { nounBeginningAt } from "./nouns";
import { NUMERAL, type Numeral, readNumeral } from "./numeral";
import { type UnitWords, unitAt } from "./units";

const NUMBER = new RegExp(NUMERAL, "gu");
/** Before the places by which a rank changes. */
const RISES = /(?:前移|后移|前进|后退|跃升|上升|提升|下降|下滑|进位|晋位|晋升)了?$/u;
const RANGE_END = new RegExp(`(?:[-—–－~～〜]{1,2}|[至到])(${NUMERAL})`, "uy");

/**
 * All quantities of some words in their order, each with its bounds. None are: dates, ordinals (第三), what others
 * are measured by (每万人), an indefinite 一 (一座城市), numbers in a name (《…十条》, “五个一”).
 *
 * @param text - One paragraph at most, digits plain, without letter-spacing.
 * @param within - Where the numbers are looked for; their bounds and nouns may stand around it.
 */
export function findMeasures(text: string, within: Span = span(0, text.length)): Measure[] {
  const fixed = fixedMeasures(text, within);
  const found = [...fixed, ...numberedMeasures(text, within, fixed)];
  return found.filter((measure) => !isInName(text, measure)).sort((a, b) => a.start - b.start);
}

function numberedMeasures(text: string, within: Span, taken: readonly Measure[]): Measure[] {
  const found: Measure[] = [];
  for (const { 0: words, index } of matchesAround(text, NUMBER, within)) {
    const number = span(index, index + words.length);
    if (!spanCovers(within, number)) continue;
    if (isTaken(number, taken) || index < (found.at(-1)?.core.end ?? 0)) continue;
    const measure = measureAt(text, index, words);
    if (measure) found.push(measure);
  }
  return found;
}

function isTaken({ start, end }: Span, taken: readonly Measure[]): boolean {
  return taken.some(({ core }) => core.start < end && start < core.end);
}

/** A number, or two with the dash of their range. */
interface NumberWords {
  readonly words: string;
  readonly first: Numeral;
  readonly last: Numeral;
  readonly end: number;
}

function measureAt(text: string, start: number, words: string): Measure | null {
  const before = boundBefore(text, start);
  const number = numberAt(text, start, words);
  const unit = unitAt(text, number.end) ?? moneyUnsaid(text, number) ?? counterUnsaid(text, start, number);
  if (!unit || isNoQuantity(text, start, words, unit, before)) return null;
  const after = boundAfter(text, unit.end);
  return {
    ...span(before.start, after.end),
    ...amountOf(number, unit, comparatorOf(text, number, unit, before, after)),
    unit: { kind: unit.kind, id: (unit.takesNoun && countedNoun(text, before.start, after.end)) || unit.id },
    core: span(start, unit.end),
  };
}

function comparatorOf(text: string, number: NumberWords, unit: UnitWords, before: Bound, after: Bound) {
  const isBound = before.comparator !== null || after.comparator !== null;
  if (!isBound && isClass(text, number, unit)) return ">=";
  return joinBounds(text, before, after, number.first.isExceeded || number.last.isExceeded);
}

/** 百亿企业, 百亿元企业: a round sum right before a noun names the class of those that have at least that much. */
function isClass(text: string, { words, end }: NumberWords, unit: UnitWords): boolean {
  if (unit.kind !== "money") return false;
  const isUnsaid = unit.end === end;
  return isUnsaid ? phraseHead(text, end) : /^[百千万亿]+$/u.test(words) && !!nounBeginningAt(text, unit.end);
}

function amountOf(
  { first: { low }, last: { high } }: NumberWords,
  unit: UnitWords,
  comparator: Measure["comparator"],
) {
  const [least, most] = [low * unit.factor, high * unit.factor];
  return least < most
    ? { comparator: "range" as const, value: [least, most] as const }
    : { comparator, value: least };
}

function numberAt(text: string, start: number, words: string): NumberWords {
  const first = readNumeral(words);
  const end = start + words.length;
  RANGE_END.lastIndex = unitAt(text, end)?.end ?? end;
  const [, second] = RANGE_END.exec(text) ?? [];
  if (!second || /[从由]$/u.test(text.slice(0, start))) return { words, first, last: first, end };
  return {
    words,
    first: scaledLike(first, words, second),
    last: readNumeral(second),
    end: RANGE_END.lastIndex,
  };
}

/** 3—5亿元 says 亿 once for both. */
function scaledLike(first: Numeral, words: string, second: string): Numeral {
  const scale = /[万亿]+$/u.exec(second)?.[0];
  return !scale || /[万亿]/u.test(words) ? first : { ...first, low: first.low * readNumeral(scale).low };
}

/** 千亿级产业 and 千亿目标 are said of money, which goes without saying. */
function moneyUnsaid(text: string, { last, end }: NumberWords): UnitWords | null {
  const rest = text.slice(end);
  const isMoney = last.high >= 1e8 && text[end - 1] === "亿";
  const isAlone = /^(?:$|[^\p{Script=Han}\p{L}\d]|级|量级|规模|以上|以下|大关|台阶|的)/u.test(rest);
  return isMoney && (isAlone || phraseHead(text, end))
    ? { id: "CNY", kind: "money", end, factor: 1, takesNoun: false }
    : null;
}

/** After a number that ends in 万 the counter may go without saying: 5万农户. */
function counterUnsaid(text: string, start: number, { end }: NumberWords): UnitWords | null {
  const noun = /.万[余多]?$/u.test(text.slice(start, end)) ? nounBeginningAt(text, end) : null;
  return noun && { id: noun.id, kind: "count", end, factor: 1, takesNoun: false };
}

function isNoQuantity(text: string, start: number, words: string, unit: UnitWords, before: Bound): boolean {
  const last = text.slice(Math.max(0, start - 1), start);
  const rest = text.slice(unit.end, unit.end + 12);
  const isBareScale = /^[十百千万亿]/u.test(words);
  return (
    /[第每+]/u.test(last) ||
    // 破零, 归零, 零倍增
    words === "零" ||
    (isBareScale && /[数几]/u.test(last)) ||
    (words === "一" && unit.kind !== "ratio" && unit.kind !== "money" && before.comparator === null) ||
    // 六个一, 三个100%, 千家万户
    (unit.takesNoun && /^(?:一[^\p{Script=Han}]|一$|\d+(?:\.\d+)?%|[百千万](?![百千万亿元]))/u.test(rest)) ||
    (isBareScale && /[百千万]\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 2), start))) ||
    // 排名前移3位 is of places, not of people.
    (text[unit.end - 1] === "位" && RISES.test(text.slice(0, start))) ||
    // 24小时服务 is round the clock.
    (unit.id === "hours" && words === "24" && !/^[以之]?内/u.test(rest)) ||
    // 万元GDP能耗
    (isBareScale && /^(?:GDP|国内生产总值|地区生产总值|工业增加值|产值能耗)/u.test(rest))
  );
}
