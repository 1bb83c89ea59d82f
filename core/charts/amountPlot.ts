import { OPENS, type Plotting } from "./Plotting";
import { inks } from "./paint";
import { shortened, widthOf } from "./widthOf";

/** One amount with what it is of. */
export interface AmountRow {
  /** As it is shown; no two are the same. */
  readonly name: string;
  readonly amount: number;
  /** True for what is to be reached at least: its dot is filled. */
  readonly isFloor: boolean;
  /** As it is shown beside its dot. */
  readonly text: string;
}

/** What an {@link amountPlot} shows. */
export interface AmountChart {
  readonly rows: readonly AmountRow[];
  /** Of all amounts, below the axis. */
  readonly unit: string;
  readonly color: string;
  /** Shortens the numbers at the axis. */
  readonly shorten: (amount: number) => string;
}

const ROW_HEIGHT = 24;
const NAMES_SHARE = 0.45;
/** Amounts that differ by more than this are drawn by their orders of magnitude. */
const WIDE_SPREAD = 50;

/** Amounts of one unit as dots on lines, in the order given. */
export function amountPlot({ rows, unit, color, shorten }: AmountChart): Plotting {
  const amounts = rows.map(({ amount }) => amount);
  const smallest = Math.min(...amounts);
  const isLog = smallest > 0 && Math.max(...amounts) / smallest > WIDE_SPREAD;
  const start = isLog ? smallest / 2 : Math.min(0, smallest);
  const widest = 20 + Math.max(0, ...rows.map(({ name }) => widthOf(name)));
  const marginOf = (width: number) => Math.min(NAMES_SHARE * width, widest);
  return (plot, width) => ({
    height: 46 + ROW_HEIGHT * rows.length,
    marginTop: 8,
    marginBottom: 38,
    marginLeft: marginOf(width),
    marginRight: 24 + Math.max(0, ...rows.map(({ text }) => widthOf(text))),
    x: {
      ...{ type: isLog ? "log" : "linear", label: unit, grid: true, labelArrow: "none", ticks: 5 },
      ...{ tickFormat: shorten, nice: true },
    },
    y: {
      ...{ domain: rows.map(({ name }) => name), label: null, tickSize: 0 },
      tickFormat: (name: string) => shortened(name, marginOf(width) - 16),
    },
    marks: [
      plot.ruleY(rows, { x1: start, x2: "amount", y: "name", stroke: inks.line, strokeWidth: 2 }),
      plot.dot(rows, {
        ...{ x: "amount", y: "name", r: 5, stroke: color, strokeWidth: 2, className: OPENS },
        fill: ({ isFloor }: AmountRow) => (isFloor ? color : inks.ground),
        title: ({ name, text }: AmountRow) => `${name}: ${text}`,
      }),
      plot.text(rows, { x: "amount", y: "name", text: "text", dx: 10, textAnchor: "start", fill: inks.soft }),
    ],
  });
}
