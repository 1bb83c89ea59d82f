import type { Member } from "../compare/Case";
import type { Annotation } from "../model/Annotation";
import { annotationRef } from "./evidence";

/** A gold annotation with what annotators have tagged in its case. */
export interface GoldWithMembers {
  readonly annotation: Annotation;
  readonly members: readonly Member[];
}

/**
 * Which gold annotations belong together: those of which some annotator says so, both being gold. An annotator's own
 * annotation speaks for a gold one where it meets in its case under the same label, as reviewers often correct its
 * bounds. Said by several, and in either direction, it is one relation.
 *
 * @returns By the id of a gold annotation, the ids of others.
 */
export function goldRelations(golds: readonly GoldWithMembers[]): ReadonlyMap<string, readonly string[]> {
  const goldOf = new Map(
    golds.flatMap((gold) => speakingFor(gold).map((ref) => [ref.key, gold.annotation.id])),
  );
  const said = new Set<string>();
  const relations = new Map<string, string[]>();
  for (const gold of golds)
    for (const { member } of speakingFor(gold))
      for (const other of member.annotation.relations ?? []) {
        const from = gold.annotation.id;
        const to = goldOf.get(annotationRef({ annotator: member.annotator, annotation: other }));
        if (to === undefined || to === from || said.has(`${to} ${from}`) || said.has(`${from} ${to}`))
          continue;
        said.add(`${from} ${to}`);
        relations.set(from, [...(relations.get(from) ?? []), to]);
      }
  return relations;
}

function speakingFor({ annotation: { label }, members }: GoldWithMembers) {
  return members
    .filter((member) => member.annotation.label === label)
    .map((member) => ({
      member,
      key: annotationRef({ annotator: member.annotator, annotation: member.annotation.id }),
    }));
}
