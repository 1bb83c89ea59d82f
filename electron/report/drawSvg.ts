import type { Plotting } from "../../core/charts/Plotting";
import { escapeMarkup, SvgDocument } from "./SvgDocument";

/** As wide as a page of A4 between its margins. */
const WIDTH = 680;

/** A chart as markup to stand in a page, which has the colours and the style sheet; its title is read out for it. */
export async function drawSvg(plotting: Plotting, title: string): Promise<string> {
  // Loaded with the first report: the program starts without it.
  const plot = await import("@observablehq/plot");
  const document = new SvgDocument() as unknown as Document;
  const options = {
    width: WIDTH,
    ...plotting(plot, WIDTH),
    className: "chart-plot",
    figure: false,
    document,
  };
  const drawn = String(plot.plot(options)).replace(/<style>.*?<\/style>/s, "");
  // Plot names the kind of every mark; inside of an image that has a name, none may have one.
  const unnamed = drawn.replace(/(<[a-z]+) aria-label="[^"]*"/g, "$1");
  return unnamed.replace("<svg ", `<svg role="img" aria-label="${escapeMarkup(title)}" `);
}
