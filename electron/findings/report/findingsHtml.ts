import { heatPlot } from "../../../core/charts/heatPlot";
import { describeFailure, type Language } from "../../../core/errors";
import type { CountTable } from "../../../core/findings/countTable";
import { rowKinds, type TableId } from "../../../core/findings/Findings";
import { policyKindNames } from "../../../core/findings/policyKindNames";
import type { TargetRow } from "../../../core/findings/TargetRow";
import { GOLD } from "../../../core/model/ids";
import { documentTitle, type Project } from "../../../core/model/Project";
import { amountText, quantityText } from "../../../core/quantity/quantityText";
import { unitName } from "../../../core/quantity/unitName";
import type { Result } from "../../../core/result";
import type { AgreementReport } from "../../../core/review/AgreementReport";
import { measuredOn, measuringMethod } from "../../agreement/report/measuredHow";
import { labelTable, mainTable, table } from "../../agreement/report/reportTables";
import { drawSvg } from "../../report/drawSvg";
import { fill } from "../../report/fill";
import { type ReportHead, reportPage, section } from "../../report/reportPage";
import { escapeMarkup } from "../../report/SvgDocument";
import type { ReportedFindings } from "../protocol";
import { findingsTexts } from "./findingsTexts";

/** What a report of findings is made of. */
export interface FindingsReport {
  readonly findings: ReportedFindings;
  /** Why it could not be measured where it is none, as with one annotator. */
  readonly agreement: Result<AgreementReport>;
  readonly project: Project;
  readonly language: Language;
  /** The program's version. */
  readonly version: string;
  /** The day of the report, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The tables in the order of the report, each with the label whose colour its map has. */
const TABLES: readonly (readonly [id: TableId, label: string | null])[] = [
  ["industriesByCity", "industry"],
  ["policyKindsByCity", "policy"],
  ["policiesByCity", "policy"],
  ["industriesWithPolicies", null],
  ["labelsByAnnotator", null],
  ["labelsByYear", null],
];

/**
 * What the corpus says as one HTML page for print: tables, heat maps as SVG, agreement, and how all was counted. It
 * holds no script and refers to nothing outside of itself.
 */
export async function findingsHtml(input: FindingsReport): Promise<string> {
  const texts = findingsTexts[input.language];
  const maps = await Promise.all(TABLES.map(([id, label]) => mapSection(input, id, label)));
  const sections = [
    ...maps,
    unitSection(input),
    targetSection(input),
    termSection(input),
    agreementSection(input),
    section(texts.method, texts.methodMeans),
  ];
  return reportPage(headOf(input), sections);
}

function headOf({ findings, language, version, day }: FindingsReport): ReportHead {
  const texts = findingsTexts[language];
  const { annotator, annotations, documents } = findings.layer;
  const name = annotator === GOLD ? texts.gold : annotator;
  const basis = fill(texts.basis, { name, annotations, documents });
  return { language, title: texts.title, basis, made: fill(texts.made, { day, version }) };
}

async function mapSection(input: FindingsReport, id: TableId, label: string | null): Promise<string> {
  const counted = input.findings.tables[id];
  if (counted.total === 0) return "";
  const texts = findingsTexts[input.language];
  const named = namerOf(input, id);
  const rows = counted.rows.map(({ key }) => named(key));
  const columns = counted.columns.map(({ key }) => named(key));
  const color = input.project.labels.find((each) => each.id === label)?.color.light ?? "var(--accent)";
  const drawing = await drawSvg(
    heatPlot({ cells: cellsOf(counted, named), rows, columns, color }),
    texts[id],
  );
  const shown = { rows: rows.length, columns: columns.length };
  const size = fill(texts.shown, { ...shown, allRows: counted.size.rows, allColumns: counted.size.columns });
  return section(texts[id], size, `<figure>${drawing}</figure>`, totals(counted, named, texts.total));
}

/** Keys that are no words of the texts have names: labels, kinds, what is unknown. */
function namerOf({ project, language }: FindingsReport, table: TableId): (key: string) => string {
  const labels = project.labels.map(({ id, names }) => [id, names[language]] as const);
  const known = { words: [], label: labels, policyKind: Object.entries(policyKindNames[language]) };
  const names = new Map<string, string>(known[rowKinds[table]]);
  return (key) => (key === "" ? findingsTexts[language].unknown : (names.get(key) ?? key));
}

function cellsOf(counted: CountTable, named: (key: string) => string) {
  const all = counted.rows.flatMap((row, at) =>
    counted.columns.map((column, place) => ({
      row: named(row.key),
      column: named(column.key),
      count: counted.cells[at]?.[place] ?? 0,
    })),
  );
  return all.filter(({ count }) => count > 0);
}

/** In columns, as the counts of each cell stand in the map. */
function totals({ rows }: CountTable, named: (key: string) => string, total: string): string {
  const items = rows.map(
    (row) => `<li><span>${escapeMarkup(named(row.key))}</span> <b>${row.total}</b></li>`,
  );
  return `<h3>${escapeMarkup(total)}</h3><ul class="totals">${items.join("")}</ul>`;
}

function unitSection({ findings, language }: FindingsReport): string {
  const texts = findingsTexts[language];
  const known = findings.units.filter(({ unit }) => unit !== "");
  if (known.length === 0) return "";
  const amount = (value: number | null) => (value === null ? "" : amountText(value, language));
  const rows = known.map(({ unit, targets, smallest, largest }) => [
    ...[unitName(unit, language), targets, amount(smallest), amount(largest)],
  ]);
  return section(texts.units, "", table([texts.unit, texts.total, texts.smallest, texts.largest], rows));
}

function targetSection(input: FindingsReport): string {
  const { findings, language } = input;
  const texts = findingsTexts[language];
  const { rows, total } = findings.targets;
  if (total === 0) return "";
  const note = fill(texts.targetsMean, { shown: rows.length, count: total });
  const columns = [texts.target, texts.value, texts.deadline, texts.actor, texts.city, texts.document];
  return section(
    texts.targets,
    note,
    table(
      columns,
      rows.map((row) => targetCells(input, row)),
      "targets",
    ),
  );
}

function targetCells({ project, language }: FindingsReport, row: TargetRow): string[] {
  const texts = findingsTexts[language];
  const { quantity, threshold, deadline, actor, isConfirmed } = row.values;
  const marked = (value: string) => (value === "" || isConfirmed ? value : `${value} *`);
  const each = threshold && fill(texts.each, { threshold: quantityText(threshold, language) });
  const amount = [quantity && quantityText(quantity, language), each].filter(Boolean).join("\n");
  const said = [amount, deadline, actor].map(marked);
  return [row.words, ...said, row.city, documentTitle(project, row.document)];
}

function termSection({ project, language }: FindingsReport): string {
  const texts = findingsTexts[language];
  const rows = (project.terms ?? []).map(({ name, variants }) => [name, variants.join("、")]);
  return rows.length === 0
    ? ""
    : section(texts.terms, texts.termsMean, table([texts.term, texts.phrases], rows, "worded"));
}

function agreementSection(input: FindingsReport): string {
  const { agreement, language } = input;
  const texts = findingsTexts[language];
  if (!agreement.ok) {
    const reason = describeFailure(agreement.error, language);
    return section(texts.agreement, fill(texts.noAgreement, { reason }));
  }
  const measured = { ...input, report: agreement.value };
  const parts = [mainTable(measured), labelTable(measured), measuringMethod(measured)];
  return section(texts.agreement, measuredOn(measured), ...parts);
}
