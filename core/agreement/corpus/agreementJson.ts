import type { Interval } from "../bootstrap";
import { type Figure, reasonTexts } from "../Figure";
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
      ...figure(gamma.gamma),
      ...interval(gamma.interval),
      ...sampling,
      /** Where more than two annotators are not aligned exactly, γ is surely in here. */
      between: gamma.between.map(({ value }) => value),
      categorical: figure(gamma.categorical),
    },
    unitizing: unitizing(agreement.unitizing),
    characters: characters(agreement.characters),
    pairs: agreement.pairs.map(pair),
    labels: agreement.labels.map(label),
    documents: agreement.documents.map(document),
  };
}

function figure({ value, reason }: Figure) {
  return value === null ? { value, reason: reasonTexts[reason].en } : { value };
}

function interval({ low, high, undefinedDraws }: Interval) {
  if (low.reason) return { interval: null, intervalReason: reasonTexts[low.reason].en };
  return { interval: [low.value, high.value], undefinedDraws };
}

function withInterval(measured: WithInterval) {
  return { ...figure(measured.figure), ...interval(measured.interval) };
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, of: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(value)]));
}

function unitizing({ alphas, alphaU }: UnitizingAgreement) {
  const { alpha, binary, coding, coverage } = alphas;
  return mapValues({ alpha, binary, coding, coverage, alphaU1995: alphaU }, figure);
}

function characters({ cohen, fleiss, alpha }: CharacterAgreement) {
  return mapValues({ cohenKappa: cohen, fleissKappa: fleiss, krippendorffAlpha: alpha }, figure);
}

function pair({ annotators, documents, f1, counts, kappa }: PairAgreement) {
  return {
    annotators,
    documents,
    f1: mapValues(f1, withInterval),
    counts: mapValues(counts, scores),
    characterKappa: figure(kappa),
  };
}

/** The first annotator of the pair stands for the gold standard. */
function scores(counts: SpanCounts) {
  return { ...counts, precision: figure(precisionOf(counts)), recall: figure(recallOf(counts)) };
}

function label({ label, f1, gamma, alpha }: LabelAgreement) {
  return { label, f1: mapValues(f1, withInterval), gamma: figure(gamma), unitizing: figure(alpha) };
}

function document(of: DocumentAgreement) {
  return {
    document: of.document,
    annotators: of.annotators,
    f1: mapValues(of.f1, figure),
    gamma: figure(of.gamma),
    unitizing: unitizing(of),
    characters: characters(of.characters),
  };
}
