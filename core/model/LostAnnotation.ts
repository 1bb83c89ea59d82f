import type { Annotation } from "./Annotation";

/** Why an annotation has no place in a changed text: its words are not there, or at several places alike. */
export const lostReasons = ["gone", "ambiguous"] as const;

/** One of {@link lostReasons}. */
export type LostReason = (typeof lostReasons)[number];

/** An annotation that lost its place when its text changed. It is kept until it is put somewhere by hand, and after. */
export interface LostAnnotation {
  /** As it was on the former text: its offsets are of that one. */
  readonly annotation: Annotation;
  readonly why: LostReason;
  /** ISO 8601 in UTC. */
  readonly lostAt: string;
  /** When its annotator decided to do without it, ISO 8601 in UTC; null while they have not. */
  readonly givenUpAt: string | null;
}

/** Those that still wait for a place: not given up, and not put back into the layer by hand or by history. */
export function waitingForPlace(
  lost: readonly LostAnnotation[],
  placed: ReadonlySet<string>,
): LostAnnotation[] {
  return lost.filter(({ annotation, givenUpAt }) => givenUpAt === null && !placed.has(annotation.id));
}

/**
 * What two states of one list hold, in order of loss. Of an annotation that both have, the later loss counts, and of
 * one loss that it was given up.
 */
export function joinLost(
  lost: readonly LostAnnotation[],
  other: readonly LostAnnotation[],
): readonly LostAnnotation[] {
  const all = [...lost, ...other].sort(
    (a, b) =>
      Date.parse(a.lostAt) - Date.parse(b.lostAt) ||
      Number(a.givenUpAt !== null) - Number(b.givenUpAt !== null),
  );
  return [...new Map(all.map((each) => [each.annotation.id, each])).values()];
}
