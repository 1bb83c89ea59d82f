import { alphaUnitizing } from "../alphaUnitizing";
import { type Figure, undefinedFor } from "../Figure";
import { type UnitizedAlphas, unitizedAlpha } from "../unitizedAlpha";
import { type AnnotatedDocument, sharedPart } from "./AnnotatedDocument";

/** Krippendorff's α for unitizing. */
export interface UnitizingAgreement {
  /** The family of 2016. */
  readonly alphas: UnitizedAlphas;
  /** α_U of 1995, of one document; undefined for several, which it cannot join. */
  readonly alphaU: Figure;
}

/** Over the documents that everybody has begun, one after the other. */
export function unitizingAgreement(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
): UnitizingAgreement {
  const parts = documents.flatMap((document) => sharedPart(document, annotators) ?? []);
  const alphas = unitizedAlpha(parts);
  const [only] = parts;
  return {
    alphas,
    alphaU: only && parts.length === 1 ? alphaUnitizing(only).alpha : undefinedFor("several-documents"),
  };
}

/** _(k)uα of a label. */
export function alphaOfLabel({ alphas }: UnitizingAgreement, label: string): Figure {
  return alphas.byLabel.get(label)?.alpha ?? undefinedFor(alphas.alpha.reason ?? "nothing-shared");
}
