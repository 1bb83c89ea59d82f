import { LEGEND_HEIGHT, legend } from "./legend";
import { OPENS, type PlotLibrary, type Plotting } from "./Plotting";
import { inks } from "./paint";

/** A figure from 0 to 1 of a day, or of a week that begins on it. */
export interface TimeRow {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  readonly series: string;
  readonly value: number | null;
  /** What it says in full. */
  readonly title: string;
}

/** What a {@link timePlot} shows. */
export interface TimeChart {
  readonly rows: readonly TimeRow[];
  /** In the order in which they are drawn; two at most. */
  readonly series: readonly string[];
  /** What the figures are, above the axis. */
  readonly axis: string;
}

const HEIGHT = 240;
/** Where the axis begins, unless something is lower. */
const AXIS_START = 0.5;

/** Lines over time with a dot for each day or week; the second series hollow. */
export function timePlot({ rows, series, axis }: TimeChart): Plotting {
  const days = [...new Set(rows.map(({ day }) => day))].sort();
  const entries = series.map((name, place) => ({ name, color: colorAt(place), isHollow: place > 0 }));
  const lowest = Math.min(...rows.map(({ value }) => value ?? 1));
  return (plot, width) => ({
    height: HEIGHT,
    ...{ marginTop: 2 * LEGEND_HEIGHT, marginLeft: 44, marginRight: 24, marginBottom: 30 },
    // Periods are few and may be far apart: each has its place, in their order, with its date.
    x: { type: "point", domain: days, label: null, padding: 0.5, ticks: everyFew(days, width) },
    y: { domain: [Math.min(AXIS_START, Math.floor(10 * lowest) / 10), 1], grid: true, label: axis },
    marks: [...series.map((one, place) => seriesMarks(plot, rows, one, place)), legend(plot, entries)],
  });
}

const colorAt = (place: number) => (place === 0 ? inks.first : inks.second);

/** The dots have all rows for their data, so that the place in them is the row that one opens. */
function seriesMarks(plot: PlotLibrary, rows: readonly TimeRow[], series: string, place: number) {
  const stroke = colorAt(place);
  const fill = place === 0 ? stroke : inks.ground;
  const line = rows.filter((row) => row.series === series);
  const y = (row: TimeRow) => (row.series === series ? row.value : null);
  return [
    plot.line(line, { x: "day", y: "value", stroke, strokeWidth: 1.5 }),
    plot.dot(rows, { x: "day", y, r: 4.5, stroke, fill, strokeWidth: 2, title: "title", className: OPENS }),
  ];
}

/** As many dates as there is room for. */
function everyFew(days: readonly string[], width: number): string[] {
  const step = Math.ceil((days.length * 90) / Math.max(90, width));
  return days.filter((_, place) => place % step === 0);
}
