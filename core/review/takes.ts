import type { Case } from "../compare/Case";
import { canonicalJson } from "../model/canonicalJson";
import type { AnnotatorId } from "../model/ids";
import type { Accepted } from "./Decision";
import { acceptedFrom } from "./decisions";
import { keyOf } from "./labelledSpan";
import type { ReviewedCase } from "./reviewCases";

/**
 * What can be taken over from somebody at a case. `nothing`: they have come past it and tagged nothing; `absent`: they
 * have not come so far.
 */
export type Take =
  | { readonly kind: "span"; readonly by: AnnotatorId; readonly gold: Accepted }
  | { readonly kind: "nothing" | "absent"; readonly by: AnnotatorId };

/**
 * What there is to take over at a case: each annotator's part, in their order, and after these the spans of other
 * reviewers that no annotator has so; of a case that reviewers alone know, these only.
 *
 * @param annotators - Whose layers are compared, in the order in which they are shown.
 * @param reviewer - Who takes: what they have accepted themselves is not offered again.
 */
export function takesAt(
  { found, standing }: Pick<ReviewedCase, "found" | "standing">,
  annotators: readonly AnnotatorId[],
  reviewer: AnnotatorId | null,
): readonly Take[] {
  const parts = found ? annotators.map((annotator) => partOf(found, annotator)) : [];
  const known = new Set((found?.members ?? []).map(({ annotation }) => keyOf(annotation)));
  const drawn = new Map<string, Take>();
  for (const { reviewer: by, verdict } of standing)
    if (verdict.kind === "accept" && by !== reviewer && !known.has(keyOf(verdict.gold)))
      drawn.set(goldKey(verdict.gold), { kind: "span", by, gold: verdict.gold });
  return [...parts, ...drawn.values()];
}

function partOf(found: Case, by: AnnotatorId): Take {
  const member = found.members.find(({ annotator }) => annotator === by);
  if (member) return { kind: "span", by, gold: acceptedFrom(member) };
  return { kind: found.silent.includes(by) ? "nothing" : "absent", by };
}

/** A key that the same gold has, its attributes included, and nothing else. */
function goldKey(gold: Accepted): string {
  return `${keyOf(gold)} ${canonicalJson(gold.attributes)}`;
}

/** What several have alike, each with their place among all takes: the digit of their key, less one. */
export interface SharedTake {
  readonly take: Take;
  readonly by: readonly { readonly name: AnnotatorId; readonly place: number }[];
}

/** Takes with those put together that take over the same thing, where the first of them was. */
export function sharedTakes(takes: readonly Take[]): readonly SharedTake[] {
  const shared = new Map<string, { take: Take; by: SharedTake["by"][number][] }>();
  for (const [place, take] of takes.entries()) {
    const key = take.kind === "span" ? goldKey(take.gold) : take.kind;
    const known = shared.get(key) ?? { take, by: [] };
    known.by.push({ name: take.by, place });
    shared.set(key, known);
  }
  return [...shared.values()];
}

/** The different spans with their labels and attributes that a case offers: first what the reviewer has accepted. */
export function choicesAt(
  reviewed: Pick<ReviewedCase, "found" | "standing">,
  annotators: readonly AnnotatorId[],
  reviewer: AnnotatorId | null,
): readonly Accepted[] {
  const own = reviewed.standing.flatMap(({ reviewer: by, verdict }) =>
    by === reviewer && verdict.kind === "accept" ? [verdict.gold] : [],
  );
  const takes = takesAt(reviewed, annotators, reviewer);
  const offered = takes.flatMap((take) => (take.kind === "span" ? [take.gold] : []));
  const all = [...own, ...offered];
  return [...new Map(all.map((gold) => [goldKey(gold), gold])).values()];
}
