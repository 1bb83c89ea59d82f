import { describe, expect, it } from "vitest";
import { defaultLabels } from "../../../core/model/LabelSet";
import { colorChoices, contrastOn, isColor } from "../../../renderer/labels/colors";
import { colorVisions, contrastOf, difference } from "../../core/model/colorVision";

const themes = ["light", "dark"] as const;
const pairs = colorChoices.flatMap((a, i) => colorChoices.slice(i + 1).map((b) => [a, b] as const));

describe.each(themes)("the colours offered for labels in the %s theme", (theme) => {
  it.each(colorVisions)("are told apart with %s vision", (vision) => {
    const near = pairs.map(([a, b]) => [a[theme], b[theme], difference(a[theme], b[theme], vision)] as const);
    expect(near.filter(([, , by]) => by < 10)).toEqual([]);
  });

  it("stand out from their ground as text has to", () => {
    expect(colorChoices.filter((color) => contrastOn(theme, color[theme]) < 4.5)).toEqual([]);
  });
});

describe("the colours offered for labels", () => {
  it("begin with the usual ones, which new projects have", () => {
    expect(colorChoices.slice(0, 3)).toMatchObject(defaultLabels.map(({ color }) => color));
  });
});

describe("the contrast with a theme's ground", () => {
  it.each(["#000000", "#ffffff", "#b8860b", "#6A4A3B"])("of %s is as another measure has it", (color) => {
    expect(contrastOn("light", color)).toBeCloseTo(contrastOf(color, "#ffffff"), 6);
    expect(contrastOn("dark", color)).toBeCloseTo(contrastOf(color, "#202225"), 6);
  });
});

describe("a colour", () => {
  it.each([
    ["#1f7a4d", true],
    ["#1F7A4D", true],
    ["1f7a4d", false],
    ["#1f7", false],
    ["red", false],
    ["", false],
  ])("as a project file has it: %s, %s", (text, expected) => {
    expect(isColor(text)).toBe(expected);
  });
});
