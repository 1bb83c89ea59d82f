import { isEmptySpan, type Span } from "../text/Span";
import type { Annotation } from "./Annotation";
import { taggableSpan } from "./editLayer";
import type { Layer } from "./Layer";
import { emptyDiff, type LayerDiff } from "./LayerDiff";
import { newAnnotation, type Stamp } from "./newAnnotation";
import type { SourceText } from "./SourceText";

/**
 * Tags several selections with one label. Those that hold nothing but white space, and places that have the
 * label already, are passed over; an empty diff means that there was nothing to tag.
 *
 * @param newStamp - Called once for each new annotation.
 */
export function annotateAll(
  source: SourceText,
  layer: Layer,
  selections: readonly Span[],
  label: string,
  newStamp: () => Stamp,
): LayerDiff {
  const taken = placesOf(layer, label);
  const added = selections.flatMap((selection) => {
    const place = taggableSpan(source.text, selection);
    if (isEmptySpan(place) || taken.has(placeKey(place))) return [];
    taken.add(placeKey(place));
    return [newAnnotation(source, place, label, newStamp())];
  });
  return { ...emptyDiff, added };
}

/**
 * Gives several annotations another label; unknown ids and places that have the label already are passed
 * over, so of several on one place the first alone gets it.
 */
export function relabelAll(layer: Layer, ids: Iterable<string>, label: string, now: string): LayerDiff {
  const taken = placesOf(layer, label);
  const updated = chosen(layer, ids).flatMap((from) => {
    if (taken.has(placeKey(from))) return [];
    taken.add(placeKey(from));
    return [{ from, to: { ...from, label, updatedAt: now } }];
  });
  return { ...emptyDiff, updated };
}

/** Takes several annotations away; unknown ids are passed over. */
export function removeAll(layer: Layer, ids: Iterable<string>): LayerDiff {
  return { ...emptyDiff, removed: chosen(layer, ids) };
}

function chosen(layer: Layer, ids: Iterable<string>): Annotation[] {
  const wanted = new Set(ids);
  return layer.annotations.filter(({ id }) => wanted.has(id));
}

/** Where a label stands already: a look-up, as a list of places may be as long as the layer. */
function placesOf(layer: Layer, label: string): Set<string> {
  return new Set(layer.annotations.filter((each) => each.label === label).map(placeKey));
}

/** Equal for equal places, to look them up by. */
export function placeKey({ start, end }: Span): string {
  return `${start}:${end}`;
}
