import type { AxisXOptions, AxisYOptions, Markish } from "@observablehq/plot";
import type { PlotLibrary } from "./Plotting";

/** How a matrix is laid out, in pixels, and how its names are drawn. */
export interface NamesLayout {
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
  readonly columns: AxisXOptions;
  readonly rows: AxisYOptions;
}

/** Classes of what stays in view while the rest is scrolled: below or beside it, or both. See `charts.css`. */
const STAYS = { columns: "chart-stays-above", rows: "chart-stays-beside", corner: "chart-stays" };
/** The ground under names that stay, seen only where something is scrolled under it. */
const GROUND = "chart-ground";

/**
 * The names of a matrix's columns, above, and of its rows, on the left, each on a ground of its own, as the axes of
 * a plot; drawn over the cells, so that these can be scrolled under them.
 */
export function stayingNames(plot: PlotLibrary, { size, margins, columns, rows }: NamesLayout): Markish[] {
  const { left, right, top, bottom } = margins;
  // A frame lies around the cells: what it is widened by are the margins, what it is narrowed by are the cells. It is
  // wider by a pixel, as Plot sets frames off by half of one.
  const above = { insetTop: -top - 1, insetBottom: size.height - top - bottom };
  const beside = { insetLeft: -left - 1, insetRight: size.width - left - right };
  const ground = (of: keyof typeof STAYS, insets: object) =>
    plot.frame({ ...insets, stroke: "none", className: `${GROUND} ${STAYS[of]}` });
  const axis = { label: null, tickSize: 0 };
  return [
    ground("columns", { ...above, insetRight: -right }),
    plot.axisX({ ...axis, anchor: "top", ...columns, className: STAYS.columns }),
    ground("rows", { ...beside, insetBottom: -bottom }),
    plot.axisY({ ...axis, ...rows, className: STAYS.rows }),
    ground("corner", { ...above, ...beside }),
  ];
}
