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
import { measuredOn, measuringMethod } from "./measuredHow";
import { namesOf, type ReportInput } from "./ReportInput";
import {
  attributeTable,
  completenessTable,
  confusionTable,
  decidedCases,
  decisionTable,
  documentTable,
  labelTable,
  mainTable,
  pairTable,
  reasonTable,
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
    section(texts.main, "", mainTable(input), measuringMethod(input)),
    section(texts.completeness, "", completenessTable(input)),
    section(texts.labels, "", await labelChart(input), labelTable(input)),
    report.article ? "" : section(texts.documents, "", await documentChart(input), documentTable(input)),
    section(texts.pairs, texts.pairsMeans, await pairChart(input), pairTable(input)),
    report.attributes.length > 0
      ? section(texts.attributes, texts.attributesMeans, attributeTable(input))
      : "",
    section(texts.decisions, decisionsMeaning(input), decisionTable(input), reasonTable(input)),
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

function decisionsMeaning(input: ReportInput): string {
  return `${decidedCases(input)} ${reportTexts[input.language].decisionsMeans}`;
}

function headOf(input: ReportInput): ReportHead {
  const { language, version, day } = input;
  const texts = reportTexts[language];
  return { language, title: texts.title, basis: measuredOn(input), made: fill(texts.made, { day, version }) };
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
