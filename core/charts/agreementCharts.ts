import type { DocumentAgreement, WithInterval } from "../agreement/corpus/corpusAgreement";
import { type Figure, shownFigure } from "../agreement/Figure";
import type { PeriodAgreement } from "../agreement/overTime";
import type { AgreementReport } from "../review/AgreementReport";
import type { HeatCell } from "./heatMap";
import type { IntervalRow } from "./intervalPlot";
import type { TimeRow } from "./timePlot";

/** The words of charts of agreement, in the language shown. */
export interface AgreementNames {
  readonly strict: string;
  readonly overlap: string;
  readonly label: (id: string) => string;
  readonly document: (id: string) => string;
  /** What an annotator is called, which in a blind review is not their name. */
  readonly annotator: (name: string) => string;
}

/** Documents that one chart shows; the others are in the table. */
export const MOST_DOCUMENTS = 30;

/** F1 of the labels, in an order of their ids; two rows a label. */
export function labelRows(
  { agreement }: AgreementReport,
  order: readonly string[],
  names: AgreementNames,
): IntervalRow[] {
  return labelsInOrder(agreement.labels, order).flatMap(({ label, f1 }) => [
    intervalRow(names.label(label), names.strict, f1.strict),
    intervalRow(names.label(label), names.overlap, f1.overlap),
  ]);
}

/** Labels by their place in the project, behind them those that it does not define. */
export function labelsInOrder<T extends { readonly label: string }>(
  labels: readonly T[],
  order: readonly string[],
): T[] {
  const placeOf = ({ label }: T) => (order.includes(label) ? order.indexOf(label) : order.length);
  return [...labels].sort((a, b) => placeOf(a) - placeOf(b));
}

function intervalRow(name: string, series: string, { figure, interval }: WithInterval): IntervalRow {
  return { name, series, value: figure.value, low: interval.low.value, high: interval.high.value };
}

/** The documents whose strict F1 is lowest, the lowest first. */
export function lowestDocuments({ agreement }: AgreementReport): DocumentAgreement[] {
  const strict = ({ f1 }: DocumentAgreement) => f1.strict.value ?? Number.POSITIVE_INFINITY;
  return agreement.documents
    .filter(({ f1 }) => f1.strict.value !== null)
    .sort((a, b) => strict(a) - strict(b))
    .slice(0, MOST_DOCUMENTS);
}

/** F1 of documents, two rows each. */
export function documentRows(documents: readonly DocumentAgreement[], names: AgreementNames): IntervalRow[] {
  const titles = documents.map(({ document }) => names.document(document));
  return documents.flatMap(({ document, f1 }, place) => {
    const title = titles[place] ?? document;
    // Two documents may have one title, and are two rows nevertheless.
    const name = titles.indexOf(title) === place ? title : `${title} (${document})`;
    const row = (series: string, { value }: Figure) => ({ name, series, value, low: null, high: null });
    return [row(names.strict, f1.strict), row(names.overlap, f1.overlap)];
  });
}

/** A cell of the matrix of annotators. */
export interface PairCell extends HeatCell {
  readonly series: string;
  /** Their names, whatever they are called. */
  readonly annotators: readonly [string, string];
}

/** Annotators against each other: strict F1 above the diagonal, overlap F1 below; none on it. */
export function pairCells({ agreement }: AgreementReport, names: AgreementNames): PairCell[] {
  return agreement.pairs.flatMap(({ annotators: [first, second], f1 }) => [
    pairCell([first, second], names, names.strict, f1.strict.figure),
    pairCell([second, first], names, names.overlap, f1.overlap.figure),
  ]);
}

function pairCell(
  annotators: PairCell["annotators"],
  names: AgreementNames,
  series: string,
  figure: Figure,
): PairCell {
  const text = shownFigure(figure);
  const [row, column] = [names.annotator(annotators[0]), names.annotator(annotators[1])];
  const title = `${row} · ${column} · ${series}: ${text}`;
  return { annotators, row, column, series, text, value: figure.value, title };
}

/** F1 of what was made in each period: strict of all periods, then overlap of all. */
export function periodRows({ agreement }: AgreementReport, names: AgreementNames): TimeRow[] {
  const { periods } = agreement;
  return [
    ...periods.map((period) => timeRow(period, names.strict, period.f1.strict)),
    ...periods.map((period) => timeRow(period, names.overlap, period.f1.overlap)),
  ];
}

function timeRow({ begins, units }: PeriodAgreement, series: string, figure: Figure): TimeRow {
  return {
    ...{ day: begins, series, value: figure.value },
    title: `${begins} · ${series}: ${shownFigure(figure)} (${units})`,
  };
}
