import { failure } from "../errors";
import type { Annotation } from "../model/Annotation";
import { findAnnotation } from "../model/editLayer";
import type { Layer } from "../model/Layer";
import { emptyDiff, type LayerDiff } from "../model/LayerDiff";
import type { SourceText } from "../model/SourceText";
import { err, ok, type Result } from "../result";
import { isInsideText, sliceSpan } from "../text/Span";

/** An annotation that was taken away, as it was then. */
export interface DeletedAnnotation {
  /** ISO 8601 in UTC. */
  readonly deletedAt: string;
  readonly annotation: Annotation;
}

/** The most that one bin holds: annotations, and UTF-16 units of what they say. */
export const BIN_LIMIT = { annotations: 1000, units: 2_000_000 };

/**
 * A bin with what is about to be taken from a layer, in order of deletion. Left out is what the layer holds
 * again, and the oldest of what is over the limit; the last one deleted stays, however long.
 */
export function binAfter(
  bin: readonly DeletedAnnotation[],
  layer: Layer,
  removed: readonly Annotation[],
  deletedAt: string,
  limit = BIN_LIMIT,
): DeletedAnnotation[] {
  const present = new Set([...layer.annotations, ...removed].map(({ id }) => id));
  const before = bin.filter(({ annotation }) => !present.has(annotation.id));
  return newest([...before, ...removed.map((annotation) => ({ deletedAt, annotation }))], limit);
}

/** What two states of one bin hold, in order of deletion: each annotation as it was deleted last. */
export function joinBins(
  bin: readonly DeletedAnnotation[],
  other: readonly DeletedAnnotation[],
  limit = BIN_LIMIT,
): DeletedAnnotation[] {
  const all = [...bin, ...other].sort((a, b) => Date.parse(a.deletedAt) - Date.parse(b.deletedAt));
  const last = new Map(all.map(({ annotation }, index) => [annotation.id, index]));
  const once = all.filter(({ annotation }, index) => last.get(annotation.id) === index);
  return newest(once, limit);
}

function newest(bin: readonly DeletedAnnotation[], limit: typeof BIN_LIMIT): DeletedAnnotation[] {
  let units = 0;
  let from = bin.length;
  while (from > 0 && bin.length - from < limit.annotations) {
    units += JSON.stringify(bin[from - 1]).length;
    if (units > limit.units && from < bin.length) break;
    from -= 1;
  }
  return bin.slice(from);
}

/** What of a bin can be put back into a layer: what it does not hold; the last one deleted first. */
export function inBin(bin: readonly DeletedAnnotation[], layer: Layer): DeletedAnnotation[] {
  const present = new Set(layer.annotations.map(({ id }) => id));
  return bin.filter(({ annotation }) => !present.has(annotation.id)).reverse();
}

/**
 * Puts a deleted annotation back as it was. Refused: `annotation-exists` when the layer holds it or what it
 * says already, `annotation-misplaced` when the text has changed and its words are not where they were.
 */
export function putBack(source: SourceText, layer: Layer, annotation: Annotation): Result<LayerDiff> {
  const { id, start, end, label, quote } = annotation;
  const twin = layer.annotations.some(
    (each) => each.start === start && each.end === end && each.label === label,
  );
  if (twin || findAnnotation(layer, id)) return err(failure("annotation-exists", {}));
  const isInPlace = isInsideText(source.text, annotation) && sliceSpan(source.text, annotation) === quote;
  return isInPlace
    ? ok({ ...emptyDiff, added: [annotation] })
    : err(failure("annotation-misplaced", { quote }));
}
