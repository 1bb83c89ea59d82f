import type * as Plot from "@observablehq/plot";

/** The library, handed in by whoever draws: the window loads it when it shows its first chart. */
export type PlotLibrary = typeof Plot;

/**
 * What is drawn in a width, in pixels, unless it names another: a pure function of what it was made with. The window
 * draws a chart anew when it is another function, so components make it with `useMemo`.
 */
export type Plotting = (plot: PlotLibrary, width: number) => Plot.PlotOptions;

/** The class of marks that open something; their data are the rows of the chart's table, in its order. */
export const OPENS = "chart-opens";
