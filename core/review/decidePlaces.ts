import type { Member } from "../compare/Case";
import type { AnnotatorId } from "../model/ids";
import { valuesOf } from "../model/proposedAttributes";
import { isSameSpan, type Span } from "../text/Span";
import type { Accepted, Decision, Verdict } from "./Decision";
import { type DecisionStamp, decide, impliedReason } from "./decisions";
import { keyOf } from "./labelledSpan";
import { noReviewChange, type ReviewChange } from "./ReviewChange";
import type { ReviewedCase } from "./reviewCases";

/** What is decided of many places at once: the label that is right at each, or with null that none is. */
export type PlacesVerdict = { readonly label: string | null };

/** What is to be decided of some places, and how many of them are left as they are. */
export interface PlacesDecided {
  readonly change: ReviewChange;
  readonly decided: number;
  /** Decided so already, tagged by nobody where nothing is to be tagged, or tagged there in other bounds too. */
  readonly skipped: number;
}

/**
 * The reviewer's decisions on places of one document, as they would be made case by case.
 *
 * A label is accepted for the very place: of the case in which somebody has tagged it, else as what all missed. Nothing
 * is rejected of a case in which others have tagged more or less than the place; a span that the reviewer alone had
 * accepted there is withdrawn.
 */
export function decidePlaces(
  reviewer: AnnotatorId,
  cases: readonly ReviewedCase[],
  places: readonly Span[],
  { label }: PlacesVerdict,
  newStamp: () => DecisionStamp,
): PlacesDecided {
  const at = casesByPlace(cases);
  const changes = places.map((place) => {
    const there = at.get(placeKey(place)) ?? [];
    return label === null
      ? rejectAt(reviewer, there, place, newStamp)
      : acceptAt(reviewer, there, place, label, newStamp);
  });
  const made = changes.flatMap((change) => change ?? []);
  return {
    change: {
      ...noReviewChange,
      decide: made.flatMap(({ decide: decisions }) => decisions),
      withdraw: made.flatMap(({ withdraw }) => withdraw),
    },
    decided: made.length,
    skipped: places.length - made.length,
  };
}

/** What is done at one place; null for nothing. */
type PlaceChange = Pick<ReviewChange, "decide" | "withdraw"> | null;

const placeKey = ({ start, end }: Span) => `${start} ${end}`;

/** The cases in which somebody has tagged a place itself, and those of spans that reviewers alone have accepted. */
function casesByPlace(cases: readonly ReviewedCase[]): ReadonlyMap<string, readonly ReviewedCase[]> {
  const index = new Map<string, ReviewedCase[]>();
  for (const each of cases)
    for (const key of new Set(spansOf(each).map(placeKey))) index.set(key, [...(index.get(key) ?? []), each]);
  return index;
}

function spansOf({ found, span }: ReviewedCase): Span[] {
  return found ? found.members.map(({ annotation }) => annotation) : [span];
}

function acceptAt(
  reviewer: AnnotatorId,
  there: readonly ReviewedCase[],
  place: Span,
  label: string,
  newStamp: () => DecisionStamp,
): PlaceChange {
  const isOf = ({ annotation }: Member) => annotation.label === label && isSameSpan(annotation, place);
  const tagged = there.flatMap(({ found }) => found ?? []);
  const found = tagged.find(({ members }) => members.some(isOf)) ?? tagged[0] ?? null;
  const member = found?.members.find(isOf);
  const gold: Accepted = {
    ...{ start: place.start, end: place.end, label },
    attributes: member ? valuesOf(member.annotation) : {},
  };
  const verdict: Verdict = { kind: "accept", gold };
  const isMade = there.some((each) => ownOf(reviewer, each).some((made) => isSame(made.verdict, verdict)));
  if (isMade) return null;
  const remark = { reason: impliedReason(found, verdict), comment: "" };
  return {
    decide: [decide(found, verdict, remark, newStamp())],
    withdraw: found ? [] : ownAlone(reviewer, there),
  };
}

function rejectAt(
  reviewer: AnnotatorId,
  there: readonly ReviewedCase[],
  place: Span,
  newStamp: () => DecisionStamp,
): PlaceChange {
  const verdict: Verdict = { kind: "reject" };
  const remark = { reason: "should-not-be-tagged", comment: "" } as const;
  const decisions = there
    .filter((each) => spansOf(each).every((span) => isSameSpan(span, place)))
    .filter((each) => !ownOf(reviewer, each).some((made) => isSame(made.verdict, verdict)))
    .flatMap(({ found }) => (found ? [decide(found, verdict, remark, newStamp())] : []));
  const withdraw = ownAlone(reviewer, there);
  return decisions.length + withdraw.length > 0 ? { decide: decisions, withdraw } : null;
}

function ownOf(reviewer: AnnotatorId, { standing }: ReviewedCase): readonly Decision[] {
  return standing.filter((each) => each.reviewer === reviewer);
}

/** Ids of the reviewer's decisions on what no annotator has tagged. */
function ownAlone(reviewer: AnnotatorId, there: readonly ReviewedCase[]): string[] {
  return there.flatMap((each) => (each.found ? [] : ownOf(reviewer, each).map(({ id }) => id)));
}

function isSame(a: Verdict, b: Verdict): boolean {
  if (a.kind !== "accept" || b.kind !== "accept") return a.kind === b.kind;
  return keyOf(a.gold) === keyOf(b.gold);
}
