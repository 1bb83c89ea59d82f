import type { Annotation } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { type Utf16Offset, utf16 } from "../text/offsets";
import { alignLayers } from "./alignLayers";
import { completenessOf, hasPassed } from "./completeness";

/** One thing that two annotators tagged, or one of them did. */
export interface AlignedPair {
  readonly first: Annotation | undefined;
  readonly second: Annotation | undefined;
}

/** Where the earlier one begins, as of the case that they are. */
export function beginningOf({ first, second }: AlignedPair): Utf16Offset {
  return utf16(Math.min(first?.start ?? Number.POSITIVE_INFINITY, second?.start ?? Number.POSITIVE_INFINITY));
}

/**
 * What two annotators tagged in a document, aligned as its cases are and up to where both have looked, see
 * {@link hasPassed}. Empty where one of the two has not begun.
 *
 * @param layers - Of one document.
 * @param leftOut - Annotations that are in no pair; a layer reaches as far as with them.
 */
export function alignedPair(
  annotators: readonly [AnnotatorId, AnnotatorId],
  layers: readonly Layer[],
  leftOut: ReadonlySet<Annotation> = new Set(),
): AlignedPair[] {
  const two = annotators.flatMap((name) => layers.find(({ annotator }) => annotator === name) ?? []);
  const reach = Math.min(...two.map((layer) => completenessOf({ annotator: layer.annotator, layer }).reach));
  if (two.length < 2 || reach === 0) return [];
  const [first] = annotators;
  return alignLayers(two.map((layer) => upTo(layer, reach, leftOut))).map((members) => ({
    first: members.find(({ annotator }) => annotator === first)?.annotation,
    second: members.find(({ annotator }) => annotator !== first)?.annotation,
  }));
}

function upTo(layer: Layer, reach: number, leftOut: ReadonlySet<Annotation>): Layer {
  const isCompared = (each: Annotation) => hasPassed(reach, each) && !leftOut.has(each);
  return { ...layer, annotations: layer.annotations.filter(isCompared) };
}
