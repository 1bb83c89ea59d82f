import { isEmptySpan, type Span } from "../text/Span";
import type { Annotation } from "./Annotation";
import { taggableSpan } from "./editLayer";
import { annotateAll, placeKey, relabelAll, removeAll } from "./editMany";
import type { Layer } from "./Layer";
import { type LayerDiff, squashDiffs } from "./LayerDiff";
import type { Stamp } from "./newAnnotation";
import type { SourceText } from "./SourceText";

/** A passage in a list of hits. */
export interface ListedPlace extends Span {
  /** The one annotation that is meant; null for whatever stands on exactly these characters. */
  readonly id: string | null;
}

/**
 * Gives passages a label: what stands on exactly such a passage is relabelled, and a passage without any
 * annotation is tagged. Of several on one passage, which cannot all get the same label, the first is
 * relabelled and the others stay with their notes and attributes. Passed over are passages that have the
 * label already, those of white space alone, and meant annotations that are gone.
 *
 * @param newStamp - Called once for each new annotation.
 */
export function labelPlaces(
  source: SourceText,
  layer: Layer,
  places: readonly ListedPlace[],
  label: string,
  newStamp: () => Stamp,
): LayerDiff {
  const standing = annotationsByPlace(layer);
  const found = places.map((place) => ({ place, there: meant(source, standing, place) }));
  const untagged = found.filter(({ place, there }) => place.id === null && there.length === 0);
  // With the label there already, the others on the same words were given on purpose.
  const others = found.filter(({ there }) => there.every((each) => each.label !== label));
  const ids = others.flatMap(({ there }) => there.map(({ id }) => id));
  const relabelled = relabelAll(layer, ids, label, newStamp().now);
  const tagged = annotateAll(source, layer, untagged.map(placeOf), label, newStamp);
  return squashDiffs(relabelled, tagged);
}

/** Takes away what stands on exactly these passages. */
export function clearPlaces(source: SourceText, layer: Layer, places: readonly ListedPlace[]): LayerDiff {
  const standing = annotationsByPlace(layer);
  return removeAll(
    layer,
    places.flatMap((place) => meant(source, standing, place).map(({ id }) => id)),
  );
}

/** Looked up, not searched for: a list of hits may be as long as the layer. */
function annotationsByPlace(layer: Layer): ReadonlyMap<string, readonly Annotation[]> {
  const places = new Map<string, Annotation[]>();
  for (const annotation of layer.annotations) {
    const there = places.get(placeKey(annotation));
    if (there) there.push(annotation);
    else places.set(placeKey(annotation), [annotation]);
  }
  return places;
}

/** A hit of an expression may end in white space, which no annotation does. */
function meant(
  source: SourceText,
  standing: ReadonlyMap<string, readonly Annotation[]>,
  place: ListedPlace,
): readonly Annotation[] {
  const taggable = taggableSpan(source.text, place);
  const there = isEmptySpan(taggable) ? [] : (standing.get(placeKey(taggable)) ?? []);
  return place.id === null ? there : there.filter(({ id }) => id === place.id);
}

const placeOf = ({ place }: { place: ListedPlace }) => place;
