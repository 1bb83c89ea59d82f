import type { SuggestionPattern } from "../../model/ProjectSuggestions";
import type { Result } from "../../result";
import { type Matcher, matcherOf } from "../../search/Matcher";

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
