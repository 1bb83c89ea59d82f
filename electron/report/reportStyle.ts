/** How a report looks, on screen and on paper; the variables are the colours of the charts, see `core/charts/paint`. */
export const reportStyle = `
:root {
  --ink: #23221f; --soft: #66635b; --faint: #706d65; --line: #e0ded8; --panel: #ffffff;
  --accent: #2f5fde; --differs: #9a5b00; --good: #1f7a4d; --bad: #b3261e;
}
@page { size: A4; margin: 18mm 16mm; }
body {
  max-width: 720px; margin: 32px auto; padding: 0 20px; color: var(--ink); background: var(--panel);
  font: 13px/1.5 Inter, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
}
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 11px; } }
h1 { font-size: 1.7em; margin: 0 0 12px; }
h2 { font-size: 1.2em; margin: 28px 0 8px; break-after: avoid; }
h3 { font-size: 1em; margin: 14px 0 4px; break-after: avoid; }
p { margin: 0 0 6px; }
h2 + p { break-after: avoid; }
p, .made { color: var(--soft); }
figure { margin: 8px 0 14px; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
table + table { margin-top: 18px; }
tr { break-inside: avoid; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
th:first-child, .worded th, .worded td { text-align: left; }
.worded th, .worded td:nth-child(3) { white-space: nowrap; }
.worded td:last-child { color: var(--soft); }
.targets th, .targets td { text-align: left; }
.targets thead th { white-space: nowrap; }
.targets td:nth-child(3), .targets td:nth-child(5) { white-space: nowrap; }
.targets :is(th, td):nth-child(2) { text-align: right; min-width: 11em; white-space: pre-line; }
.targets td:last-child { min-width: 9em; }
.totals { columns: 3; column-gap: 28px; margin: 0 0 14px; padding: 0; list-style: none; break-inside: avoid; }
.totals li {
  display: flex; justify-content: space-between; gap: 8px; break-inside: avoid;
  padding: 3px 0; border-bottom: 1px solid var(--line);
}
.totals b { font-weight: 400; font-variant-numeric: tabular-nums; }
th { font-weight: 400; }
thead th { color: var(--soft); }
.chart-plot { display: block; max-width: 100%; height: auto; color: var(--ink); font: 12px Inter, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
.chart-plot text { white-space: pre; }
`;
