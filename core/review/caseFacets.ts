import type { CaseKind } from "../compare/Case";
import type { AnnotatorId, DocumentId } from "../model/ids";
import { type Judgement, judgementsOf } from "./judgements";
import { keyOf } from "./labelledSpan";
import type { CaseState, ReviewedCase } from "./reviewCases";

/** What a case is to a reviewer; `third`: only reviewers have tagged it. */
export type ReviewedKind = CaseKind | "third";

/** A label, and which annotator gave it. */
export interface GivenLabel {
  readonly annotator: AnnotatorId;
  readonly label: string;
}

/** All that a queue sorts and filters cases by apart from their place. */
export interface CaseFacet {
  readonly kind: ReviewedKind;
  readonly state: CaseState;
  /** The annotators', and what was decided; sorted. */
  readonly labels: readonly string[];
  /** Who has a part in it, by name. */
  readonly annotators: readonly AnnotatorId[];
  /** What each of them gave it, in that order. */
  readonly given: readonly GivenLabel[];
  /** What is decided of each of them; nothing while it is open. */
  readonly judged: readonly Judgement[];
  /** See {@link agreeingShare}. */
  readonly share: number;
}

/** How many cases of a document are alike in all of that. */
export interface FacetCount extends CaseFacet {
  readonly count: number;
}

/** What a queue over many documents knows of one of them. */
export interface DocumentTally {
  readonly document: DocumentId;
  /** Everybody with a layer on it, compared or not, by name. */
  readonly annotators: readonly AnnotatorId[];
  readonly facets: readonly FacetCount[];
}

/** What a case is to a reviewer. */
export function kindOf({ found }: Pick<ReviewedCase, "found">): ReviewedKind {
  return found?.kind ?? "third";
}

/** The labels of a case: the annotators', and what was decided. */
export function labelsOf({ found, standing }: Pick<ReviewedCase, "found" | "standing">): string[] {
  const given = (found?.members ?? []).map(({ annotation }) => annotation.label);
  const accepted = standing.flatMap(({ verdict }) => (verdict.kind === "accept" ? [verdict.gold.label] : []));
  return [...new Set([...given, ...accepted])];
}

/**
 * How sure a case is: of the annotators who have come past its place, the share of the largest group that says the
 * same of it, which is the same span with the same label, or nothing. From above 0 to 1; attributes do not count, nor
 * who has not come so far; 0 for what reviewers alone have tagged.
 */
export function agreeingShare({ found }: Pick<ReviewedCase, "found">): number {
  if (!found) return 0;
  const groups = new Map<string, number>([["", found.silent.length]]);
  for (const { annotation } of found.members) {
    const said = keyOf(annotation);
    groups.set(said, (groups.get(said) ?? 0) + 1);
  }
  return Math.max(...groups.values()) / (found.members.length + found.silent.length);
}

/** What a queue knows of a case. */
export function facetOf(reviewed: ReviewedCase): CaseFacet {
  return {
    kind: kindOf(reviewed),
    state: reviewed.state,
    labels: labelsOf(reviewed).sort(),
    annotators: (reviewed.found?.members ?? []).map(({ annotator }) => annotator),
    given: (reviewed.found?.members ?? []).map(({ annotator, annotation: { label } }) => ({
      annotator,
      label,
    })),
    judged: judgementsOf(reviewed),
    share: agreeingShare(reviewed),
  };
}

/** The cases of a document counted by their facets: of a hundred cases a dozen lines or two. */
export function countFacets(facets: Iterable<CaseFacet>): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  for (const facet of facets) {
    const key = JSON.stringify([
      facet.kind,
      facet.state,
      facet.share,
      facet.labels,
      facet.given,
      facet.judged,
    ]);
    counts.set(key, { ...facet, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
