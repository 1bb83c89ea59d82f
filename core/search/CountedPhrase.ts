import type { AnnotatorId } from "../model/ids";
import type { LedgerChoice, LedgerLabel, LedgerOrder, LedgerPhrase } from "./Ledger";

interface LabelCount {
  count: number;
  documents: number;
  lastPass: number;
  readonly annotators: Map<AnnotatorId, number>;
}

/** What is counted of one phrase. */
export interface CountedPhrase {
  readonly phrase: string;
  count: number;
  documents: number;
  lastPass: number;
  untagged: number;
  readonly labels: Map<string, LabelCount>;
}

/** A phrase of which nothing has been counted. */
export function newCountedPhrase(phrase: string): CountedPhrase {
  return { phrase, count: 0, documents: 0, lastPass: 0, untagged: 0, labels: new Map() };
}

/** One annotation with a phrase's words. */
export interface CountedAnnotation {
  readonly label: string;
  readonly annotator: AnnotatorId;
  /** 1 for one more, -1 for one less. */
  readonly step: 1 | -1;
  /** Tells the documents apart: each adds or takes away one document, however many annotations it has. */
  readonly pass: number;
}

/** Counts one annotation more or less. */
export function countAnnotation(counts: CountedPhrase, one: CountedAnnotation): void {
  const { label, annotator, step } = one;
  const ofLabel = counts.labels.get(label) ?? newLabel(counts, label);
  countIn(counts, one);
  countIn(ofLabel, one);
  const theirs = (ofLabel.annotators.get(annotator) ?? 0) + step;
  if (theirs > 0) ofLabel.annotators.set(annotator, theirs);
  else ofLabel.annotators.delete(annotator);
  if (ofLabel.count === 0) counts.labels.delete(label);
}

function newLabel(counts: CountedPhrase, label: string): LabelCount {
  const count: LabelCount = { count: 0, documents: 0, lastPass: 0, annotators: new Map() };
  counts.labels.set(label, count);
  return count;
}

function countIn(counts: CountedPhrase | LabelCount, { step, pass }: CountedAnnotation): void {
  counts.count += step;
  if (counts.lastPass === pass) return;
  counts.documents += step;
  counts.lastPass = pass;
}

/** The phrases that hold some words and are of the choice, in an order. */
export function listPhrases(
  phrases: Iterable<CountedPhrase>,
  contains: string,
  choice: LedgerChoice,
  order: LedgerOrder,
): CountedPhrase[] {
  return [...phrases]
    .filter((counts) => counts.phrase.includes(contains) && isChosen(counts, choice))
    .sort(comparisons[order]);
}

function isChosen({ labels, untagged }: CountedPhrase, choice: LedgerChoice): boolean {
  return choice === "all" || labels.size > 1 || (choice === "inconsistent" && untagged > 0);
}

/** True when a phrase bears more than one label. */
export function hasSeveralLabels({ labels }: CountedPhrase): boolean {
  return labels.size > 1;
}

/** A counted phrase as the ledger lists it. */
export function ledgerPhrase(counted: CountedPhrase): LedgerPhrase {
  const { phrase, count, documents, untagged } = counted;
  const labels = [...counted.labels].map(([label, counts]) => ledgerLabel(label, counts)).sort(byCount);
  return { phrase, labels, count, documents, untagged, hasSeveralLabels: hasSeveralLabels(counted) };
}

function ledgerLabel(label: string, { count, documents, annotators }: LabelCount): LedgerLabel {
  const listed = [...annotators].map(([annotator, theirs]) => ({ annotator, count: theirs }));
  return { label, count, documents, annotators: listed.sort(byCount) };
}

const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;
const byPhrase = (a: CountedPhrase, b: CountedPhrase) =>
  a.phrase < b.phrase ? -1 : a.phrase > b.phrase ? 1 : 0;

const comparisons: Readonly<Record<LedgerOrder, (a: CountedPhrase, b: CountedPhrase) => number>> = {
  inconsistent: (a, b) =>
    Number(hasSeveralLabels(b)) - Number(hasSeveralLabels(a)) ||
    Number(b.untagged > 0) - Number(a.untagged > 0) ||
    b.count + b.untagged - (a.count + a.untagged) ||
    byPhrase(a, b),
  count: (a, b) => b.count - a.count || byPhrase(a, b),
  phrase: byPhrase,
};
