import { findOccurrences } from "../anchor/findOccurrences";
import { type RefusalSet, refusalAt } from "../search/refusals";
import type { LabelledPassage } from "./Passage";

/** Of a phrase that stands more often than this in one document, the rest is left out: it would say no more. */
const MOST_PLACES = 1000;

/** Where in the joined words an annotator refused a label, in reading order. */
export function refusedPassages(text: string, refused: RefusalSet): LabelledPassage[] {
  const { refusals } = refused;
  const phrases = refusals.map(({ phrase }) => phrase);
  const places = findOccurrences(text, phrases, MOST_PLACES);
  const kinds = new Map(refusals.map(({ label, phrase }) => [`${label} ${phrase}`, { label, phrase }]));
  return [...kinds.values()]
    .flatMap(({ label, phrase }) =>
      (places.get(phrase) ?? []).map((start) => ({ start, end: start + phrase.length, label })),
    )
    .filter(({ label, start, end }) => refused.has(refusalAt({ text }, label, start, end)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
