import type { Figure } from "../Figure";
import { type GammaOptions, type GammaParts, gammaAlone, gammaParts } from "../gamma/gamma";
import type { NominalItem } from "../NominalItem";
import { type AnnotatedDocument, begunBy, sharedPart } from "./AnnotatedDocument";
import { type CharacterAgreement, characterAgreement, charactersOf, itemsAmong } from "./characterAgreement";
import { type UnitizingAgreement, unitizingAgreement } from "./unitizingAgreement";

/** Figures of one document over all annotators who have begun it. */
export interface DocumentFigures extends UnitizingAgreement {
  readonly document: string;
  readonly gamma: Figure;
  readonly characters: CharacterAgreement;
}

/** A document by itself, and what it gives to the figures of a corpus. */
export interface MeasuredDocument {
  /** Who has begun it, of those compared. */
  readonly annotators: readonly string[];
  readonly figures: DocumentFigures;
  /** Null where nobody has a unit. */
  readonly gammaParts: GammaParts | null;
  /** Its characters, with a missing value of those who have not begun it. */
  readonly characters: readonly NominalItem[];
}

/**
 * Measures a document on the part that all who have begun it have looked at.
 *
 * @param report - Told what share of it is done.
 */
export function measureDocument(
  document: AnnotatedDocument,
  annotators: readonly string[],
  gamma: GammaOptions,
  report: (share: number) => void,
): MeasuredDocument {
  const begun = begunBy(document, annotators);
  const part = sharedPart(document, begun);
  const parts = part && gammaParts(part, gamma, (done) => report(done / gamma.samples));
  const characters = charactersOf(document, begun);
  return {
    annotators: begun,
    figures: {
      document: document.document,
      gamma: gammaAlone(parts),
      ...unitizingAgreement([document], begun),
      characters: characterAgreement(characters),
    },
    gammaParts: parts,
    characters: itemsAmong(characters, begun, annotators),
  };
}
