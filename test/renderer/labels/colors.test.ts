import { describe, expect, it } from "vitest";
import { colorVisions, difference } from "../../../core/model/colorVision";
import { defaultLabels } from "../../../core/model/LabelSet";
import { colorChoices, contrastOn, isColor, isMuchLike } from "../../../renderer/labels/colors";
import { contrastOf } from "../../core/model/contrast";

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

describe("colours of two labels", () => {
  it("are much alike where they are the same in either theme", () => {
    const [a, b] = colorChoices;
    expect(isMuchLike(a, a)).toBe(true);
    expect(isMuchLike(a, { ...b, dark: a.dark })).toBe(true);
  });

  it("are much alike where readers without green cones take one for the other", () => {
    const [red, green] = ["#a05000", "#707000"].map((color) => ({ light: color, dark: color }));
    expect(difference("#a05000", "#707000", "usual")).toBeGreaterThan(20);
    expect(red && green && isMuchLike(red, green)).toBe(true);
  });

  it("are never much alike among those offered", () => {
    expect(pairs.filter(([a, b]) => isMuchLike(a, b))).toEqual([]);
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
