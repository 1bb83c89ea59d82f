import { type Span, span } from "../text/Span";
import { boundAfter, boundBefore, type Comparator, joinBounds } from "./bounds";
import type { Measure } from "./Measure";
import { matchesAround } from "./matchesAround";
import { NUMERAL, readNumeral } from "./numeral";
import type { Unit } from "./units";

/** A way to say a quantity in which the unit does not follow the number. */
interface FixedForm {
  readonly words: RegExp;
  readonly unit: Unit;
  readonly read: (number: string, last: string) => Measure["value"];
  /** Where no bound is said. */
  readonly comparator?: Comparator;
}

const percent: Unit = { id: "%", kind: "ratio" };
const perMille: Unit = { id: "‰", kind: "ratio" };
const perMyriad: Unit = { id: "‱", kind: "ratio" };
const perHundredThousand: Unit = { id: "per-100000", kind: "ratio" };
const times: Unit = { id: "times", kind: "ratio" };
const rank: Unit = { id: "rank", kind: "measure" };
const low = (number: string) => readNumeral(number).low;
/** A third has no end. */
const toHundredths = (value: number) => Number(value.toFixed(2));

const FORMS: readonly FixedForm[] = [
  {
    words: new RegExp(`百分之(${NUMERAL})(?:[至到—-](?:百分之)?(${NUMERAL}))?`, "gu"),
    unit: percent,
    read: (number, last) => (last ? [low(number), low(last)] : low(number)),
  },
  { words: new RegExp(`千分之(${NUMERAL})`, "gu"), unit: perMille, read: low },
  { words: new RegExp(`(?<!十)万分之(${NUMERAL})`, "gu"), unit: perMyriad, read: low },
  { words: new RegExp(`十万分之(${NUMERAL})`, "gu"), unit: perHundredThousand, read: low },
  {
    words: /([二三四五六七八九十]|\d{1,2})分之([一二两三四五六七八九]|\d{1,2})/gu,
    unit: percent,
    read: (parts, taken) => toHundredths((100 * low(taken)) / low(parts)),
  },
  {
    words: /([一二三四五六七八九])成(半|五)/gu,
    unit: percent,
    read: (tenths) => 10 * low(tenths) + 5,
  },
  { words: new RegExp(`(${NUMERAL})倍半`, "gu"), unit: times, read: (number) => low(number) + 0.5 },
  { words: /一半(?!是)|半数/gu, unit: percent, read: () => 50 },
  { words: /全覆盖/gu, unit: percent, read: () => 100 },
  { words: /[过超]半(?![年月天])/gu, unit: percent, read: () => 50, comparator: ">" },
  // To double n times is to multiply by two to the power of n.
  {
    words: new RegExp(`翻(?:了)?(${NUMERAL})?番`, "gu"),
    unit: times,
    read: (number) => 2 ** low(number || "一"),
  },
  {
    // 倍增计划 names a plan.
    words: /(?:成倍增长|倍增|翻倍)(?!式?(?:计划|行动|工程|方案|战略|效应|器|培育|提升))/gu,
    unit: times,
    read: () => 2,
  },
  {
    words: new RegExp(
      `(?<=[进入跻身居列位名国省市球区业])前(${NUMERAL})(?:[名位强]|(?![年月日天个季届次期轮批\\p{Script=Han}\\d]))`,
      "gu",
    ),
    unit: rank,
    read: low,
    comparator: "<=",
  },
  {
    // 全省第一; not 全省第一批, 第一产业.
    words: new RegExp(
      `(?<=[居列排位名国省市球区界部])第(${NUMERAL})(?:[名位]|(?![\\p{Script=Han}\\d]))`,
      "gu",
    ),
    unit: rank,
    read: low,
  },
];

/** Quantities that are not said as a number with its unit: 百分之八, 翻一番, 倍增, 过半, 全国前十. */
export function fixedMeasures(text: string, within: Span): Measure[] {
  return FORMS.flatMap((form) =>
    [...matchesAround(text, form.words, within)].map((match) => measureOf(text, form, match)),
  );
}

function measureOf(
  text: string,
  form: FixedForm,
  { 0: words, 1: number, 2: last, index }: RegExpExecArray,
): Measure {
  const core = span(index, index + words.length);
  const [before, after] = [boundBefore(text, core.start), boundAfter(text, core.end)];
  const isBound = before.comparator !== null || after.comparator !== null;
  const value = form.read(number ?? "", last ?? "");
  const said = joinBounds(text, before, after, false);
  return {
    ...span(before.start, after.end),
    comparator: typeof value !== "number" ? "range" : isBound ? said : (form.comparator ?? "="),
    value,
    unit: form.unit,
    core,
  };
}
