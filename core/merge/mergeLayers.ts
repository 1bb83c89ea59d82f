import { type Annotation, isSameAnnotation } from "../model/Annotation";
import { compareAnnotations, type Layer } from "../model/Layer";
import { joinDuplicates } from "./joinDuplicates";
import {
  type Conflict,
  type FoundSides,
  type LayerMerge,
  STATUS_CONFLICT,
  type StatusConflict,
} from "./LayerMerge";
import { type AnnotationSides, composeAnnotation, conflictingParts } from "./mergeAnnotation";

/**
 * Merges two states of one annotator's layer, given the one that both came from, or null where that is not
 * known. Annotations are matched by id. What one side has changed, added or deleted is taken from it; parts of
 * an annotation (span, label, note, each attribute) that both have changed differently, and the deletion of
 * what the other side has changed, are conflicts. Without a base nothing counts as deleted: what one side lacks
 * stays. The same words tagged alike on both sides become one annotation, see {@link joinDuplicates}.
 *
 * Swapping the sides swaps them in the conflicts and changes nothing else.
 *
 * @throws RangeError when the layers are not of one annotator on one text: offsets would mean two things.
 */
export function mergeLayers(base: Layer | null, ours: Layer, theirs: Layer): LayerMerge {
  for (const layer of base ? [base, theirs] : [theirs]) refuseOther(ours, layer);
  const sides = sidesById(base, ours, theirs);
  const outcomes = sides.map(mergeOne);
  const kept = outcomes.flatMap(({ annotation }) => annotation ?? []);
  const status = mergeStatus(base, ours, theirs);
  return {
    settled: {
      ...ours,
      revision: Math.max(ours.revision, theirs.revision),
      status: typeof status === "string" ? status : "in-progress",
      annotations: [...kept, ...joinDuplicates(sides)].sort(compareAnnotations),
    },
    conflicts: [
      ...outcomes.flatMap(({ conflict }) => conflict ?? []),
      ...(typeof status === "string" ? [] : [status]),
    ],
  };
}

function refuseOther(ours: Layer, other: Layer): void {
  const isSame =
    ours.document === other.document &&
    ours.annotator === other.annotator &&
    ours.text.sha256 === other.text.sha256;
  if (!isSame) throw new RangeError("Layers of different annotators or texts cannot be merged");
}

function sidesById(base: Layer | null, ours: Layer, theirs: Layer): readonly FoundSides[] {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(
    (layer) => new Map(layer?.annotations.map((annotation) => [annotation.id, annotation])),
  );
  const ids = new Set([...(inOurs?.keys() ?? []), ...(inTheirs?.keys() ?? [])]);
  // By id, as all ids come in the order of whichever side is first.
  return [...ids].sort().map((id) => ({
    id,
    base: inBase?.get(id) ?? null,
    ours: inOurs?.get(id) ?? null,
    theirs: inTheirs?.get(id) ?? null,
  }));
}

interface Outcome {
  readonly annotation?: Annotation;
  readonly conflict?: Conflict;
}

/** What is new on one side alone is left to {@link joinDuplicates}. */
function mergeOne({ id, base, ours, theirs }: FoundSides): Outcome {
  if (ours && theirs) return mergeEdits({ base, ours, theirs });
  const present = ours ?? theirs;
  if (!base || !present || isSameAnnotation(present, base)) return {};
  return { conflict: { kind: "deletion", id, base, ours, theirs } };
}

function mergeEdits(sides: AnnotationSides): Outcome {
  const parts = conflictingParts(sides);
  if (parts.length === 0) return { annotation: composeAnnotation(sides, "ours") };
  return { conflict: { kind: "edit", id: sides.ours.id, ...sides, parts } };
}

function mergeStatus(base: Layer | null, ours: Layer, theirs: Layer): Layer["status"] | StatusConflict {
  if (ours.status === theirs.status) return ours.status;
  // Of two words, the one that is not the base's is the change.
  if (base) return base.status === ours.status ? theirs.status : ours.status;
  return { kind: "status", id: STATUS_CONFLICT, ours: ours.status, theirs: theirs.status };
}
