import { span } from "../text/Span";
import { type Comparator, comparators } from "./bounds";
import { mainMeasure } from "./mainMeasure";
import { nounBeginningAt } from "./nouns";
import { readNumeral } from "./numeral";
import { RANK } from "./unitName";
import { unitAt } from "./units";
import type { QuantityValue } from "./ValueProposer";

const SIGNS: Readonly<Record<string, Comparator>> = { "≥": ">=", "≤": "<=", "≈": "~" };
const NUMBER = "[-+]?[\\d.,]+\\s*[万亿]*";
const FORM = new RegExp(
  `^(≥|≤|≈|>=|<=|[<>=~])?\\s*(${NUMBER})(?:\\s*[-–—~～至]\\s*(${NUMBER}))?\\s*(\\S.*)$`,
  "u",
);

/**
 * The quantity that somebody has typed: a sign, a number and a unit (≥ 180 projects, 20–30 %, 2亿 元), or as texts
 * have it (不少于180个项目). Null where it is neither. A unit that we have no id for stays as it was typed.
 */
export function readQuantity(typed: string): QuantityValue | null {
  const text = typed.replace(/[！-～]/gu, toPlainWidth).trim();
  return signed(text) ?? worded(text);
}

/** Units such as km² would not survive a normalisation of the whole. */
const toPlainWidth = (wide: string) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

function signed(text: string): QuantityValue | null {
  const [, sign = "", low, high, unit = ""] = FORM.exec(text) ?? [];
  if (low === undefined || (sign === "" && isWorded(unit))) return null;
  const [from, to] = [amountIn(low), high === undefined ? null : amountIn(high)];
  if (from === null || (high !== undefined && to === null)) return null;
  const comparator = SIGNS[sign] ?? comparators.find((each) => each === sign) ?? "=";
  return to === null
    ? { comparator, value: from, unit: unitIn(unit) }
    : { comparator: "range", value: [from, to], unit: unitIn(unit) };
}

/** True where more than the unit stands after the number: 以上, or a counter with its noun. */
const isWorded = (unit: string) => /[上下内右余多]$/u.test(unit);

function amountIn(words: string): number | null {
  const plain = words.replace(/[,\s]/gu, "");
  if (!/[万亿]/u.test(plain)) return Number.isFinite(Number(plain)) ? Number(plain) : null;
  const { low } = readNumeral(plain);
  return Number.isFinite(low) ? low : null;
}

/** The id of a unit or a counted noun that was typed whole, else what was typed. */
function unitIn(words: string): string {
  if (words === RANK.words) return RANK.id;
  const noun = nounBeginningAt(words, 0);
  if (noun?.end === words.length) return noun.id;
  const unit = unitAt(words, 0);
  if (unit?.end === words.length && unit.factor === 1) return unit.id;
  const counted = unit?.takesNoun ? nounBeginningAt(words, unit.end) : null;
  return counted?.end === words.length ? counted.id : words;
}

function worded(text: string): QuantityValue | null {
  const found = mainMeasure(text, span(0, text.length))?.quantity;
  return found ? { comparator: found.comparator, value: found.value, unit: found.unit.id } : null;
}
