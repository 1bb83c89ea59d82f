import type { Language } from "../errors";
import type { Comparator } from "./bounds";
import { unitName } from "./unitName";
import type { QuantityValue } from "./ValueProposer";

/** The sign that stands before an amount; none for an exact one or a range. */
export const comparatorSigns: Readonly<Record<Comparator, string>> = {
  ">=": "≥",
  ">": ">",
  "=": "=",
  "<": "<",
  "<=": "≤",
  "~": "≈",
  range: "–",
};

/** A quantity in one line: ≥ 180 projects, ≥ 1000亿 元. */
export function quantityText({ comparator, value, unit }: QuantityValue, language: Language): string {
  const hasSign = comparator !== "=" && comparator !== "range";
  const sign = hasSign ? `${comparatorSigns[comparator]} ` : "";
  const amounts = typeof value === "number" ? [value] : value;
  const space = unit === "%" || unit === "‰" ? "" : " ";
  return `${sign}${amounts.map((each) => amountText(each, language)).join("–")}${space}${unitName(unit, language)}`;
}

/** An amount as short as it can be read: 1000亿, 100B. */
export function amountText(amount: number, language: Language): string {
  const format = { notation: "compact", maximumSignificantDigits: 6 } as const;
  return new Intl.NumberFormat(language, Math.abs(amount) >= 10_000 ? format : {}).format(amount);
}

/** A quantity as it is typed, every digit written out; `readQuantity` reads it. */
export function quantityDraft({ comparator, value, unit }: QuantityValue, language: Language): string {
  const sign = comparator === "range" ? "" : comparator === "=" ? "= " : `${comparatorSigns[comparator]} `;
  const amounts = typeof value === "number" ? String(value) : value.join("–");
  return `${sign}${amounts} ${unitName(unit, language)}`;
}
