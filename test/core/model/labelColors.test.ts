import { describe, expect, it } from "vitest";
import { ciede2000, colorVisions, difference } from "../../../core/model/colorVision";
import { defaultLabels } from "../../../core/model/LabelSet";
import { contrastOf } from "./contrast";

/** The grounds of text and panels in each theme, as theme.css has them. */
const grounds = { light: ["#f7f7f5", "#ffffff"], dark: ["#191a1c", "#202225"] } as const;
const themes = ["light", "dark"] as const;

/** As far apart as it takes to tell two thin lines from each other at a glance. */
const FAR_APART = 18;

const pairs = defaultLabels.flatMap((a, i) => defaultLabels.slice(i + 1).map((b) => [a, b] as const));

describe.each(themes)("the usual labels' colours in the %s theme", (theme) => {
  it.each(colorVisions)("are told apart with %s vision", (vision) => {
    const near = pairs
      .map(([a, b]) => ({ pair: `${a.id} ${b.id}`, by: difference(a.color[theme], b.color[theme], vision) }))
      .filter(({ by }) => by < FAR_APART);
    expect(near).toEqual([]);
  });

  it("stand out from every ground as text has to", () => {
    const faint = defaultLabels.flatMap(({ id, color }) =>
      grounds[theme].filter((ground) => contrastOf(color[theme], ground) < 4.5).map((ground) => [id, ground]),
    );
    expect(faint).toEqual([]);
  });
});

describe("the measures of colour", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
  ])("give the contrast of %s and %s", (a, b, contrast) => {
    expect(contrastOf(a, b)).toBeCloseTo(contrast, 2);
  });

  // Pairs 1, 4, 25 and 34 of the test data published by Sharma, Wu and Dalal (2005).
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)("give the published difference of %j and %j", (a, b, published) => {
    expect(ciede2000(a, b)).toBeCloseTo(published, 4);
  });

  it("find red and green nearer to each other without green cones", () => {
    const [usual, without] = (["usual", "deuteranopia"] as const).map((vision) =>
      difference("#c00000", "#508000", vision),
    ) as [number, number];
    expect(without).toBeLessThan(usual / 2);
  });
});
