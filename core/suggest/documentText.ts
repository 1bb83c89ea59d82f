import type { Annotation } from "../model/Annotation";
import type { RefusalSet } from "../search/refusals";
import { refusalAt } from "../search/refusals";
import type { ReflowedSpan, ReflowedText } from "../text/reflow/ReflowedText";
import type { LabelledPassage } from "./Passage";
import type { StudyText } from "./StudyText";
import type { Suggester } from "./Suggester";
import type { Suggestion } from "./Suggestion";

/** Annotations in joined words; one that shows no character there is left out. */
export function passagesOf(
  reflowed: ReflowedText,
  annotations: readonly Pick<Annotation, "start" | "end" | "label">[],
): LabelledPassage[] {
  return annotations
    .map((annotation) => ({ ...reflowed.fromRaw(annotation), label: annotation.label }))
    .filter(({ start, end }) => start < end);
}

/** A document that suggestions are made for. */
export interface SuggestedDocument {
  readonly reflowed: ReflowedText;
  readonly study: StudyText;
  /** What was refused there does not come back. */
  readonly refusals: RefusalSet;
}

/** The suggestions for a document at the default cuts, in reading order, at raw places. */
export function suggestionsFor(
  suggester: Suggester,
  { reflowed, study, refusals }: SuggestedDocument,
): Suggestion[] {
  return suggester
    .suggest(study)
    .filter(({ label, start, end }) => !refusals.has(refusalAt(study, label, start, end)))
    .map(({ label, score, reason, ...passage }) => ({
      ...reflowed.toRaw(passage as ReflowedSpan),
      label,
      score,
      source: reason.source,
      reason,
    }));
}
