import type { PatternForm } from "../../model/PatternForm";
import type { SuggestionPattern } from "../../model/ProjectSuggestions";

const NUMBER = "[0-9０-９][0-9０-９,.]*";
/** A character of a clause. */
const IN_CLAUSE = "[^，。；！？、：,;:\\n“”《》]";
/** Of a measure's name, before its number. */
const NAME_BEFORE_NUMBER = "[^“”]{0,8}";
const ANY_UNIT = "[^，。；、\\n0-9]{1,3}";

/** The expression of a form, in RE2's syntax; empty for a form that lacks the words to look for. */
export function expressionOf(form: PatternForm): string {
  switch (form.kind) {
    case "title":
      return `《[^《》]{2,${form.most}}》`;
    case "quotedName":
      // Official names put 专项 before most of their heads.
      return `“[^“”]{1,${form.most}}”${form.heads.length > 0 ? `(?:专项)?${oneOf(form.heads)}` : ""}`;
    case "numbered":
      return form.counters.length > 0 ? numbered(oneOf(form.counters), form.isQuoted) : "";
    case "quantity":
      return quantity(form);
    case "words":
      return form.words.length > 0 ? oneOf(longestFirst(form.words)) : "";
  }
}

/** The form that a pattern's expression is made from; null for an expression of the analyst's own. */
export function formOf({ form, expression }: SuggestionPattern): PatternForm | null {
  return form && expressionOf(form) === expression ? form : null;
}

function numbered(counters: string, isQuoted: boolean): string {
  return isQuoted ? `“${NAME_BEFORE_NUMBER}${NUMBER}${counters}”` : `${NUMBER}${counters}`;
}

function quantity({ most, before, units, after }: Extract<PatternForm, { kind: "quantity" }>): string {
  if (before.length === 0 && after.length === 0) return "";
  const bound = before.length > 0 ? `${oneOf(before)}${after.length > 0 ? "?" : ""}` : "";
  const unit = units.length > 0 ? oneOf(longestFirst(units)) : ANY_UNIT;
  const behind = after.length > 0 ? oneOf(after) : "";
  return `${IN_CLAUSE}{2,${most}}${bound}${NUMBER}(?:万|亿|万亿)?${unit}${behind}`;
}

/** The first that fits is taken: 产业 would hide 产业园. */
const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length);

function oneOf(words: readonly string[]): string {
  const plain = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return `(?:${plain.join("|")})`;
}
