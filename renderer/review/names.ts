import { useMemo } from "react";
import type { AnnotatorId } from "../../core/model/ids";
import { type Pseudonyms, withMentioned, withPseudonyms } from "../../core/review/pseudonyms";
import { knownPeople } from "../threads/people";
import { reviewer, useReview } from "./reviewStore";

/** The annotators whose layers are compared, by name; their places are their keys. */
export function comparedAnnotators(): readonly AnnotatorId[] {
  return useReview.getState().layers.map(({ annotator }) => annotator);
}

/**
 * Those whom a blind review has named, in the order of that: who has a layer by letter, others by number. It stays
 * theirs in every text and view while the window is open.
 */
const lettered: AnnotatorId[] = [];
const numbered: AnnotatorId[] = [];

/** What somebody is called: their name, or in a blind review a letter, and who only reviews a number. */
export function shownName(annotator: AnnotatorId): string {
  return useReview.getState().hidesNames ? pseudonymOf(annotator) : annotator;
}

/** {@link shownName}, for a part of the window that is to change with it. */
export function useShownName(): (annotator: AnnotatorId) => string {
  const hidesNames = useReview((state) => state.hidesNames);
  return useMemo(() => (hidesNames ? pseudonymOf : (annotator) => annotator), [hidesNames]);
}

/** What these are called in a blind review, by name; null while names are shown. */
export function hiddenNames(annotators: readonly AnnotatorId[]): Record<AnnotatorId, string> | null {
  if (!useReview.getState().hidesNames) return null;
  return Object.fromEntries(annotators.map((name) => [name, pseudonymOf(name)]));
}

/** Gives annotators a letter each, as a view that lists them does, so that they have it wherever they are named. */
export function nameByLetter(annotators: readonly AnnotatorId[]): void {
  for (const each of annotators) nameIn(lettered, each);
}

function nameIn(list: AnnotatorId[], annotator: AnnotatorId): void {
  if (!lettered.includes(annotator) && !numbered.includes(annotator)) list.push(annotator);
}

function pseudonymOf(annotator: AnnotatorId): string {
  nameByLetter((useReview.getState().material?.layers ?? []).map((layer) => layer.annotator));
  if (lettered.includes(annotator)) return letterOf(lettered.indexOf(annotator));
  // Nobody is hidden from themselves.
  if (annotator === reviewer()) return annotator;
  nameIn(numbered, annotator);
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
