import type { Annotation } from "../model/Annotation";
import type { ReadAnnotation } from "./CorpusFormat";
import type { Loss } from "./Loss";

/** Two annotations that belong together, by their places in a list. */
export type RelatedPair = readonly [from: number, to: number];

/**
 * The annotations of a list that belong together, each pair once though both may name the other. What is named and not
 * there any more is passed over, as everywhere.
 */
export function relatedPairs(annotations: readonly Annotation[]): RelatedPair[] {
  const places = new Map(annotations.map(({ id }, place) => [id, place]));
  const pairs = new Map<string, RelatedPair>();
  for (const [from, { relations = [] }] of annotations.entries())
    for (const to of relations.flatMap((id) => places.get(id) ?? []))
      if (from !== to && !pairs.has(`${to} ${from}`)) pairs.set(`${from} ${to}`, [from, to]);
  return [...pairs.values()];
}

/** Annotations with what they belong with; each pair stands at its first. */
export function withPairs(
  annotations: readonly ReadAnnotation[],
  pairs: readonly RelatedPair[],
): readonly ReadAnnotation[] {
  if (pairs.length === 0) return annotations;
  const others = new Map<number, number[]>();
  for (const [from, to] of pairs) others.set(from, [...(others.get(from) ?? []), to]);
  return annotations.map((each, place) => {
    const relatedTo = others.get(place);
    return relatedTo ? { ...each, relatedTo } : each;
  });
}

/** The relations of a layer that fall away because one of the two is not written. */
export function lostPairs(
  document: Loss["document"],
  annotations: readonly Annotation[],
  isKept: (annotation: Annotation) => boolean,
): Loss[] {
  return relatedPairs(annotations).flatMap(([from, to]) => {
    const pair = [annotations[from] as Annotation, annotations[to] as Annotation];
    return pair.every(isKept)
      ? []
      : [{ document, annotation: pair[0]?.id ?? null, what: "relations", instead: "" }];
  });
}
