import type { Markish } from "@observablehq/plot";
import type { PlotLibrary } from "./Plotting";
import { inks } from "./paint";
import { widthOf } from "./widthOf";

/** One series: its name, its colour, and whether its dots are hollow. */
export interface LegendEntry {
  readonly name: string;
  readonly color: string;
  readonly isHollow?: boolean;
}

/** How far above the plot it stands; the top margin of a plot with a legend is twice that at least. */
export const LEGEND_HEIGHT = 18;
const AFTER_DOT = 12;
const AFTER_NAME = 22;

/** Names of series above the plot. A part of the drawing, so that a saved one has it, too. */
export function legend(plot: PlotLibrary, entries: readonly LegendEntry[]): Markish[] {
  let dx = 6;
  return entries.flatMap(({ name, color, isHollow = false }) => {
    const at = { frameAnchor: "top-left", dx, dy: -LEGEND_HEIGHT } as const;
    dx += AFTER_DOT + widthOf(name) + AFTER_NAME;
    const fill = isHollow ? inks.ground : color;
    return [
      plot.dot([name], { ...at, r: 4.5, fill, stroke: color, strokeWidth: 2 }),
      plot.text([name], {
        ...{ ...at, dx: at.dx + AFTER_DOT, textAnchor: "start", lineAnchor: "middle" },
        ...{ fill: inks.soft, text: (each: string) => each },
      }),
    ];
  });
}
