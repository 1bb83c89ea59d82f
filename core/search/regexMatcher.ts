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

/** By the engine's words; for any others the whole pattern is shown. */
const problems: Readonly<Record<string, (part: string) => Failure>> = {
  "missing closing ]": (part) => failure("pattern-bracket-open", { part }),
  "missing closing )": (part) => failure("pattern-parenthesis", { part }),
  "unexpected )": (part) => failure("pattern-parenthesis", { part }),
  "missing argument to repetition operator": (part) => failure("pattern-repeat", { part }),
  "invalid nested repetition operator": (part) => failure("pattern-repeat", { part }),
  "invalid repeat count": (part) =>
    failure(runsBackwards(part) ? "pattern-repeat-backwards" : "pattern-repeat-many", { part }),
  "invalid character class range": (part) =>
    failure(namesClass(part) ? "pattern-class" : "pattern-range", { part }),
  "invalid escape sequence": (part) => failure("pattern-escape", { part }),
  "trailing backslash at end of expression": (part) => failure("pattern-escape", { part }),
  "invalid or unsupported Perl syntax": (part) => failure("pattern-unsupported", { part }),
  "invalid named capture": (part) =>
    looksBehind(part)
      ? failure("pattern-unsupported", { part: part.slice(0, LOOK_BEHIND) })
      : failure("pattern-group-name", { part }),
  "duplicate capture group name": (part) => failure("pattern-group-twice", { part }),
  "expression too large": () => failure("pattern-too-large", {}),
  "expression nests too deeply": () => failure("pattern-too-large", {}),
};

function problemWith(error: RE2JSSyntaxException, pattern: string): Failure {
  const problem = problems[error.getDescription()];
  const named = error.getPattern() ?? pattern;
  // Flags are written before the pattern by the engine; nobody has typed them.
  return (
    problem?.(named.endsWith(pattern) ? pattern : named) ?? failure("pattern-malformed", { part: pattern })
  );
}

/** `{3,2}`. */
function runsBackwards(part: string): boolean {
  const [, least, most] = /^\{(\d+),(\d+)\}$/.exec(part) ?? [];
  return Number(least) > Number(most);
}

const LOOK_BEHIND = "(?<=".length;

/** `(?<=…)` or `(?<!…)`, which the engine takes for a group with a bad name. */
const looksBehind = (part: string) => /^\(\?<[=!]/.test(part);

/** `\p{…}` or `[:…:]`, and not `z-a`. */
const namesClass = (part: string) => /^(\\p|\[:)/i.test(part);
