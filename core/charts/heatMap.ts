import { OPENS, type Plotting } from "./Plotting";
import { inks, tint } from "./paint";
import { widthOf } from "./widthOf";

/** One cell of a matrix. */
export interface HeatCell {
  readonly row: string;
  readonly column: string;
  /** From 0 to 1; null where it is undefined. */
  readonly value: number | null;
  /** What stands in it. */
  readonly text: string;
  /** What it says in full. */
  readonly title: string;
}

const CELL = { width: 120, height: 44 };
const MARGIN_TOP = 30;
/** The darkest ground that words can still be read on, in both themes. */
const DARKEST = 0.45;
/** What is lower is drawn like it: most figures are above. */
const LOWEST = 0.5;

/** A matrix of names against names, the higher a figure the darker its cell. */
export function heatMap(names: readonly string[], cells: readonly HeatCell[]): Plotting {
  const marginLeft = 16 + Math.max(0, ...names.map(widthOf));
  const share = ({ value }: HeatCell) =>
    value === null ? 0 : (DARKEST * Math.max(0, value - LOWEST)) / (1 - LOWEST);
  return (plot, width) => ({
    height: MARGIN_TOP + CELL.height * names.length + 8,
    ...{ marginLeft, marginTop: MARGIN_TOP, marginBottom: 8 },
    marginRight: Math.max(8, width - marginLeft - CELL.width * names.length),
    x: { domain: names, axis: "top", label: null, tickSize: 0 },
    y: { domain: names, label: null, tickSize: 0 },
    marks: [
      plot.cell(cells, {
        ...{ x: "column", y: "row", inset: 1.5, rx: 6 },
        fill: (cell: HeatCell) => tint(inks.first, share(cell)),
        ...{ title: "title", className: OPENS },
      }),
      plot.text(cells, { x: "column", y: "row", text: "text", fill: inks.ink, pointerEvents: "none" }),
    ],
  });
}
