import { OPENS, type Plotting } from "./Plotting";
import { inks, tint } from "./paint";
import { stayingNames } from "./stayingNames";
import { shortened, widthOf } from "./widthOf";

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
const TURNED = { angle: -38, height: 104, right: 98, longest: 132 };
const LEVEL = { height: 30, right: 8, longest: 216 };
/** Wider only where the name above it is. */
const WIDEST_CELL = 110;
/** Turned names are still beside each other. */
const NARROWEST_CELL = 28;
/** The lightest count is still told from none. */
const FAINTEST = 0.1;
/** Numbers can still be read on the strongest, in both themes and with every label's colour: above 4.5 to 1. */
const STRONGEST = 0.36;

/**
 * Counts by row and column, the more the darker, each with its number. No wider than it needs to be; wider than there
 * is room where names and numbers would lie on each other.
 */
export function heatPlot({ cells, rows, columns, color }: HeatChart): Plotting {
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const shade = ({ count }: HeatCell) => tint(color, FAINTEST + (STRONGEST - FAINTEST) * (count / most));
  const ground = rows.flatMap((row) => columns.map((column) => ({ row, column })));
  const rowName = (name: string) => shortened(name, LEVEL.longest);
  const margin = 16 + Math.max(0, ...rows.map((name) => widthOf(rowName(name))));
  const widestName = Math.max(0, ...columns.map((name) => widthOf(shortened(name, LEVEL.longest))));
  const widest = Math.max(WIDEST_CELL, 12 + widestName);
  const narrowest = Math.max(NARROWEST_CELL, 10 + widthOf(String(most)));
  return (plot, width) => {
    const wide = Math.min(width, margin + LEVEL.right + widest * columns.length);
    const room = Math.max(narrowest, (wide - margin - LEVEL.right) / columns.length) - 8;
    const isTurned = widestName > room;
    const head = isTurned ? TURNED : LEVEL;
    const drawn = Math.max(wide, margin + head.right + narrowest * columns.length);
    const height = head.height + 8 + ROW_HEIGHT * rows.length;
    return {
      ...{ width: drawn, height },
      ...{ marginTop: head.height, marginBottom: 8, marginLeft: margin, marginRight: head.right },
      x: { domain: [...columns] },
      y: { domain: [...rows] },
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
        ...stayingNames(plot, {
          size: { width: drawn, height },
          margins: { left: margin, right: head.right, top: head.height, bottom: 8 },
          columns: {
            tickFormat: (name: string) => shortened(name, head.longest),
            ...(isTurned && { tickRotate: TURNED.angle }),
          },
          rows: { tickFormat: rowName },
        }),
      ],
    };
  };
}
