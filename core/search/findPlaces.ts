import type { Result } from "../result";
import { ok } from "../result";
import { type AnnotationFilter, annotationFilterOf } from "./AnnotationFilter";
import { Coverage } from "./Coverage";
import type { IndexedLayer } from "./IndexedLayer";
import { type Match, type Matcher, matcherOf } from "./Matcher";
import type { SearchableDocument } from "./SearchableDocument";
import type { SearchQuery } from "./SearchQuery";

/** A place that fits a query, in the joined words. */
export interface Place extends Match {
  /** The annotation found: its layer's place in the document and its own in the layer; -1 for words. */
  readonly layer: number;
  readonly annotation: number;
}

/**
 * Finds a query's places in one document, in reading order. Null in between is no place but a moment to
 * pause at: a pattern may match often where the filters keep nothing.
 */
export type PlaceFinder = (document: SearchableDocument) => Iterable<Place | null>;

/** The finder of a query; its documents are the caller's part. Fails with the `pattern-…` failures. */
export function placeFinder(query: SearchQuery): Result<PlaceFinder> {
  const matcher = matcherOf(query);
  if (!matcher.ok) return matcher;
  const filter = annotationFilterOf(query);
  if (query.scope === "text")
    return ok((document) => wordsIn(document, matcher.value, filter, query.untagged));
  const fits = query.pattern === "" ? null : matcher.value;
  return ok((document) => annotationsIn(document, fits, filter));
}

function* wordsIn(
  document: SearchableDocument,
  matcher: Matcher,
  filter: AnnotationFilter | null,
  untagged: boolean,
): Generator<Place | null> {
  const coverage = filter || untagged ? new Coverage(document, filter) : null;
  for (const { start, end } of matcher(document.text)) {
    const isKept = end > start && (coverage === null || coverage.overlaps(start, end) !== untagged);
    yield isKept ? { start, end, layer: -1, annotation: -1 } : null;
  }
}

function* annotationsIn(
  document: SearchableDocument,
  fits: Matcher | null,
  filter: AnnotationFilter | null,
): Generator<Place | null> {
  for (const place of inReadingOrder(document)) {
    const layer = document.layers[place.layer] as IndexedLayer;
    const isKept = filter === null || filter(layer, place.annotation);
    yield isKept && (fits === null || hasMatch(document.text.slice(place.start, place.end), fits))
      ? place
      : null;
  }
}

function hasMatch(words: string, matcher: Matcher): boolean {
  for (const { start, end } of matcher(words)) if (end > start) return true;
  return false;
}

/** The annotations of all layers by place; of equal ones in order of the annotators. */
function inReadingOrder({ layers }: SearchableDocument): readonly Place[] {
  const places = layers.flatMap((layer, number) =>
    Array.from({ length: layer.length }, (_, i) => ({
      start: layer.start(i),
      end: layer.end(i),
      layer: number,
      annotation: i,
    })),
  );
  // Each layer is in order by itself; sorting puts several into one another and is stable.
  return layers.length > 1 ? places.sort((a, b) => a.start - b.start || b.end - a.end) : places;
}
