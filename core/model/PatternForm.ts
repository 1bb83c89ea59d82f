/**
 * A pattern in plain choices, from which its expression is made (`suggest/patterns/expressionOf`): what an analyst
 * edits who reads no expressions.
 */
export type PatternForm =
  | TitleForm
  | QuotedNameForm
  | NumberedMeasureForm
  | QuantityForm
  | { readonly kind: "words"; readonly words: readonly string[] };

/** A title in 《》. */
export interface TitleForm {
  readonly kind: "title";
  /** Its length in characters, at most. */
  readonly most: number;
}

/** A name in “”, such as “茶马古道”行动. */
export interface QuotedNameForm {
  readonly kind: "quotedName";
  readonly most: number;
  /** Words of which one follows; none for the quoted name alone. */
  readonly heads: readonly string[];
}

/** Measures counted by a number, such as “安居18条”. */
export interface NumberedMeasureForm {
  readonly kind: "numbered";
  /** What stands behind the number. */
  readonly counters: readonly string[];
  /** True where it counts in quotation marks alone. */
  readonly isQuoted: boolean;
}

/** A clause that names a quantity, such as 力争接待游客30万人以上. */
export interface QuantityForm {
  readonly kind: "quantity";
  /** Characters before the quantity, at most. */
  readonly most: number;
  /** Words that bound it from before, such as 不少于. */
  readonly before: readonly string[];
  /** None for any unit. */
  readonly units: readonly string[];
  /** Words that bound it from behind; without any, one from before is needed. */
  readonly after: readonly string[];
}

/** The kinds of form, in the order they are offered. */
export const patternKinds = [
  "title",
  "quotedName",
  "numbered",
  "quantity",
  "words",
] as const satisfies readonly PatternForm["kind"][];

/** The most that a form may hold. */
export const patternFormBounds = { words: 100, word: 40, most: 200 } as const;
