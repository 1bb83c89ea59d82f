import { ok, type Result } from "../result";
import { joinedQuote } from "../text/quote";
import { foldWidth, foldWidthOfPattern, variantsOf } from "./characters";
import { regexMatcher } from "./regexMatcher";
import type { SearchQuery } from "./SearchQuery";

/**
 * A place in the text that was given to a matcher, in its UTF-16 code units. One that is empty is nothing
 * to show or to tag; it is given so that its finder can pause at it.
 */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Finds a pattern in one text: matches in order, none overlapping another. Lazy, so that a caller may stop. */
export type Matcher = (text: string) => Iterable<Match>;

/** What a matcher is made from. */
export type Pattern = Pick<SearchQuery, "pattern" | "syntax" | "ignoreCase" | "ignoreWidth">;

/**
 * The matcher of a pattern. Line breaks in a plain one are taken out with the white space around them, as it
 * may have been copied from the source. Fails with the `pattern-…` failures.
 */
export function matcherOf(pattern: Pattern): Result<Matcher> {
  if (pattern.pattern === "") return ok(nowhere);
  if (pattern.syntax === "plain") return ok(plainMatcher(joinedQuote(pattern.pattern), pattern));
  if (!pattern.ignoreWidth) return regexMatcher(pattern.pattern, pattern);
  const matcher = regexMatcher(foldWidthOfPattern(pattern.pattern), pattern);
  if (!matcher.ok) return matcher;
  return ok((text) => matcher.value(foldWidth(text)));
}

const nowhere: Matcher = () => [];

function plainMatcher(words: string, fold: Pattern): Matcher {
  // Half of a character is in no text as a reader sees it.
  if (words === "" || /\p{Cs}/u.test(words)) return nowhere;
  const variants = words.split("").map((unit) => variantsOf(unit, fold));
  return variants.every(({ length }) => length === 1) ? wordsMatcher(words) : variantsMatcher(variants);
}

function wordsMatcher(words: string): Matcher {
  return function* (text) {
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
      yield { start, end: start + words.length };
  };
}

/** A sequence of sets has one way to match at a place, so that the built-in engine cannot be made to try many. */
function variantsMatcher(variants: readonly string[][]): Matcher {
  const source = variants.map((forms) => `[${forms.map(escaped).join("")}]`).join("");
  return function* (text) {
    for (const { index, 0: found } of text.matchAll(new RegExp(source, "g")))
      yield { start: index, end: index + found.length };
  };
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
