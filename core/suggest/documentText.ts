import type { Annotation } from "../model/Annotation";
import type { RefusalSet } from "../search/refusals";
import { refusalAt } from "../search/refusals";
import type { ReflowedSpan, ReflowedText } from "../text/reflow/ReflowedText";
import type { LabelledPassage } from "./Passage";
import type { StudyText } from "./StudyText";
import type { SuggestedPassage, Suggester } from "./Suggester";
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

/** A document, or a part of a long one, that suggestions are made for. */
export interface SuggestedDocument {
  readonly reflowed: ReflowedText;
  readonly study: StudyText;
  /** Where the words studied begin in the joined words; their beginning when left out. */
  readonly from?: number;
  /** What was refused there does not come back. */
  readonly refusals: RefusalSet;
}

/** The suggestions for a document at the default cuts, in reading order, at raw places. */
export function suggestionsFor(suggester: Suggester, document: SuggestedDocument): Suggestion[] {
  return atRawPlaces(suggester.suggest(document.study), document);
}

/** As {@link suggestionsFor}, from a score on that the analyst may choose instead of the cuts. */
export function ratedFor(suggester: Suggester, document: SuggestedDocument, least: number): Suggestion[] {
  const rated = suggester.rate(document.study);
  return atRawPlaces(
    rated.filter(({ score }) => score >= least),
    document,
  );
}

function atRawPlaces(
  passages: readonly SuggestedPassage[],
  { reflowed, from = 0, refusals }: SuggestedDocument,
): Suggestion[] {
  return passages
    .map((passage) => ({ ...passage, start: passage.start + from, end: passage.end + from }))
    .filter(({ label, start, end }) => !refusals.has(refusalAt(reflowed, label, start, end)))
    .map(({ label, score, reason, ...place }) => ({
      ...reflowed.toRaw(place as ReflowedSpan),
      label,
      score,
      source: reason.source,
      reason,
    }));
}
