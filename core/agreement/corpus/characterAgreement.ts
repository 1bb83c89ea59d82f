import { characterItems } from "../characterItems";
import { meanPairwiseKappa } from "../cohenKappa";
import type { Figure } from "../Figure";
import { fleissKappa } from "../fleissKappa";
import { krippendorffAlpha } from "../krippendorffAlpha";
import type { NominalItem } from "../NominalItem";
import { type AnnotatedDocument, begunBy, sharedPart } from "./AnnotatedDocument";

/** Agreement per character on sets of labels, no label among them. */
export interface CharacterAgreement {
  /** Mean of Cohen's κ over the pairs of annotators. */
  readonly cohen: Figure;
  /** Undefined where some document is not begun by everybody. */
  readonly fleiss: Figure;
  /** α lets values be missing. */
  readonly alpha: Figure;
}

/** Agreement per character over documents, each up to where all who have begun it have looked. */
export function characterAgreement(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
): CharacterAgreement {
  const items = documents.flatMap((document) => itemsOf(document, annotators));
  return {
    cohen: meanPairwiseKappa(items),
    fleiss: fleissKappa(items).coefficient,
    alpha: krippendorffAlpha(items).alpha,
  };
}

/** With a missing value for whoever has not begun. */
function itemsOf(document: AnnotatedDocument, annotators: readonly string[]): NominalItem[] {
  const begun = begunBy(document, annotators);
  const part = sharedPart(document, begun);
  const places = annotators.map((annotator) => begun.indexOf(annotator));
  const items = part ? characterItems(part) : [];
  return items.map(({ values, count }) => ({ values: places.map((at) => values[at] ?? null), count }));
}
