import type { StudyText } from "../StudyText";
import type { Evidence, SuggestionSource } from "../SuggestionSource";
import type { TaggedText } from "../TaggedText";
import type { CompiledPattern } from "./CompiledPattern";
import { type PatternTally, tallyPattern } from "./PatternTally";

/** Proposes what patterns match; each with what it has done on the texts that are tagged. */
export class PatternSource implements SuggestionSource {
  private readonly tallied: readonly (CompiledPattern & { readonly tally: PatternTally })[];

  constructor(patterns: readonly CompiledPattern[], texts: readonly TaggedText[]) {
    this.tallied = patterns.map((compiled) => ({ ...compiled, tally: tallyPattern(compiled, texts) }));
  }

  *evidenceIn({ text }: StudyText): Generator<Evidence> {
    for (const { pattern, find, tally } of this.tallied)
      for (const { start, end } of find(text))
        if (start < end) yield { start, end, label: pattern.label, pattern: { id: pattern.id, ...tally } };
  }
}
