import type { AttributeFigures } from "../agreement/attributeAgreement";
import { figureInJson, inJson } from "../agreement/corpus/agreementJson";
import type { AgreementOptions, CorpusAgreement } from "../agreement/corpus/corpusAgreement";
import type { AttributeAgreement } from "../compare/attributeCounts";
import type { DocumentCompleteness } from "../compare/completeness";
import type { PairConfusion } from "../compare/confusion";
import type { AnnotatorId, DocumentId } from "../model/ids";
import type { ConfirmedArticle } from "../model/Project";
import type { Span } from "../text/Span";
import type { AnnotatorScore, DecisionScores, Score } from "./annotatorScores";

/** An article of a document, with what is known of it. */
export interface MeasuredArticle extends ConfirmedArticle {
  readonly document: DocumentId;
  /** Among the document's articles, from 1. */
  readonly number: number;
  /** Up to the next one; what begins in it is its own, to its end. */
  readonly place: Span;
}

/** All that is shown of how far annotators agree, and beside it how far each of them has come. */
export interface AgreementReport {
  /** Everybody who has a layer on the documents, by name; not all of them need be compared. */
  readonly known: readonly AnnotatorId[];
  /** True where the annotators are called otherwise than by their names, see `withoutNames`. */
  readonly namesHidden: boolean;
  /** The article that all of this is of; null where whole documents were measured. */
  readonly article: MeasuredArticle | null;
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
  /** How each annotator did against what reviewers decided, and on which documents that cannot be told. */
  readonly decisions: DecisionScores & { readonly unread: readonly DocumentId[] };
}

/** The report for other programs, the same from the window and the command line. */
export function reportInJson(report: AgreementReport) {
  const { agreement, sampling, leftOut, completeness, confusion, attributes, decisions } = report;
  return {
    ...inJson(agreement, sampling),
    article: report.article && articleInJson(report.article),
    namesHidden: report.namesHidden,
    manualOnly: leftOut !== null,
    leftOut: leftOut ?? 0,
    attributes: attributes.map(attributeInJson),
    ...{ confusion, completeness },
    decisions: { ...decisions, annotators: decisions.annotators.map(annotatorScoreInJson) },
  };
}

function articleInJson({ document, number, title, person, role, city }: MeasuredArticle) {
  return { document, number, title, person, role, city };
}

function attributeInJson({ label, attribute, exact, aligned }: AttributeAgreement) {
  return { label, attribute, exact: figuresInJson(exact), aligned: figuresInJson(aligned) };
}

function figuresInJson({ spans, both, one, equal, kappa }: AttributeFigures) {
  return { spans, both, one, equal: figureInJson(equal), kappa: figureInJson(kappa) };
}

function annotatorScoreInJson({ annotator, open, labels, reasons, ...score }: AnnotatorScore) {
  return {
    ...{ annotator, ...scoreInJson(score), open },
    labels: labels.map(({ label, ...ofLabel }) => ({ label, ...scoreInJson(ofLabel) })),
    wrongBecause: reasons,
  };
}

function scoreInJson({ right, wrong, missed, precision, recall, f1 }: Score) {
  const figures = { precision: figureInJson(precision), recall: figureInJson(recall), f1: figureInJson(f1) };
  return { ...{ right, wrong, missed }, ...figures };
}
