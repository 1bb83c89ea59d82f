import type { AttributeFigures } from "../agreement/attributeAgreement";
import { figureInJson, inJson } from "../agreement/corpus/agreementJson";
import type { AgreementOptions, CorpusAgreement } from "../agreement/corpus/corpusAgreement";
import type { AnnotatorId } from "../model/ids";
import type { AttributeAgreement } from "./attributeCounts";
import type { DocumentCompleteness } from "./completeness";
import type { PairConfusion } from "./confusion";

/** All that is shown of how far annotators agree, and beside it how far each of them has come. */
export interface AgreementReport {
  /** Everybody who has a layer on the documents, by name; not all of them need be compared. */
  readonly known: readonly AnnotatorId[];
  readonly agreement: CorpusAgreement;
  /** How the figures were sampled: a γ or an interval says nothing without it. */
  readonly sampling: AgreementOptions;
  /**
   * How many annotations were left out, as a machine had proposed them or one at the same place; null where all
   * were measured. See `machineMade`.
   */
  readonly leftOut: number | null;
  /** Of every document, those included that fewer than two annotators have begun. */
  readonly completeness: readonly DocumentCompleteness[];
  readonly confusion: readonly PairConfusion[];
  /** On what was said of spans that were tagged alike. */
  readonly attributes: readonly AttributeAgreement[];
}

/** The report for other programs, the same from the window and the command line. */
export function reportInJson(report: AgreementReport) {
  const { agreement, sampling, leftOut, completeness, confusion, attributes } = report;
  return {
    ...inJson(agreement, sampling),
    manualOnly: leftOut !== null,
    leftOut: leftOut ?? 0,
    attributes: attributes.map(attributeInJson),
    ...{ confusion, completeness },
  };
}

function attributeInJson({ label, attribute, exact, aligned }: AttributeAgreement) {
  return { label, attribute, exact: figuresInJson(exact), aligned: figuresInJson(aligned) };
}

function figuresInJson({ spans, both, one, equal, kappa }: AttributeFigures) {
  return { spans, both, one, equal: figureInJson(equal), kappa: figureInJson(kappa) };
}
