import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { Annotation, Json } from "./Annotation";
import { findAnnotation } from "./editLayer";
import type { Layer } from "./Layer";
import { emptyDiff, type LayerDiff } from "./LayerDiff";
import { isProposed, withoutMarks } from "./proposedAttributes";

/**
 * Says something about an annotation; null takes the attribute away. Its other attributes stay, in their
 * order. The value it has already gives an empty diff; one that was only proposed is confirmed by it. Refused:
 * `annotation-unknown`.
 */
export function setAttribute(
  layer: Layer,
  id: string,
  attribute: string,
  value: Json,
  now: string,
): Result<LayerDiff> {
  const from = findAnnotation(layer, id);
  if (!from) return err(failure("annotation-unknown", {}));
  const known = attributeOf(from, attribute);
  const isSaid = JSON.stringify(known ?? null) === JSON.stringify(value);
  if (isSaid && !isProposed(from, attribute)) return ok(emptyDiff);
  const said = value === null ? without(from, attribute) : { ...from.attributes, [attribute]: value };
  const attributes = withoutMarks(said, [attribute]);
  return ok({ ...emptyDiff, updated: [{ from, to: { ...from, attributes, updatedAt: now } }] });
}

/** What is said about an annotation; undefined where nothing is. */
export function attributeOf({ attributes }: Annotation, attribute: string): Json | undefined {
  // An attribute may be called `constructor`: what every object inherits is not said.
  return Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
}

function without({ attributes }: Annotation, attribute: string) {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== attribute));
}
