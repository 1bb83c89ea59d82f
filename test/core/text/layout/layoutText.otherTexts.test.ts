import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { readLineTexts, readOtherTexts } from "./otherTexts";
import { boundaryF1, scoreLayout, sumOf } from "./scoreLayout";
import { type Setting, setAgain } from "./setAgain";

const readings = readOtherTexts();
const widths = Array.from({ length: 31 }, (_, index) => 10 + index);

function score(setting: Setting) {
  return sumOf(
    readings.map((reading) => {
      const { text, paragraphs } = setAgain(reading, setting);
      return scoreLayout(layoutText(text), { paragraphs });
    }),
  );
}

/** Ways to set the paragraphs, and the F1 that is reached at every width from 10 to 40, and on average. */
const settings: [string, Omit<Setting, "width">, least: number, mean: number][] = [
  ["apart by empty lines", { between: "\n\n" }, 0.995, 0.999],
  ["in columns that end in mid-sentence", { between: "\n\n", columnOf: 23 }, 0.99, 0.998],
  ["set in by two squares", { between: "\n", indent: "　　" }, 0.99, 0.998],
  ["set in by two squares and apart", { between: "\n\n", indent: "　　" }, 0.99, 0.999],
  ["with half-width marks", { between: "\n\n", halfWidth: true }, 0.98, 0.995],
  ["set in, with half-width marks", { between: "\n", indent: "　　", halfWidth: true }, 0.98, 0.995],
  ["with no mark at a line's beginning", { between: "\n\n", kinsoku: true }, 0.99, 0.999],
  [
    "set in, with no mark at a line's beginning",
    { between: "\n", indent: "　　", kinsoku: true },
    0.97,
    0.995,
  ],
  // Nothing but the length of a last line shows an end in these, and one in so many fills its column.
  ["with their indents lost and nothing between", { between: "\n", indent: "stripped" }, 0.935, 0.993],
  ["justified, their indents lost", { between: "\n", indent: "stripped", squeezed: true }, 0.94, 0.98],
  ["with nothing between", { between: "\n" }, 0.96, 0.99],
];

describe("paragraphs of texts that no rule was made on", () => {
  it.each(settings)("are found when they stand %s", (_, setting, least, mean) => {
    const reached = widths.map((width) => boundaryF1(score({ ...setting, width })));
    expect(Math.min(...reached)).toBeGreaterThanOrEqual(least);
    expect(reached.reduce((sum, each) => sum + each, 0) / reached.length).toBeGreaterThanOrEqual(mean);
  });

  it("stay as they are when each is one line", () => {
    for (const reading of readings) {
      const ours = layoutText(reading.text).paragraphs.map(({ start, end }) => [start, end]);
      expect(ours).toEqual(reading.paragraphs.map(({ start, end }) => [start, end]));
    }
  });
});

describe("texts of lines that belong apart", () => {
  const cases = readLineTexts().flatMap(({ name, text }) => [
    [name, text],
    [`${name} with empty lines between all`, text.replace(/\n+/g, "\n\n")],
    [`${name} without empty lines`, text.replace(/\n+/g, "\n")],
    [`${name} four times over`, `${text}\n\n`.repeat(4)],
  ]);

  it.each(cases)("keep them: %s", (_, text = "") => {
    const lines = text.split("\n").map((line) => line.trim());
    const paragraphs = layoutText(text).paragraphs.map(({ start, end }) => text.slice(start, end));
    expect(paragraphs).toEqual(lines.filter((line) => line !== ""));
  });
});
