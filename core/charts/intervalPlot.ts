import { LEGEND_HEIGHT, legend } from "./legend";
import { OPENS, type PlotLibrary, type Plotting } from "./Plotting";
import { inks } from "./paint";
import { widthOf } from "./widthOf";

/** A figure from 0 to 1 with its interval, where it has one. */
export interface IntervalRow {
  /** What it is of, as it is shown; no two are the same. */
  readonly name: string;
  /** Which of the figures of one name it is, such as strict or overlap. */
  readonly series: string;
  /** Null where it is undefined: its row is then empty. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What an {@link intervalPlot} shows. */
export interface IntervalChart {
  readonly rows: readonly IntervalRow[];
  /** In the order in which they are drawn; two at most. */
  readonly series: readonly string[];
  /** What the figures are, below the axis. */
  readonly axis: string;
}

const ROW_HEIGHT = 34;
const MARGINS = { top: 2 * LEGEND_HEIGHT, bottom: 38 };
/** The widest that names may be, as a share of all. */
const NAMES_SHARE = 0.4;
/** Where the axis begins, unless something is lower: most figures are above it. */
const AXIS_START = 0.5;

/** Dots with their intervals, a row for each name; the second series hollow, and below the first. */
export function intervalPlot({ rows, series, axis }: IntervalChart): Plotting {
  const names = [...new Set(rows.map(({ name }) => name))];
  const entries = series.map((name, place) => ({ name, color: colorAt(place), isHollow: place > 0 }));
  return (plot, width) => ({
    height: MARGINS.top + MARGINS.bottom + ROW_HEIGHT * names.length,
    marginTop: MARGINS.top,
    marginBottom: MARGINS.bottom,
    marginLeft: Math.min(NAMES_SHARE * width, 20 + Math.max(0, ...names.map(widthOf))),
    marginRight: 24,
    x: { domain: [startOf(rows), 1], label: axis, grid: true, labelArrow: "none", ticks: 6 },
    y: { domain: names, label: null, tickSize: 0 },
    marks: [
      ...series.map((one, place) => seriesMarks(plot, rows, one, place, series.length)),
      legend(plot, entries),
    ],
  });
}

const colorAt = (place: number) => (place === 0 ? inks.first : inks.second);

function startOf(rows: readonly IntervalRow[]): number {
  const lowest = rows.flatMap(({ value, low }) => [value ?? 1, low ?? 1]);
  return Math.min(AXIS_START, Math.floor(10 * Math.min(...lowest)) / 10);
}

/** Every mark has all rows for its data, so that the place in them is the row that it opens. */
function seriesMarks(
  plot: PlotLibrary,
  rows: readonly IntervalRow[],
  series: string,
  place: number,
  count: number,
) {
  const of = (key: "value" | "low" | "high") => (row: IntervalRow) =>
    row.series === series ? row[key] : null;
  const stroke = colorAt(place);
  const dy = count === 1 ? 0 : place === 0 ? -6 : 6;
  return [
    plot.ruleY(rows, { x1: of("low"), x2: of("high"), y: "name", stroke, strokeWidth: 2, dy }),
    plot.dot(rows, {
      ...{ x: of("value"), y: "name", r: 5, dy, stroke, strokeWidth: 2 },
      fill: place === 0 ? stroke : inks.ground,
      title: describe,
      className: OPENS,
    }),
  ];
}

function describe({ name, series, value, low, high }: IntervalRow): string {
  const digits = (figure: number | null) => figure?.toFixed(3) ?? "";
  const interval = low === null ? "" : ` [${digits(low)}, ${digits(high)}]`;
  return `${name} · ${series}: ${digits(value)}${interval}`;
}
