import { learnSuggester } from "../../../core/suggest/learnSuggester";
import { compilePattern } from "../../../core/suggest/patterns/CompiledPattern";
import { defaultPatterns } from "../../../core/suggest/patterns/defaultPatterns";
import { StudyText } from "../../../core/suggest/StudyText";
import type { Suggester } from "../../../core/suggest/Suggester";
import type { TaggedText } from "../../../core/suggest/TaggedText";
import type { ReadDocument } from "./Reader";

/** The labels of the careful readers. */
export const labels = ["industry", "policy", "target"];

const patterns = defaultPatterns.flatMap((pattern) => {
  const compiled = compilePattern(pattern);
  return compiled.ok ? [compiled.value] : [];
});

/** A document as it is learnt from. */
export function lessonOf({ text, passages }: ReadDocument): TaggedText {
  return { study: new StudyText(text), passages };
}

/** What a worker learns, in one go. */
export function learn(texts: readonly TaggedText[]): Suggester {
  const steps = learnSuggester({ texts, labels, patterns });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
