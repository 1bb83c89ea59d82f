import { splitsCharacter } from "../text/offsets";
import { PARAGRAPH_BREAK } from "../text/reflow/ReflowedText";
import { compareSpans } from "../text/Span";
import type { Place } from "./findPlaces";
import { type Hit, type HitAnnotation, LONGEST_MATCH_SHOWN, MOST_ANNOTATIONS_ON_HIT } from "./Hit";
import type { IndexedLayer } from "./IndexedLayer";
import { rawSpan, type SearchableDocument } from "./SearchableDocument";

/** A place as a line of a concordance. @param contextLength - In UTF-16 code units. */
export function showPlace(document: SearchableDocument, place: Place, contextLength: number): Hit {
  const { text } = document;
  const layer = document.layers[place.layer];
  const found = layer ? annotationAt(layer, place.annotation) : null;
  const cut = wholeEnd(text, place.start + LONGEST_MATCH_SHOWN);
  const all = annotationsAt(document, place);
  return {
    document: document.document,
    ...(found ? { start: found.start, end: found.end } : rawSpan(document, place.start, place.end)),
    left: wordsBefore(text, place.start, contextLength),
    match: text.slice(place.start, Math.min(place.end, cut)),
    isMatchCut: place.end > cut,
    right: wordsAfter(text, place.end, contextLength),
    found,
    annotations: all.slice(0, MOST_ANNOTATIONS_ON_HIT),
    annotationCount: all.length,
  };
}

/** Joined words before a place, at most so many code units and whole characters, from its paragraph only. */
export function wordsBefore(text: string, place: number, length: number): string {
  const from = Math.max(0, place - length);
  const words = text.slice(splitsCharacter(text, from) ? from + 1 : from, place);
  return words.slice(words.lastIndexOf(PARAGRAPH_BREAK) + 1);
}

/** Joined words after a place; as {@link wordsBefore}. */
export function wordsAfter(text: string, place: number, length: number): string {
  const words = text.slice(place, wholeEnd(text, place + length));
  const end = words.indexOf(PARAGRAPH_BREAK);
  return end < 0 ? words : words.slice(0, end);
}

const wholeEnd = (text: string, end: number) => (splitsCharacter(text, end) ? end - 1 : end);

function annotationsAt({ layers }: SearchableDocument, { start, end }: Place): HitAnnotation[] {
  return layers
    .flatMap((layer) => layer.overlapping(start, end).map((index) => annotationAt(layer, index)))
    .sort(compareSpans);
}

/** An annotation of a layer, as hits list it. */
function annotationAt(layer: IndexedLayer, index: number): HitAnnotation {
  const { annotator } = layer;
  return { annotator, id: layer.ids[index] ?? "", label: layer.labels[index] ?? "", ...layer.span(index) };
}
