import * as plot from "@observablehq/plot";
import { describe, expect, it } from "vitest";
import { type HeatChart, heatPlot } from "../../../core/charts/heatPlot";
import { shortened, widthOf } from "../../../core/charts/widthOf";
import { defaultLabels } from "../../../core/model/LabelSet";
import { SvgDocument } from "../../../electron/report/SvgDocument";
import { contrastOf } from "../model/contrast";

const chart = (columns: readonly string[], count = 1): HeatChart => ({
  cells: columns.map((column) => ({ row: "新材料", column, count })),
  rows: ["新材料"],
  columns,
  color: "#00806e",
});
const cities = (many: number) => Array.from({ length: many }, (_, at) => `第${at}市`);
const cellWidth = (drawn: HeatChart, width: number) => {
  const { width: wide = 0, marginLeft = 0, marginRight = 0 } = heatPlot(drawn)(plot, width);
  return (wide - marginLeft - marginRight) / drawn.columns.length;
};

const drawn = (shown: HeatChart, width: number) =>
  String(plot.plot({ ...heatPlot(shown)(plot, width), document: new SvgDocument() as unknown as Document }));

/** As `color-mix` does in sRGB. */
function mixed(color: string, ground: string, share: number): string {
  const part = (from: string, at: number) => Number.parseInt(from.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(share * part(color, at) + (1 - share) * part(ground, at)));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

describe("a map of counts", () => {
  it("is no wider than its columns need", () => {
    expect(heatPlot(chart(cities(2)))(plot, 900).width).toBeLessThan(400);
    expect(heatPlot(chart(cities(8)))(plot, 900).width).toBeLessThanOrEqual(900);
  });

  it("turns the names of its columns only where there is no room for them", () => {
    const isTurned = (columns: readonly string[], width: number) =>
      drawn(chart(columns), width).includes("rotate(-38)");
    expect(isTurned(["湘西土家族苗族自治州"], 900)).toBe(false);
    expect(isTurned(cities(30), 900)).toBe(true);
  });

  it("has room for the end of its last column's name, however long and narrow they are", () => {
    const long = chart([...cities(40), "湘".repeat(40)]);
    const { marginRight = 0 } = heatPlot(long)(plot, 900);
    const turned = widthOf(shortened("湘".repeat(40), 132)) * Math.cos((38 * Math.PI) / 180);
    expect(cellWidth(long, 900) / 2 + marginRight).toBeGreaterThan(turned);
  });

  it("is wider than there is room before names or numbers lie on each other", () => {
    expect(cellWidth(chart(cities(60)), 500)).toBeGreaterThanOrEqual(28);
    expect(cellWidth(chart(cities(60), 1_000_000), 500)).toBeGreaterThan(widthOf("1000000"));
  });

  it.each(defaultLabels)("has numbers that can be read on the strongest ground of $id", ({ color }) => {
    const share = Number(/#00806e (\d+)%/.exec(drawn(chart(["某市"]), 900))?.[1]) / 100;
    expect(share).toBeGreaterThan(0.1);
    expect(contrastOf(mixed(color.light, "#ffffff", share), "#23221f")).toBeGreaterThan(4.5);
    expect(contrastOf(mixed(color.dark, "#202225", share), "#e6e4df")).toBeGreaterThan(4.5);
  });

  it("draws its names after the cells, which are scrolled under them", () => {
    const markup = drawn(chart(["某市"]), 900);
    const order = ["chart-opens", ">某市<", ">新材料<", 'chart-stays"'].map((part) => markup.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe("a name that is too wide", () => {
  const cases: readonly [name: string, longest: number, shown: string][] = [
    ["新材料", 36, "新材料"],
    ["先进装备制造产业集群", 84, "先进装备…集群"],
    ["Promotion of investment", 216, "Promotion of investment"],
    ["𠮷𠮷𠮷𠮷", 36, "𠮷𠮷…"],
    ["新材料", 0, "…"],
    ["", 0, ""],
  ];
  it.each(cases)("of %s in %d pixels keeps its beginning and its end", (name, longest, shown) => {
    expect(shortened(name, longest)).toBe(shown);
  });
});
