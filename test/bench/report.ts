import { describeBudget, type Finding, ratioOf, verdictOf } from "./Finding";
import type { Machine } from "./machine";

const columns = ["what", "measured", "floor", "× floor", "budget", "verdict", ""] as const;

/** The findings as a table in Markdown, also readable in a terminal. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [columns, ...findings.map(rowOf)];
  const widths = columns.map((_, c) => Math.max(3, ...rows.map((row) => (row[c] ?? "").length)));
  const lines = rows.map((row) => lineOf(row.map((cell, c) => cell.padEnd(widths[c] ?? 0))));
  return [lines[0], lineOf(widths.map((width) => "-".repeat(width))), ...lines.slice(1)].join("\n");
}

const lineOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function rowOf(finding: Finding): readonly string[] {
  const { what, unit, measured, floor, budget, note } = finding;
  const ratio = ratioOf(finding);
  return [
    what,
    `${figure(measured)} ${unit}`.trim(),
    floor === null ? "–" : figure(floor),
    ratio === null ? "–" : ratio.toFixed(2),
    describeBudget(budget, unit),
    verdictOf(finding),
    note,
  ];
}

/** Three digits tell what a benchmark can tell; whole numbers stay whole. */
function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** How many budgets were kept, in a line. */
export function summaryOf(findings: readonly Finding[]): string {
  const verdicts = findings.map(verdictOf);
  const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
  return `budgets met: ${count("met")}, missed: ${count("missed")}`;
}

/** Everything for another program to read. */
export function jsonOf(machine: Machine, findings: readonly Finding[]): string {
  const withVerdicts = findings.map((finding) => ({
    ...finding,
    ratio: ratioOf(finding),
    verdict: verdictOf(finding),
  }));
  return `${JSON.stringify({ machine, findings: withVerdicts }, null, 1)}\n`;
}
