import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { Annotation } from "./Annotation";
import { annotationById, annotationsNaming } from "./annotationsById";
import { findAnnotation } from "./editLayer";
import { compareAnnotations, type Layer } from "./Layer";
import { emptyDiff, type LayerDiff } from "./LayerDiff";

/**
 * The annotations of a layer that belong with one of them, whichever of the two says so, in reading order. What it
 * names that is not there any more is passed over: undoing a deletion brings the relation back.
 */
export function relatedTo({ annotations }: Layer, { id, relations = [] }: Annotation): Annotation[] {
  const named = relations.flatMap((each) => annotationById(annotations, each) ?? []);
  const related = new Set([...named, ...annotationsNaming(annotations, id)]);
  return [...related].filter((each) => each.id !== id).sort(compareAnnotations);
}

/** True when one of the two names the other. */
export function areRelated(a: Annotation, b: Annotation): boolean {
  return names(a, b.id) || names(b, a.id);
}

const names = ({ relations }: Annotation, id: string) => relations?.includes(id) === true;

/**
 * Says that two annotations belong together, such as a policy and its target; those that do already give an empty
 * diff. Refused: `annotation-unknown`.
 */
export function relate(layer: Layer, from: string, to: string, now: string): Result<LayerDiff> {
  return change(layer, from, to, (a, b) =>
    areRelated(a, b) || a.id === b.id
      ? []
      : [{ from: a, to: { ...a, relations: [...(a.relations ?? []), b.id], updatedAt: now } }],
  );
}

/** Says that two annotations do not belong together. Refused: `annotation-unknown`. */
export function unrelate(layer: Layer, from: string, to: string, now: string): Result<LayerDiff> {
  return change(layer, from, to, (a, b) => [...without(a, b.id, now), ...without(b, a.id, now)]);
}

function change(
  layer: Layer,
  from: string,
  to: string,
  updates: (a: Annotation, b: Annotation) => LayerDiff["updated"],
): Result<LayerDiff> {
  const [a, b] = [findAnnotation(layer, from), findAnnotation(layer, to)];
  return a && b ? ok({ ...emptyDiff, updated: updates(a, b) }) : err(failure("annotation-unknown", {}));
}

function without(annotation: Annotation, id: string, now: string): LayerDiff["updated"] {
  if (!names(annotation, id)) return [];
  const { relations = [], ...rest } = annotation;
  const left = relations.filter((each) => each !== id);
  const to = { ...rest, ...(left.length > 0 && { relations: left }), updatedAt: now };
  return [{ from: annotation, to }];
}
