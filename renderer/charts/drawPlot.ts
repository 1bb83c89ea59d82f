import { OPENS, type PlotLibrary, type Plotting } from "../../core/charts/Plotting";

/**
 * Draws a figure by itself, with nothing but the plot: no legend or title, which the page has outside of it.
 *
 * Plot puts a style sheet into each figure, which the page's policy refuses. It is taken out before the figure is
 * in the page; `charts.css` has what it says.
 */
export function drawPlot(plot: PlotLibrary, plotting: Plotting, width: number): SVGSVGElement {
  const options = plotting(plot, width);
  const drawn = plot.plot({ width, ...options, className: "chart-plot", figure: false });
  if (!(drawn instanceof SVGSVGElement)) throw new TypeError("A figure that is not one drawing");
  for (const sheet of drawn.querySelectorAll("style")) sheet.remove();
  // Plot names the kind of every mark; inside of an image that has a name, none may have one.
  for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  return drawn;
}

/** The row that a mark under the pointer stands for; null where it opens nothing. */
export function rowOf(target: EventTarget): number | null {
  const mark = target instanceof Element ? target.closest(`.${OPENS} > *`) : null;
  // d3 keeps what each element was drawn from: in Plot the place in its data.
  const place: unknown = mark && "__data__" in mark ? mark.__data__ : null;
  return typeof place === "number" ? place : null;
}
