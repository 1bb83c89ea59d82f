import type { StudyText } from "../StudyText";
import type { Evidence, SuggestionSource } from "../SuggestionSource";
import type { PhraseMemory } from "./PhraseMemory";

/** Proposes the phrases that were tagged before. */
export class MemorySource implements SuggestionSource {
  constructor(private readonly memories: ReadonlyMap<string, PhraseMemory>) {}

  *evidenceIn({ text }: StudyText): Generator<Evidence> {
    for (const [label, memory] of this.memories)
      for (const { start, end, use } of memory.placesIn(text)) yield { start, end, label, memory: use };
  }
}
