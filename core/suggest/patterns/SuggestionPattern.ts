import type { Result } from "../../result";
import { type Matcher, matcherOf } from "../../search/Matcher";

/** A form that passages of a label have, as the analyst may edit it. */
export interface SuggestionPattern {
  readonly id: string;
  readonly label: string;
  /** In RE2's syntax; what it matches in a paragraph of the joined words is suggested. */
  readonly expression: string;
  readonly isOn: boolean;
}

/** A pattern that is ready to be looked for. */
export interface CompiledPattern {
  readonly pattern: SuggestionPattern;
  readonly find: Matcher;
}

/** Readies a pattern. Fails with the `pattern-…` failures. */
export function compilePattern(pattern: SuggestionPattern): Result<CompiledPattern> {
  const { expression } = pattern;
  const matcher = matcherOf({ pattern: expression, syntax: "regex", ignoreCase: false, ignoreWidth: false });
  return matcher.ok ? { ok: true, value: { pattern, find: matcher.value } } : matcher;
}
