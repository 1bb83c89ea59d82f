import { isSameSpan, span } from "../text/Span";
import { trimmedSpan } from "../text/units/trimming";
import type { Candidate } from "./Candidate";
import { passageKey } from "./Passage";
import type { StudyText } from "./StudyText";
import type { Evidence, SuggestionSource } from "./SuggestionSource";

/**
 * All passages that any source proposes in a text, each once with all that speaks for it. What nobody would tag
 * is left out: half a character or half a pair of quotes, punctuation at an end.
 */
export function candidatesIn(study: StudyText, sources: readonly SuggestionSource[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const source of sources)
    for (const evidence of source.evidenceIn(study)) {
      const key = passageKey(evidence);
      found.set(key, join(found.get(key), evidence));
    }
  return [...found.values()].filter((candidate) => couldBeTagged(study.text, candidate));
}

function couldBeTagged(text: string, { start, end }: Candidate): boolean {
  const place = span(start, end);
  return isSameSpan(trimmedSpan(text, place), place);
}

function join(known: Candidate | undefined, { start, end, label, ...evidence }: Evidence): Candidate {
  const bare = known ?? { start, end, label, probability: 0, memory: null, pattern: null };
  return { ...bare, ...evidence };
}
