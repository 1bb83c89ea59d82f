import type { AnnotatorId } from "../../core/model/ids";
import { type Pseudonyms, withMentioned, withPseudonyms } from "../../core/review/pseudonyms";
import { knownPeople } from "../threads/people";
import { reviewer, useReview } from "./reviewStore";

/** The annotators whose layers are compared, by name; their places are their keys. */
export function comparedAnnotators(): readonly AnnotatorId[] {
  return useReview.getState().layers.map(({ annotator }) => annotator);
}

/** The others that a blind review has named, in the order of that: a number stays theirs while the window is open. */
const numbered: AnnotatorId[] = [];

/** What somebody is called: their name, or in a blind review a letter, and those who are not compared a number. */
export function shownName(annotator: AnnotatorId): string {
  return useReview.getState().hidesNames ? pseudonymOf(annotator) : annotator;
}

function pseudonymOf(annotator: AnnotatorId): string {
  const place = comparedAnnotators().indexOf(annotator);
  if (place >= 0) return letterOf(place);
  // Nobody is hidden from themselves.
  if (annotator === reviewer()) return annotator;
  if (!numbered.includes(annotator)) numbered.push(annotator);
  return `R${numbered.indexOf(annotator) + 1}`;
}

/** A to Z, then A2 to Z2 and so on. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}

/** What somebody has written, in a blind review without the names in it. */
export function shownText(text: string): string {
  return withPseudonyms(text, pseudonyms());
}

/** What has been written, with those who are mentioned by what a blind review calls them mentioned by name. */
export function writtenText(text: string): string {
  return withMentioned(text, pseudonyms());
}

function pseudonyms(): Pseudonyms {
  if (!useReview.getState().hidesNames) return new Map();
  const people = new Set([...comparedAnnotators(), ...knownPeople()]);
  return new Map([...people].map((name) => [name, pseudonymOf(name)]));
}
