import fc from "fast-check";
import { expect } from "vitest";
import type { TextLayout } from "../../../../core/text/layout/TextLayout";
import { ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import type { Span } from "../../../../core/text/Span";

/** Texts of the marks, letters and white space that layouts turn on, as well as any others. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."城市的发展一二三是，。、：；？“”（）《》…— \u3000\t\n\n\n\r",
        "\r\n",
        "\n\n",
        "\ufeff",
        "𠮷",
        "e\u0301",
        "12",
        "ab",
        "记者：",
        "本报记者 ",
        "桥 头 的 店 ",
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(
      fc.integer({ min: 3, max: 12 }),
      fc.array(fc.constantFrom(..."城市的发展一，。“”1a"), { maxLength: 150 }),
    )
    .map(([width, letters]) =>
      letters.map((letter, index) => (index % width === width - 1 ? `${letter}\n` : letter)).join(""),
    ),
);

const isVisible = (character: string) => /\S/.test(character);

/** What holds for the layout of every text. */
export function expectSound(text: string, layout: TextLayout): void {
  expectInOrder(layout.paragraphs);
  expectInOrder(layout.folds);
  expectInOrder(layout.spacedRuns);
  const gaps = [0, ...layout.paragraphs.flatMap(({ start, end }) => [start, end]), text.length];
  for (let gap = 0; gap < gaps.length; gap += 2) expect(text.slice(gaps[gap], gaps[gap + 1]).trim()).toBe("");
  for (const { start, end } of layout.paragraphs)
    expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
  for (const fold of layout.folds) {
    expect(text.slice(fold.start, fold.end)).toMatch(/^\s+$/);
    expect(layout.paragraphs.some(({ start, end }) => start < fold.start && fold.end < end)).toBe(true);
  }
  for (const run of layout.spacedRuns)
    expect(layout.paragraphs.some(({ start, end }) => start <= run.start && run.end <= end)).toBe(true);
  expect([...new ReflowedText(text, layout).text].filter(isVisible)).toEqual([...text].filter(isVisible));
}

function expectInOrder(spans: readonly Span[]): void {
  for (const [index, { start, end }] of spans.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  }
}
