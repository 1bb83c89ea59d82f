import type { Annotation } from "../model/Annotation";
import type { FoundSides } from "./LayerMerge";
import { composeAnnotation, conflictingParts } from "./mergeAnnotation";

/**
 * What is new on one side alone, where the same span with the same label is new on both sides made one: the
 * same words were tagged twice. The one keeps the smaller id, the earlier time of making, and the attributes
 * and note of both. Where these contradict each other both stay as they are: two annotations lose nothing.
 */
export function joinDuplicates(sides: readonly FoundSides[]): readonly Annotation[] {
  const added = sides.filter(({ base }) => base === null);
  const ours = added.flatMap((found) => (found.theirs ? [] : (found.ours ?? [])));
  const theirs = added.flatMap((found) => (found.ours ? [] : (found.theirs ?? [])));
  const unmatched = byPlaceAndLabel(theirs);
  const joined = ours.flatMap((annotation) => join(annotation, unmatched.get(keyOf(annotation))?.shift()));
  return [...joined, ...[...unmatched.values()].flat()];
}

function byPlaceAndLabel(annotations: readonly Annotation[]): Map<string, Annotation[]> {
  const found = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const alike = found.get(keyOf(annotation));
    if (alike) alike.push(annotation);
    else found.set(keyOf(annotation), [annotation]);
  }
  return found;
}

const keyOf = ({ start, end, label }: Annotation) => `${start}-${end}-${label}`;

function join(ours: Annotation, theirs: Annotation | undefined): readonly Annotation[] {
  if (!theirs) return [ours];
  const [id = ours.id] = [ours.id, theirs.id].sort();
  const sides = { base: null, ours: { ...ours, id }, theirs: { ...theirs, id } };
  return conflictingParts(sides).length > 0 ? [ours, theirs] : [composeAnnotation(sides, "ours")];
}
