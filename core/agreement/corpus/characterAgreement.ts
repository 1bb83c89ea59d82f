import { characterItems } from "../characterItems";
import { meanPairwiseKappa } from "../cohenKappa";
import type { Figure } from "../Figure";
import { fleissKappa } from "../fleissKappa";
import { krippendorffAlpha } from "../krippendorffAlpha";
import { ItemCounts, type NominalItem } from "../NominalItem";
import { type AnnotatedDocument, sharedPart } from "./AnnotatedDocument";

/** Agreement per character on sets of labels, no label among them. */
export interface CharacterAgreement {
  /** Mean of Cohen's κ over the pairs of annotators. */
  readonly cohen: Figure;
  /** Undefined where some document is not begun by everybody. */
  readonly fleiss: Figure;
  /** α lets values be missing. */
  readonly alpha: Figure;
}

/** Agreement per character on items with a value of each annotator, or null. */
export function characterAgreement(items: readonly NominalItem[]): CharacterAgreement {
  return {
    cohen: meanPairwiseKappa(items),
    fleiss: fleissKappa(items).coefficient,
    alpha: krippendorffAlpha(items).alpha,
  };
}

/** The characters of a document up to where all the annotators have looked; none where one of them has not begun. */
export function charactersOf(document: AnnotatedDocument, annotators: readonly string[]): NominalItem[] {
  const part = sharedPart(document, annotators);
  const counts = new ItemCounts();
  if (part) counts.add(characterItems(part));
  return counts.items();
}

/** Items of some annotators as items of others, with a missing value for those who are not among them. */
export function itemsAmong(
  items: readonly NominalItem[],
  given: readonly string[],
  annotators: readonly string[],
): NominalItem[] {
  const places = annotators.map((annotator) => given.indexOf(annotator));
  return items.map(({ values, count }) => ({ values: places.map((at) => values[at] ?? null), count }));
}
