import type { AnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { Review } from "../../core/review/Decision";
import { type FoundCases, foundAmong, type ReviewedCase, reviewFound } from "../../core/review/reviewCases";

type Compared = readonly AnnotatorId[] | null;

/** The cases of the layers last compared: a decision changes none of them. */
let found: (FoundCases & { readonly layers: readonly Layer[]; readonly compared: Compared }) | null = null;

/**
 * The cases of a document with the decisions on them, those that are as before being the same objects: what is known of
 * thousands of them is not worked out anew for one decision.
 */
export function casesAgain(
  layers: readonly Layer[],
  reviews: readonly Review[],
  compared: Compared,
  before: readonly ReviewedCase[],
): ReviewedCase[] {
  if (found?.layers !== layers || found.compared !== compared)
    found = { layers, compared, ...foundAmong(layers, compared) };
  const known = new Map(before.map((each) => [each.id, each]));
  return reviewFound(found, reviews, compared).map((now) => {
    const was = known.get(now.id);
    return was && isAsBefore(was, now) ? was : now;
  });
}

function isAsBefore(was: ReviewedCase, now: ReviewedCase): boolean {
  const hasOutdated = was.outdated.length + now.outdated.length > 0;
  if (was.found !== now.found || now.found === null || was.state !== now.state || hasOutdated) return false;
  const stamps = ({ standing }: ReviewedCase) => standing.map(({ id, decidedAt }) => `${id} ${decidedAt}`);
  return stamps(was).join() === stamps(now).join();
}

/** True when two states of a review decide and answer the same: what is another has another id or time. */
export function decidesTheSame(one: Review, other: Review): boolean {
  return stampsOf(one) === stampsOf(other);
}

function stampsOf({ decisions, answers = [] }: Review): string {
  const decided = decisions.map(({ id, decidedAt }) => `${id} ${decidedAt}`);
  const answered = answers.map(({ decision, answer, answeredAt }) => `${decision} ${answer} ${answeredAt}`);
  return [...decided, "", ...answered].join("\n");
}
