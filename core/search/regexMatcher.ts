import { RE2JS, RE2JSSyntaxException } from "re2js";
import { type Failure, failure } from "../errors";
import { err, ok, type Result } from "../result";
import { PARAGRAPH_BREAK } from "../text/reflow/ReflowedText";
import type { Match, Matcher } from "./Matcher";

/**
 * The matcher of a regular expression, by an engine whose time for one match is linear in the text. It is
 * tried on one paragraph after the other: `^` and `$` stand for its ends, and a match never leaves it, which
 * also bounds how long looking for the next match takes. Fails with the `pattern-…` failures.
 *
 * @see RE2, "Syntax", for what can be written.
 */
export function regexMatcher(pattern: string, { ignoreCase }: { ignoreCase: boolean }): Result<Matcher> {
  const compiled = compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  return compiled.ok ? ok((text) => matches(compiled.value, text)) : compiled;
}

function* matches(regex: RE2JS, text: string): Generator<Match> {
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf(PARAGRAPH_BREAK, from);
    const to = next < 0 ? text.length : next;
    yield* matchesInParagraph(regex, text.slice(from, to), from);
    // Nothing, for the finder to pause at: thousands of paragraphs may hold no match.
    yield { start: to, end: to };
    from = to + 1;
  }
}

function* matchesInParagraph(regex: RE2JS, paragraph: string, from: number): Generator<Match> {
  const matcher = regex.matcher(paragraph);
  while (matcher.find()) yield { start: from + matcher.start(), end: from + matcher.end() };
}

function compile(pattern: string, flags: number): Result<RE2JS> {
  try {
    return ok(RE2JS.compile(pattern, flags));
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return err(problemWith(error, pattern));
    throw error;
  }
}

function problemWith(error: RE2JSSyntaxException, pattern: string): Failure {
  const reason = error.getDescription();
  const part = error.getPattern() ?? pattern;
  switch (reason) {
    case "missing closing ]":
      return failure("pattern-bracket-open", { part });
    case "missing closing )":
    case "unexpected )":
      return failure("pattern-parenthesis", { part });
    case "missing argument to repetition operator":
    case "invalid nested repetition operator":
    case "invalid repeat count":
      return failure("pattern-repeat", { part });
    case "invalid character class range":
      return failure("pattern-range", { part });
    case "invalid escape sequence":
    case "trailing backslash at end of expression":
      return failure("pattern-escape", { part });
    case "invalid or unsupported Perl syntax":
    case "invalid named capture":
      return failure("pattern-unsupported", { part });
    case "expression too large":
    case "expression nests too deeply":
      return failure("pattern-too-large", {});
    default:
      return failure("pattern-malformed", { reason });
  }
}
