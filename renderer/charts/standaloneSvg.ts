/** What the page's styles decide about a drawing, as its own attributes. */
const INLINED = [
  ...["fill", "stroke", "stroke-width", "opacity", "fill-opacity", "stroke-opacity"],
  ...["font-family", "font-size", "font-weight", "white-space"],
] as const;

const PADDING = 12;

/**
 * A chart as a file of its own, as it is in the light theme on white, whatever theme is shown: it goes into papers.
 * Colours are numbers, fonts are named; it refers to nothing outside.
 *
 * @param title - Read out for it, and shown as a hint by browsers.
 */
export function standaloneSvg(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const sheet = document.createElement("div");
  sheet.className = "chart-sheet";
  sheet.append(copy);
  document.body.append(sheet);
  for (const element of [copy, ...copy.querySelectorAll<SVGElement>("*")]) inline(element);
  sheet.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) element.removeAttribute("class");
  setOnGround(copy, title);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function inline(element: SVGElement): void {
  const computed = getComputedStyle(element);
  const values = INLINED.map((name) => [name, computed.getPropertyValue(name)] as const);
  element.removeAttribute("style");
  for (const [name, value] of values)
    element.setAttribute(name, name === "fill" || name === "stroke" ? plainColor(value) : value);
}

/** Other programs know no `color(srgb …)`, which mixed colours are computed to. */
function plainColor(color: string): string {
  if (!color.startsWith("color(")) return color;
  const pixel = new OffscreenCanvas(1, 1).getContext("2d");
  if (!pixel) return color;
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = pixel.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

function setOnGround(copy: SVGSVGElement, title: string): void {
  const { width, height } = copy.viewBox.baseVal;
  const size = { width: width + 2 * PADDING, height: height + 2 * PADDING };
  const corner = { x: -PADDING, y: -PADDING };
  copy.setAttribute("viewBox", `${corner.x} ${corner.y} ${size.width} ${size.height}`);
  for (const [name, value] of Object.entries(size)) copy.setAttribute(name, String(value));
  copy.prepend(svgElement("title", {}, title), svgElement("rect", { ...corner, ...size, fill: "#ffffff" }));
}

function svgElement(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}
