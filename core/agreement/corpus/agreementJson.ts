import type { Interval } from "../bootstrap";
import { type Figure, reasonTexts } from "../Figure";
import type { PeriodAgreement } from "../overTime";
import type { SpanCounts } from "../spanCounts";
import { precisionOf, recallOf } from "../spanScores";
import type { CharacterAgreement } from "./characterAgreement";
import type {
  AgreementOptions,
  CorpusAgreement,
  DocumentAgreement,
  LabelAgreement,
  PairAgreement,
  WithInterval,
} from "./corpusAgreement";
import type { UnitizingAgreement } from "./unitizingAgreement";

/** The agreement as it is printed for other programs: a figure is a `value`, or null and the `reason`. */
export function inJson(agreement: CorpusAgreement, { gamma: sampling, bootstrap }: AgreementOptions) {
  const { gamma } = agreement;
  return {
    annotators: agreement.annotators,
    offsetUnit: "codepoint",
    bootstrap: { over: "documents", ...bootstrap },
    f1: mapValues(agreement.f1, withInterval),
    gamma: {
      ...figureInJson(gamma.gamma),
      ...interval(gamma.interval),
      ...sampling,
      /** Where more than two annotators are not aligned exactly, γ is surely in here. */
      between: gamma.between.map(({ value }) => value),
      categorical: figureInJson(gamma.categorical),
    },
    unitizing: unitizing(agreement.unitizing),
    characters: characters(agreement.characters),
    pairs: agreement.pairs.map(pair),
    labels: agreement.labels.map(label),
    documents: agreement.documents.map(document),
    periods: agreement.periods.map(period),
  };
}

/** A figure as it is printed: its `value`, or null and the `reason`. */
export function figureInJson({ value, reason }: Figure) {
  return value === null ? { value, reason: reasonTexts[reason].en } : { value };
}

function interval({ low, high, undefinedDraws }: Interval) {
  if (low.reason) return { interval: null, intervalReason: reasonTexts[low.reason].en };
  return { interval: [low.value, high.value], undefinedDraws };
}

function withInterval(measured: WithInterval) {
  return { ...figureInJson(measured.figure), ...interval(measured.interval) };
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, of: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(value)]));
}

function unitizing({ alphas, alphaU }: UnitizingAgreement) {
  const { alpha, binary, coding, coverage } = alphas;
  return mapValues({ alpha, binary, coding, coverage, alphaU1995: alphaU }, figureInJson);
}

function characters({ cohen, fleiss, alpha }: CharacterAgreement) {
  return mapValues({ cohenKappa: cohen, fleissKappa: fleiss, krippendorffAlpha: alpha }, figureInJson);
}

function pair({ annotators, documents, f1, counts, kappa }: PairAgreement) {
  return {
    annotators,
    documents,
    f1: mapValues(f1, withInterval),
    counts: mapValues(counts, scores),
    characterKappa: figureInJson(kappa),
  };
}

/** The first annotator of the pair stands for the gold standard. */
function scores(counts: SpanCounts) {
  return { ...counts, precision: figureInJson(precisionOf(counts)), recall: figureInJson(recallOf(counts)) };
}

function label({ label, f1, gamma, alpha }: LabelAgreement) {
  return {
    label,
    f1: mapValues(f1, withInterval),
    gamma: figureInJson(gamma),
    unitizing: figureInJson(alpha),
  };
}

/** Of what was made in it, by days from its first one. */
function period({ begins, days, units, f1 }: PeriodAgreement) {
  return { begins, days, units, f1: mapValues(f1, figureInJson) };
}

function document(of: DocumentAgreement) {
  return {
    document: of.document,
    annotators: of.annotators,
    f1: mapValues(of.f1, figureInJson),
    gamma: figureInJson(of.gamma),
    unitizing: unitizing(of),
    characters: characters(of.characters),
  };
}
