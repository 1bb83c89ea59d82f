import type { Continuum, UnitLayer } from "../Continuum";
import {
  countSemeval,
  pointsOf,
  type SemevalCounts,
  type SemevalScheme,
  semevalSchemes,
  sumSemeval,
  totalsOf,
} from "../semeval";
import { countSpans, type SpanComparison, sumCounts } from "../spanCounts";
import { f1Of, precisionOf, recallOf } from "../spanScores";
import { numberOf, type Values } from "./Values";

const comparisons: Readonly<Record<string, SpanComparison>> = {
  exact: { bounds: "exact", labelled: true },
  exact_unlabelled: { bounds: "exact", labelled: false },
  overlap: { bounds: "overlap", labelled: true },
  overlap_unlabelled: { bounds: "overlap", labelled: false },
  char: { bounds: "char", labelled: true },
};

/** Values of `span_f1`; those of the exact comparison also by themselves, see {@link withExactBeside}. */
export function spanValues(documents: readonly Continuum[]): Values {
  const parts = Object.keys(comparisons).map((name) => [name, () => spanScores(documents, name)]);
  return withExactBeside({ ...namesOf(documents), ...Object.fromEntries(parts) });
}

/**
 * Scores of the first two annotators. 0/0 is 0 here, as in seqeval and nervaluate, whose tables the vectors hold;
 * whoever shows a score takes the figures, which are undefined then.
 */
export function spanScores(documents: readonly Continuum[], comparison: string) {
  const how = comparisons[comparison] as SpanComparison;
  const counts = sumCounts(
    documents.map((document) => {
      const [gold, predicted] = goldAndPredicted(document);
      return countSpans(gold.units, predicted.units, how);
    }),
  );
  const [precision, recall, f1] = [precisionOf, recallOf, f1Of].map((of) => numberOf(of(counts)) ?? 0);
  return { precision, recall, f1, ...counts };
}

/** Values of `semeval_ner`; those of the exact scheme also by themselves, see {@link withExactBeside}. */
export function semevalValues(documents: readonly Continuum[]): Values {
  const parts = semevalSchemes.map((scheme) => [scheme, () => semevalScores(documents, scheme)]);
  return withExactBeside({
    ...namesOf(documents),
    ...Object.fromEntries(parts),
    nervaluate_prints: () => nervaluatePrints(documents),
  });
}

/** Scores of the second annotator against the first. 0/0 is 0, see {@link spanScores}. */
export function semevalScores(documents: readonly Continuum[], scheme: SemevalScheme) {
  const counts = sumSemeval(
    documents.map((document) => {
      const [gold, predicted] = goldAndPredicted(document);
      return countSemeval(gold.units, predicted.units, scheme);
    }),
  );
  return scoresOf(counts, pointsOf(counts));
}

function scoresOf(counts: SemevalCounts, points: number) {
  const { actual, possible } = totalsOf(counts);
  const [precision, recall] = [ratio(points, actual), ratio(points, possible)];
  return {
    ...counts,
    actual,
    possible,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
  };
}

const ratio = (dividend: number, divisor: number) => (divisor === 0 ? 0 : dividend / divisor);

/**
 * What nervaluate printed for several documents before its pull request 109: `partial` without its half points.
 */
function nervaluatePrints(documents: readonly Continuum[]) {
  const printed = semevalSchemes.map((scheme) => {
    const scores = semevalScores(documents, scheme);
    const { precision: _, recall: __, f1: ___, actual: ____, possible: _____, ...counts } = scores;
    return [scheme, documents.length > 1 ? scoresOf(counts, counts.correct) : scores];
  });
  return Object.fromEntries(printed);
}

/** The annotators called so, else the first two. */
function goldAndPredicted({ layers }: Continuum): [UnitLayer, UnitLayer] {
  const named = (name: string) => layers.find(({ annotator }) => annotator === name);
  const [gold, predicted] = [named("gold"), named("pred")];
  return gold && predicted ? [gold, predicted] : [layers[0] as UnitLayer, layers[1] as UnitLayer];
}

function namesOf([document]: readonly Continuum[]): Values {
  const [gold, predicted] = goldAndPredicted(document as Continuum);
  return { gold: () => gold.annotator, pred: () => predicted.annotator };
}

/**
 * A file's full digits are asked for under `exact`, and these two measures call one of their parts so: its numbers
 * stand beside the parts, so that either reading of the key finds them.
 */
function withExactBeside(values: Values): Values {
  const exact = values.exact?.() as Readonly<Record<string, number>>;
  const beside = Object.entries(exact).map(([key, value]) => [key, () => value]);
  return { ...Object.fromEntries(beside), ...values };
}
