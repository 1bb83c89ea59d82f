import { OPENS, type Plotting } from "./Plotting";
import { inks, tint } from "./paint";
import { widthOf } from "./widthOf";

/** How often something was counted in a row and a column, by their names as they are shown. */
export interface HeatCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** What a {@link heatPlot} shows. */
export interface HeatChart {
  /** No two have the same row and column; where nothing is counted there need be none. */
  readonly cells: readonly HeatCell[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The colour of the highest count. */
  readonly color: string;
}

const ROW_HEIGHT = 26;
/** Names are turned where they would not fit beside each other. */
const TURNED = { angle: -38, height: 104, right: 74, longest: 11 };
const LEVEL_HEIGHT = 30;
const WIDEST_CELL = 110;
const LONGEST_NAME = 18;
/** The lightest count is still told from none. */
const FAINTEST = 0.1;
const STRONGEST = 0.5;

/** Counts by row and column, the more the darker, each with its number. */
export function heatPlot({ cells, rows, columns, color }: HeatChart): Plotting {
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const shade = ({ count }: HeatCell) => tint(color, FAINTEST + (STRONGEST - FAINTEST) * (count / most));
  const ground = rows.flatMap((row) => columns.map((column) => ({ row, column })));
  const margin = 16 + Math.max(0, ...rows.map((name) => widthOf(short(name))));
  return (plot, width) => {
    const wide = Math.min(width, margin + 24 + WIDEST_CELL * columns.length);
    const room = (wide - margin) / columns.length - 8;
    const isTurned = columns.some((name) => widthOf(short(name)) > room);
    const top = isTurned ? TURNED.height : LEVEL_HEIGHT;
    return {
      width: wide,
      height: top + 8 + ROW_HEIGHT * rows.length,
      ...{ marginTop: top, marginBottom: 8, marginLeft: margin, marginRight: isTurned ? TURNED.right : 8 },
      x: {
        ...{ domain: [...columns], axis: "top", label: null, tickSize: 0 },
        tickFormat: (name: string) => short(name, isTurned ? TURNED.longest : LONGEST_NAME),
        ...(isTurned && { tickRotate: TURNED.angle }),
      },
      y: { domain: [...rows], label: null, tickSize: 0, tickFormat: (name: string) => short(name) },
      marks: [
        plot.cell(ground, { x: "column", y: "row", fill: inks.line, fillOpacity: 0.28, inset: 1, rx: 3 }),
        plot.cell(cells, {
          ...{ x: "column", y: "row", fill: shade, inset: 1, rx: 3, className: OPENS },
          title: ({ row, column, count }: HeatCell) => `${row} · ${column}: ${count}`,
        }),
        plot.text(cells, {
          ...{ x: "column", y: "row", fill: inks.ink, pointerEvents: "none" },
          text: ({ count }: HeatCell) => String(count),
        }),
      ],
    };
  };
}

function short(name: string, longest = LONGEST_NAME): string {
  const characters = [...name];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : name;
}
