import type { Interval } from "../../../core/agreement/bootstrap";
import type { WithInterval } from "../../../core/agreement/corpus/corpusAgreement";
import { type Figure, reasonTexts, shownFigure } from "../../../core/agreement/Figure";
import { labelsInOrder } from "../../../core/charts/agreementCharts";
import type { PairConfusion } from "../../../core/compare/confusion";
import type { Score } from "../../../core/review/annotatorScores";
import { reasonCodes } from "../../../core/review/Decision";
import { reasonNames } from "../../../core/review/reasonNames";
import { fill } from "../../report/fill";
import { escapeMarkup } from "../../report/SvgDocument";
import { namesOf, type ReportInput } from "./ReportInput";
import { reportTexts } from "./reportTexts";

type Cell = string | number;

interface Measured {
  readonly figure: Figure;
  readonly interval?: Interval;
}

/** A table as markup; the first cell of a row names it. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  className = "figures",
): string {
  const head = columns.map((column) => `<th scope="col">${escapeMarkup(column)}</th>`).join("");
  const body = rows.map(
    ([name = "", ...cells]) =>
      `<tr><th scope="row">${escapeMarkup(String(name))}</th>${cells.map((cell) => `<td>${escapeMarkup(String(cell))}</td>`).join("")}</tr>`,
  );
  return `<table class="${className}"><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

/** The main figures, with what they say and cannot say. */
export function mainTable({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const { f1, gamma, unitizing, characters } = report.agreement;
  const figures = {
    strict: f1.strict,
    overlap: f1.overlap,
    strictUnlabelled: f1.strictUnlabelled,
    overlapUnlabelled: f1.overlapUnlabelled,
    gamma: { figure: gamma.gamma, interval: gamma.interval },
    alpha: { figure: unitizing.alphas.alpha },
    kappa: { figure: characters.cohen },
  } satisfies Record<string, Measured>;
  const level = 100 * report.sampling.bootstrap.level;
  const rows = Object.entries<Measured>(figures).map(([id, measured]) => {
    const key = id as keyof typeof figures;
    const { figure } = measured;
    const reason = figure.reason && fill(texts.undefined, { reason: reasonTexts[figure.reason][language] });
    const meaning = [texts[`${key}Means`], reason].filter(Boolean).join(" ");
    return [texts[key], shownFigure(figure), shownInterval(measured), meaning];
  });
  return table([texts.figure, texts.value, fill(texts.interval, { level }), texts.meaning], rows, "worded");
}

function shownInterval({ interval }: Measured): string {
  if (!interval || interval.low.value === null) return "";
  return `${shownFigure(interval.low)} – ${shownFigure(interval.high)}`;
}

/** Labels in the project's order. */
export function labelTable(input: ReportInput): string {
  const texts = reportTexts[input.language];
  const names = namesOf(input);
  const order = input.project.labels.map(({ id }) => id);
  const rows = labelsInOrder(input.report.agreement.labels, order).map(({ label, f1, gamma, alpha }) => [
    names.label(label),
    withInterval(f1.strict),
    withInterval(f1.overlap),
    shownFigure(gamma),
    shownFigure(alpha),
  ]);
  return table([texts.label, texts.strictShort, texts.overlapShort, "γ_k", "(k)uα"], rows);
}

function withInterval(measured: WithInterval): string {
  const interval = shownInterval(measured);
  return interval === "" ? shownFigure(measured.figure) : `${shownFigure(measured.figure)} (${interval})`;
}

/** Every document that two have begun. */
export function documentTable(input: ReportInput): string {
  const texts = reportTexts[input.language];
  const names = namesOf(input);
  const rows = input.report.agreement.documents.map(({ document, f1, gamma, alphas, characters }) => [
    names.document(document),
    ...[f1.strict, f1.overlap, gamma, alphas.alpha, characters.cohen].map(shownFigure),
  ]);
  return table([texts.document, texts.strictShort, texts.overlapShort, "γ", "uα", "κ"], rows);
}

/** Pairs of annotators. */
export function pairTable({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const rows = report.agreement.pairs.map(({ annotators, documents, f1, kappa }) => [
    annotators.join(" · "),
    documents,
    withInterval(f1.strict),
    withInterval(f1.overlap),
    shownFigure(kappa),
  ]);
  return table([texts.pair, texts.document, texts.strictShort, texts.overlapShort, "κ"], rows);
}

/** Attributes of labels. */
export function attributeTable(input: ReportInput): string {
  const texts = reportTexts[input.language];
  const names = namesOf(input);
  const nameOf = (label: string, attribute: string) =>
    input.project.labels.find(({ id }) => id === label)?.attributes.find(({ id }) => id === attribute)?.names[
      input.language
    ] ?? attribute;
  const rows = input.report.attributes.map(({ label, attribute, aligned }) => [
    `${names.label(label)} · ${nameOf(label, attribute)}`,
    ...[aligned.spans, aligned.both, aligned.one],
    ...[aligned.equal, aligned.kappa].map(shownFigure),
  ]);
  return table([texts.attribute, texts.spans, texts.both, texts.one, texts.equal, "κ"], rows);
}

/** Days or weeks. */
export function timeTable({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const { periods } = report.agreement;
  const rows = periods.map(({ begins, units, f1 }) => [
    begins,
    shownFigure(f1.strict),
    shownFigure(f1.overlap),
    units,
  ]);
  const when = periods[0]?.days === 1 ? texts.day : texts.week;
  return table([when, texts.strictShort, texts.overlapShort, texts.annotations], rows);
}

/** Labels of two annotators against each other. */
export function confusionTable(input: ReportInput, { counts }: PairConfusion): string {
  const names = namesOf(input);
  const order = input.project.labels.map(({ id }) => id);
  const found = new Set(counts.flatMap(({ first, second }) => [first, second]));
  const labels = [...found].filter((label) => label !== null).map((label) => ({ label }));
  const all = [...labelsInOrder(labels, order).map(({ label }) => label), null];
  const name = (label: string | null) =>
    label === null ? reportTexts[input.language].notTagged : names.label(label);
  const count = (row: string | null, column: string | null) =>
    counts.find(({ first, second }) => first === row && second === column)?.count ?? 0;
  const rows = all.map((row) => [
    name(row),
    // What neither tagged cannot be counted.
    ...all.map((column) => (row === null && column === null ? "–" : count(row, column))),
  ]);
  return table(["", ...all.map(name)], rows);
}

/** Annotators against the decisions, each with their labels below. */
export function decisionTable(input: ReportInput): string {
  const texts = reportTexts[input.language];
  const names = namesOf(input);
  const order = input.project.labels.map(({ id }) => id);
  const cells = ({ right, wrong, missed, precision, recall, f1 }: Score) => [
    ...[right, wrong, missed],
    ...[precision, recall, f1].map(shownFigure),
  ];
  const rows = input.report.decisions.annotators.flatMap((score) => [
    [score.annotator, ...cells(score), score.open],
    ...labelsInOrder(score.labels, order).map((each) => [`· ${names.label(each.label)}`, ...cells(each), ""]),
  ]);
  const counts = [texts.right, texts.wrong, texts.missed];
  return table([texts.annotator, ...counts, texts.precision, texts.recall, "F1", texts.open], rows);
}

/** Why annotators were wrong; empty where nobody was. */
export function reasonTable({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const { annotators } = report.decisions;
  const given = new Set(annotators.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)));
  const codes = reasonCodes.filter((code) => given.has(code));
  const rows = annotators.map(({ annotator, reasons }) => [
    annotator,
    ...codes.map((code) => reasons.find(({ reason }) => reason === code)?.count ?? 0),
  ]);
  if (codes.length === 0) return "";
  return table([texts.wrongBecause, ...codes.map((code) => reasonNames[language][code])], rows);
}

/** What the scores rest on. */
export function decidedCases({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const { cases, unread } = report.decisions;
  const all = cases.decided + cases.open;
  const left = unread.length > 0 ? [fill(texts.undecidable, { count: unread.length })] : [];
  return [fill(texts.decidedCases, { ...cases, all }), ...left].join(" ");
}

/** How far each annotator has come, in documents. */
export function completenessTable({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const rows = report.agreement.annotators.map((name) => {
    const progress = report.completeness.flatMap(({ annotators }) =>
      annotators.filter(({ annotator }) => annotator === name),
    );
    const having = (wanted: string) => progress.filter(({ status }) => status === wanted).length;
    const annotations = progress.reduce((sum, each) => sum + each.annotations, 0);
    return [name, having("done"), having("in-progress"), having("not-started"), annotations];
  });
  return table(
    [texts.annotator, texts.finished, texts.inProgress, texts.notStarted, texts.annotations],
    rows,
  );
}
