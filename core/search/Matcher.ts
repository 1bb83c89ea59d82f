import { ok, type Result } from "../result";
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
 * The matcher of a pattern. A line break in a plain one, with the white space around it, stands for nothing or a
 * space, as it may have been copied from the source. Fails with the `pattern-…` failures.
 */
export function matcherOf(pattern: Pattern): Result<Matcher> {
  if (pattern.pattern === "") return ok(nowhere);
  if (pattern.syntax === "plain") return ok(plainMatcher(withPlainBreaks(pattern.pattern), pattern));
  if (!pattern.ignoreWidth) return regexMatcher(pattern.pattern, pattern);
  const matcher = regexMatcher(foldWidthOfPattern(pattern.pattern), pattern);
  if (!matcher.ok) return matcher;
  return ok((text) => matcher.value(foldWidth(text)));
}

const nowhere: Matcher = () => [];

/** Line breaks with the white space around them as one sign, and none at the ends. */
function withPlainBreaks(pattern: string): string {
  const broken = pattern.replace(/\s+/g, (space) => (/[\n\r\u2028\u2029]/.test(space) ? BREAK : space));
  return broken.slice(broken.startsWith(BREAK) ? 1 : 0, broken.endsWith(BREAK) ? -1 : undefined);
}

const BREAK = "\n";

function plainMatcher(words: string, fold: Pattern): Matcher {
  // Half of a character is in no text as a reader sees it.
  if (words === "" || /\p{Cs}/u.test(words)) return nowhere;
  const variants = words.split("").map((unit) => (unit === BREAK ? null : variantsOf(unit, fold)));
  if (variants.every((forms) => forms?.length === 1)) return wordsMatcher(words);
  return variantsMatcher(variants, variantsOf(" ", fold));
}

function wordsMatcher(words: string): Matcher {
  return function* (text) {
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
      yield { start, end: start + words.length };
  };
}

/**
 * A sequence of sets has one way to match at a place, so that the built-in engine cannot be made to try many:
 * nor can the space of a break, as no white space comes after it.
 */
function variantsMatcher(
  variants: readonly (readonly string[] | null)[],
  spaces: readonly string[],
): Matcher {
  const oneOf = (forms: readonly string[]) => `[${forms.map(escaped).join("")}]`;
  const source = variants.map((forms) => (forms ? oneOf(forms) : `${oneOf(spaces)}?`)).join("");
  return function* (text) {
    for (const { index, 0: found } of text.matchAll(new RegExp(source, "g")))
      yield { start: index, end: index + found.length };
  };
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
