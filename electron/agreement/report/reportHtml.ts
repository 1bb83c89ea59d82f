import { reasonTexts, shownFigure } from "../../../core/agreement/Figure";
import {
  documentRows,
  labelRows,
  lowestDocuments,
  pairCells,
  periodRows,
} from "../../../core/charts/agreementCharts";
import { heatMap } from "../../../core/charts/heatMap";
import { intervalPlot } from "../../../core/charts/intervalPlot";
import type { Plotting } from "../../../core/charts/Plotting";
import { timePlot } from "../../../core/charts/timePlot";
import { drawSvg } from "../../report/drawSvg";
import { fill } from "../../report/fill";
import { type ReportHead, reportPage, section } from "../../report/reportPage";
import { escapeMarkup } from "../../report/SvgDocument";
import { namesOf, type ReportInput } from "./ReportInput";
import {
  attributeTable,
  completenessTable,
  confusionTable,
  documentTable,
  labelTable,
  mainTable,
  pairTable,
  timeTable,
} from "./reportTables";
import { reportTexts } from "./reportTexts";

/**
 * The figures as one HTML page for print: tables, charts as SVG, and how all was measured. It holds no script and
 * refers to nothing outside of itself.
 */
export async function reportHtml(input: ReportInput): Promise<string> {
  const { language, report } = input;
  const texts = reportTexts[language];
  const sections = [
    section(texts.main, "", mainTable(input), method(input)),
    section(texts.completeness, "", completenessTable(input)),
    section(texts.labels, "", await labelChart(input), labelTable(input)),
    section(texts.documents, "", await documentChart(input), documentTable(input)),
    section(texts.pairs, texts.pairsMeans, await pairChart(input), pairTable(input)),
    report.attributes.length > 0
      ? section(texts.attributes, texts.attributesMeans, attributeTable(input))
      : "",
    report.agreement.periods.length > 0
      ? section(texts.time, texts.timeMeans, await timeChart(input), timeTable(input))
      : "",
    ...report.confusion.map((pair) => {
      const [first, second] = pair.annotators;
      return section(fill(texts.confusion, { first, second }), "", confusionTable(input, pair));
    }),
  ];
  return reportPage(headOf(input), sections);
}

function headOf({ language, report, version, day }: ReportInput): ReportHead {
  const texts = reportTexts[language];
  const { annotators, documents } = report.agreement;
  const { leftOut } = report;
  const parts = { annotators: annotators.length, names: annotators.join(", "), documents: documents.length };
  const basis = [
    fill(texts.basis, parts),
    ...(leftOut === null ? [] : [fill(texts.leftOut, { leftOut })]),
  ].join(" ");
  return { language, title: texts.title, basis, made: fill(texts.made, { day, version }) };
}

/** How chance and intervals were sampled, without which the figures say little. */
function method({ report, language }: ReportInput): string {
  const texts = reportTexts[language];
  const { sampling, agreement } = report;
  const [low, high] = agreement.gamma.between.map(shownFigure);
  const { reason } = agreement.f1.strict.interval.low;
  const { level, ...bootstrap } = sampling.bootstrap;
  const intervals =
    reason === null
      ? fill(texts.bootstrapMethod, { ...bootstrap, level: 100 * level })
      : fill(texts.noIntervals, { reason: reasonTexts[reason][language] });
  const sampler = texts.samplers[sampling.gamma.sampler];
  const gamma = fill(texts.gammaMethod, { ...sampling.gamma, sampler, low: low ?? "", high: high ?? "" });
  return `<h3>${escapeMarkup(texts.method)}</h3><p>${escapeMarkup(gamma)}</p><p>${escapeMarkup(intervals)}</p>`;
}

function labelChart(input: ReportInput): Promise<string> {
  const names = namesOf(input);
  const order = input.project.labels.map(({ id }) => id);
  const rows = labelRows(input.report, order, names);
  const plotting = intervalPlot({ rows, series: [names.strict, names.overlap], axis: "F1" });
  return figure(plotting, reportTexts[input.language].labels);
}

function documentChart(input: ReportInput): Promise<string> {
  const names = namesOf(input);
  const rows = documentRows(lowestDocuments(input.report), names);
  const plotting = intervalPlot({ rows, series: [names.strict, names.overlap], axis: "F1" });
  return figure(plotting, reportTexts[input.language].documentChart);
}

function pairChart(input: ReportInput): Promise<string> {
  const cells = pairCells(input.report, namesOf(input));
  return figure(heatMap(input.report.agreement.annotators, cells), reportTexts[input.language].pairs);
}

function timeChart(input: ReportInput): Promise<string> {
  const names = namesOf(input);
  const rows = periodRows(input.report, names);
  const plotting = timePlot({ rows, series: [names.strict, names.overlap], axis: "F1" });
  return figure(plotting, reportTexts[input.language].time);
}

async function figure(plotting: Plotting, title: string): Promise<string> {
  return `<figure>${await drawSvg(plotting, title)}</figure>`;
}
