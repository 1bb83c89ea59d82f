import type { Language } from "../errors";

/** A measured number, or why there is none: 0/0 is not 0, and perfect agreement on nothing is not agreement. */
export type Figure =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: UndefinedReason };

/** Why a figure is undefined. */
export type UndefinedReason = keyof typeof reasonTexts;

/** Every reason in words, to stand beside the dash that is shown in place of the number. */
export const reasonTexts = {
  "no-units": {
    en: "nobody marked anything, and agreement on nothing is not measured",
    "zh-CN": "没有任何标注，无从衡量一致性",
  },
  "no-items": { en: "there is nothing that two annotators have rated", "zh-CN": "没有由两人以上标注的内容" },
  "one-annotator": { en: "it takes two annotators", "zh-CN": "至少需要两名标注者" },
  "no-variation": {
    en: "one value everywhere: there is nothing that chance could get wrong",
    "zh-CN": "取值处处相同，无法校正随机一致",
  },
  "overlapping-units": {
    en: "one annotator's units overlap, which this measure does not allow",
    "zh-CN": "同一标注者的单元互相重叠，此指标不适用",
  },
  "missing-values": {
    en: "some items are not rated by everybody, which this measure does not allow",
    "zh-CN": "部分内容并非人人标注，此指标不适用",
  },
  "nothing-shared": {
    en: "no two annotators marked the same place",
    "zh-CN": "没有两名标注者标注同一处",
  },
  "pair-undefined": {
    en: "it is undefined for a pair of annotators",
    "zh-CN": "对其中一对标注者无法计算",
  },
  "several-documents": {
    en: "it is of one document: several cannot be joined for it",
    "zh-CN": "此指标只适用于单篇文档，不能合并多篇",
  },
  "nothing-alike": {
    en: "no two annotators gave a span this label alike",
    "zh-CN": "没有两名标注者对同一片段标出此标签",
  },
  "no-values": {
    en: "nobody gave it a value",
    "zh-CN": "没有人填写过取值",
  },
  "open-values": {
    en: "its values are not chosen from a fixed set, without which chance cannot be estimated",
    "zh-CN": "取值并非选自固定集合，无法估计随机一致",
  },
  "none-judged": {
    en: "no decision says anything of it yet",
    "zh-CN": "尚无任何审阅决定涉及",
  },
  "none-accepted": {
    en: "nothing is accepted yet that could have been found",
    "zh-CN": "尚未采纳任何可供比对的标注",
  },
  "few-documents": {
    en: "an interval over documents takes five of them",
    "zh-CN": "按文档计算区间至少需要五篇文档",
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** A figure that is defined. */
export function defined(value: number): Figure {
  return { value, reason: null };
}

/** A figure that is not, and why. */
export function undefinedFor(reason: UndefinedReason): Figure {
  return { value: null, reason };
}

/** The quotient, or the reason where the divisor is 0. */
export function quotient(dividend: number, divisor: number, reason: UndefinedReason): Figure {
  return divisor === 0 ? undefinedFor(reason) : defined(dividend / divisor);
}

/** 1 − a disagreement / the one expected by chance; undefined where chance could not disagree. */
export function oneMinusRatio(observed: number, expected: number, reason: UndefinedReason): Figure {
  return expected === 0 ? undefinedFor(reason) : defined(1 - observed / expected);
}

/** The mean of figures; undefined where one of them is, or where there is none. */
export function meanOf(figures: readonly Figure[], ifNone: UndefinedReason): Figure {
  const [only] = figures;
  if (only && figures.length === 1) return only;
  let sum = 0;
  for (const { value } of figures) {
    if (value === null) return undefinedFor("pair-undefined");
    sum += value;
  }
  return quotient(sum, figures.length, ifNone);
}

const DIGITS = 3;

/** A figure's number as windows and pages show it; a dash where there is none. */
export function shownFigure({ value }: Pick<Figure, "value">): string {
  // A true minus: the hyphen is narrower than the digits.
  return value === null ? "—" : value.toFixed(DIGITS).replace("-", "−");
}
