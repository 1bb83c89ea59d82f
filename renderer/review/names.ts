import type { AnnotatorId } from "../../core/model/ids";
import { useReview } from "./reviewStore";

/** The annotators whose layers are compared, by name; their places are their keys. */
export function comparedAnnotators(): readonly AnnotatorId[] {
  return useReview.getState().layers.map(({ annotator }) => annotator);
}

/** What an annotator is called: their name, or in a blind review a letter. */
export function shownName(annotator: AnnotatorId): string {
  const { hidesNames } = useReview.getState();
  const place = comparedAnnotators().indexOf(annotator);
  return hidesNames && place >= 0 ? letterOf(place) : annotator;
}

/** A to Z, then A2 to Z2 and so on. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}
