import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import { lastAtMost } from "../text/lastAtMost";
import { quoteOf } from "../text/quote";
import { isEmptySpan, isSameSpan, type Span, trimSpan, widenToCharacters } from "../text/Span";
import { trimmedSpan } from "../text/units/trimming";
import type { Annotation } from "./Annotation";
import { annotationById } from "./annotationsById";
import type { Layer, LayerStatus } from "./Layer";
import { emptyDiff, type LayerDiff } from "./LayerDiff";
import { newAnnotation, type Stamp } from "./newAnnotation";
import type { SourceText } from "./SourceText";

/** Where a selection would be tagged; see {@link trimmedSpan} for what is left out at the ends. */
export function taggableSpan(text: string, selection: Span): Span {
  return trimmedSpan(text, selection);
}

/** Tags a selection. Refused: `selection-empty` when nothing but white space is selected, `annotation-exists`. */
export function annotate(
  source: SourceText,
  layer: Layer,
  selection: Span,
  label: string,
  stamp: Stamp,
): Result<LayerDiff> {
  const place = taggableSpan(source.text, selection);
  if (isEmptySpan(place)) return err(failure("selection-empty", {}));
  if (isTagged(layer, place, label)) return err(failure("annotation-exists", {}));
  return ok({ ...emptyDiff, added: [newAnnotation(source, place, label, stamp)] });
}

/** Gives an annotation another label. Refused: `annotation-unknown`, `annotation-exists`. */
export function relabel(layer: Layer, id: string, label: string, now: string): Result<LayerDiff> {
  const from = findAnnotation(layer, id);
  if (!from) return err(failure("annotation-unknown", {}));
  if (isTagged(layer, from, label)) return err(failure("annotation-exists", {}));
  return ok({ ...emptyDiff, updated: [{ from, to: { ...from, label, updatedAt: now } }] });
}

/**
 * Puts an annotation on another span, whole characters without white space at the ends; all else about it
 * stays. Punctuation is left in, or an end that is moved by characters could not pass it. The span it has
 * gives an empty diff. Refused: `annotation-unknown`, `selection-empty`, `annotation-exists`.
 */
export function resize(
  source: SourceText,
  layer: Layer,
  id: string,
  place: Span,
  now: string,
): Result<LayerDiff> {
  const from = findAnnotation(layer, id);
  if (!from) return err(failure("annotation-unknown", {}));
  const span = trimSpan(source.text, widenToCharacters(source.text, place));
  if (isEmptySpan(span)) return err(failure("selection-empty", {}));
  if (isSameSpan(span, from)) return ok(emptyDiff);
  if (isTagged(layer, span, from.label)) return err(failure("annotation-exists", {}));
  const to = { ...from, ...span, ...quoteOf(source.text, span), updatedAt: now };
  return ok({ ...emptyDiff, updated: [{ from, to }] });
}

/** Replaces an annotation's note; an unchanged note gives an empty diff. Refused: `annotation-unknown`. */
export function setNote(layer: Layer, id: string, note: string, now: string): Result<LayerDiff> {
  const from = findAnnotation(layer, id);
  if (!from) return err(failure("annotation-unknown", {}));
  return ok(
    from.note === note
      ? emptyDiff
      : { ...emptyDiff, updated: [{ from, to: { ...from, note, updatedAt: now } }] },
  );
}

/** Takes an annotation away. Refused: `annotation-unknown`. */
export function removeAnnotation(layer: Layer, id: string): Result<LayerDiff> {
  const removed = findAnnotation(layer, id);
  return removed ? ok({ ...emptyDiff, removed: [removed] }) : err(failure("annotation-unknown", {}));
}

/** Says how far the annotator is; the same status again gives an empty diff. */
export function setStatus(layer: Layer, status: LayerStatus): LayerDiff {
  return layer.status === status ? emptyDiff : { ...emptyDiff, status: { from: layer.status, to: status } };
}

/** The annotation with an id, or undefined. */
export function findAnnotation(layer: Layer, id: string): Annotation | undefined {
  return annotationById(layer.annotations, id);
}

/** Looks only at what begins at the same place, of a list that is in the order of starts. */
function isTagged({ annotations }: Layer, place: Span, label: string): boolean {
  const startAt = (index: number) => annotations[index]?.start ?? Number.NaN;
  let index = lastAtMost(annotations.length, startAt, place.start);
  for (; startAt(index) === place.start; index--) {
    const annotation = annotations[index];
    if (annotation?.label === label && isSameSpan(annotation, place)) return true;
  }
  return false;
}
