import type { Annotation } from "../../core/model/Annotation";
import { emptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { isOpen } from "../../core/review/goldLayer";
import { keyOf, type LabelledSpan } from "../../core/review/labelledSpan";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { Outline } from "../editor/outlineClasses";

/** What the text shows of a case: each span and label once, as the editor draws annotations. */
export interface CaseMark {
  readonly annotation: Annotation;
  readonly reviewed: ReviewedCase;
}

/** What the text shows of all cases, by the id under which the editor knows it. */
export function caseMarks(cases: readonly ReviewedCase[]): ReadonlyMap<string, CaseMark> {
  const marks = new Map<string, CaseMark>();
  for (const reviewed of cases)
    for (const shown of shownOf(reviewed)) {
      const id = `${reviewed.id} ${keyOf(shown)}`;
      marks.set(id, { annotation: drawnAs(id, shown), reviewed });
    }
  return marks;
}

/** Once accepted, what was accepted; else what everybody has. */
function shownOf({ state, standing, found }: ReviewedCase): LabelledSpan[] {
  const accepted = standing.flatMap(({ verdict }) => (verdict.kind === "accept" ? [verdict.gold] : []));
  const all =
    state === "accepted" ? accepted : [...(found?.members ?? []).map(({ annotation }) => annotation)];
  const drawn = all.length > 0 ? all : accepted;
  return [...new Map(drawn.map((each) => [keyOf(each), each])).values()];
}

function drawnAs(id: string, { start, end, label }: LabelledSpan): Annotation {
  return {
    ...{ id, start, end, label, quote: "", prefix: "", suffix: "", attributes: {}, note: "" },
    ...{ origin: { kind: "manual" }, createdAt: "", updatedAt: "" },
  };
}

/** What changes in the text from some marks to others. */
export function marksDiff(
  before: ReadonlyMap<string, CaseMark>,
  after: ReadonlyMap<string, CaseMark>,
): LayerDiff {
  const missingIn = (marks: ReadonlyMap<string, CaseMark>, other: ReadonlyMap<string, CaseMark>) =>
    [...marks].flatMap(([id, { annotation }]) => (other.has(id) ? [] : [annotation]));
  return { ...emptyDiff, added: missingIn(after, before), removed: missingIn(before, after) };
}

/** How a case stands out in the text: quiet where all agree or it is decided. */
export function outlineOfCase(reviewed: ReviewedCase, current: string | null): Outline | null {
  const { id, span, state, found } = reviewed;
  if (id === current) return { key: id, span, look: "current" };
  if (state === "rejected") return { key: id, span, look: "rejected" };
  const isQuiet = !isOpen(reviewed) || (found?.kind === "agreed" && state === "open");
  return isQuiet ? null : { key: id, span, look: "differs" };
}
