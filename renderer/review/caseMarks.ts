import type { Annotation } from "../../core/model/Annotation";
import type { AnnotatorId } from "../../core/model/ids";
import { emptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { isOpen } from "../../core/review/goldLayer";
import { keyOf, type LabelledSpan } from "../../core/review/labelledSpan";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { Outline } from "../editor/outlineClasses";

/** What the text shows of a case: each span and label once, as the editor draws annotations. */
export interface CaseMark {
  readonly annotation: Annotation;
  readonly reviewed: ReviewedCase;
  /** Its annotator's, where each has one; else null. */
  readonly lane: number | null;
}

/** What the text shows of all cases, by the id under which the editor knows it. */
export type CaseMarks = ReadonlyMap<string, CaseMark>;

/**
 * What the text shows of all cases.
 *
 * @param lanes - The annotators who have a lane each, in their order; null where the same span is shown once.
 */
export function caseMarks(cases: readonly ReviewedCase[], lanes: readonly AnnotatorId[] | null): CaseMarks {
  const marks = new Map<string, CaseMark>();
  for (const reviewed of cases)
    for (const { lane, ...shown } of lanes ? inLanes(reviewed, lanes) : shownOf(reviewed)) {
      const id = `${reviewed.id} ${keyOf(shown)} ${lane}`;
      marks.set(id, { annotation: drawnAs(id, shown), reviewed, lane });
    }
  return marks;
}

interface Shown extends LabelledSpan {
  readonly lane: number | null;
}

/** What each annotator has, whatever was decided; what reviewers alone have drawn in the first lane. */
function inLanes(reviewed: ReviewedCase, lanes: readonly AnnotatorId[]): Shown[] {
  if (!reviewed.found) return shownOf(reviewed).map((each) => ({ ...each, lane: 0 }));
  return reviewed.found.members.map(({ annotator, annotation: { start, end, label } }) => ({
    ...{ start, end, label, lane: lanes.indexOf(annotator) },
  }));
}

/** Once accepted, what was accepted; else what everybody has. */
function shownOf({ state, standing, found }: ReviewedCase): Shown[] {
  const accepted = standing.flatMap(({ verdict }) => (verdict.kind === "accept" ? [verdict.gold] : []));
  const all =
    state === "accepted" ? accepted : [...(found?.members ?? []).map(({ annotation }) => annotation)];
  const drawn = all.length > 0 ? all : accepted;
  const once = new Map(
    drawn.map(({ start, end, label }) => [keyOf({ start, end, label }), { start, end, label }]),
  );
  return [...once.values()].map((each) => ({ ...each, lane: null }));
}

function drawnAs(id: string, { start, end, label }: LabelledSpan): Annotation {
  return {
    ...{ id, start, end, label, quote: "", prefix: "", suffix: "", attributes: {}, note: "" },
    ...{ origin: { kind: "manual" }, createdAt: "", updatedAt: "" },
  };
}

/** What changes in the text from some marks to others. */
export function marksDiff(before: CaseMarks, after: CaseMarks): LayerDiff {
  const missingIn = (marks: CaseMarks, other: CaseMarks) =>
    [...marks].flatMap(([id, { annotation }]) => (other.has(id) ? [] : [annotation]));
  return { ...emptyDiff, added: missingIn(after, before), removed: missingIn(before, after) };
}

/** How a case stands out in the text: quiet where all agree or it is decided, which lanes show by their lines alone. */
export function outlineOfCase({ reviewed, lane }: CaseMark, current: string | null): Outline | null {
  const { id, span, state, found } = reviewed;
  if (id === current) return { key: id, span, look: "current" };
  if (state === "rejected") return { key: id, span, look: "rejected" };
  const isQuiet = !isOpen(reviewed) || (found?.kind === "agreed" && state === "open");
  if (!isQuiet) return { key: id, span, look: "differs" };
  return lane === null ? null : { key: id, span, look: "quiet" };
}
