import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultLabels } from "../../../core/model/LabelSet";

const ofAll = <T>(part: (label: (typeof defaultLabels)[number]) => T) => defaultLabels.map(part);

describe("the default labels", () => {
  it("are the three of the guidelines, under the keys 1 to 3", () => {
    expect(ofAll(({ id, key, names }) => [id, key, names["zh-CN"], names.en])).toEqual([
      ["target", "Digit1", "目标", "Target"],
      ["policy", "Digit2", "政策", "Policy"],
      ["industry", "Digit3", "产业", "Industry"],
    ]);
  });

  it("ask of a target by when and by whom, and of the others nothing", () => {
    const asked = ofAll(({ id, attributes }) => [id, ...attributes.map(({ names }) => names["zh-CN"])]);
    expect(asked).toEqual([["target", "期限", "责任主体"], ["policy"], ["industry"]]);
  });

  it("are those of the workspace that comes with the program", () => {
    const file = readFileSync(path.resolve(import.meta.dirname, "../../../annotations/project.json"), "utf8");
    expect(JSON.parse(file).labels).toEqual(defaultLabels);
  });

  it("explain themselves in both languages", () => {
    for (const { "zh-CN": chinese, en } of ofAll(({ guideline }) => guideline)) {
      expect(chinese).toMatch(/^\p{Script=Han}.{20,}。$/u);
      expect(en).toMatch(/^[A-Z].{40,}\.$/);
    }
  });

  it.each([
    ["light", "#ffffff"],
    ["dark", "#202225"],
  ] as const)("stand out on a %s ground as graphics must, at 3 to 1", (theme, ground) => {
    for (const color of ofAll((label) => label.color[theme]))
      expect(contrast(color, ground)).toBeGreaterThan(3);
  });
});

/** Contrast ratio of two colours `#rrggbb`. @see WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
