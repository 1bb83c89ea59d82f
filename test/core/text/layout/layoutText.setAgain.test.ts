import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { readLayouts } from "./readLayout";
import { boundaryF1, scoreLayout, sumOf } from "./scoreLayout";
import { type Setting, setAgain } from "./setAgain";

const readings = readLayouts();
const widths = [10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40];

function score(setting: Setting) {
  return sumOf(
    readings.map((reading) => {
      const { text, paragraphs } = setAgain(reading, setting);
      return scoreLayout(layoutText(text), { paragraphs });
    }),
  );
}

/** Ways to set the paragraphs, and the F1 that is reached at every width from 10 to 40. */
const settings: [string, Omit<Setting, "width">, number][] = [
  ["apart by empty lines", { between: "\n\n" }, 0.99],
  ["apart as in the originals", {}, 0.99],
  ["with bold questions", { airyQuestions: true }, 0.99],
  ["in columns that end in mid-sentence", { between: "\n\n", columnOf: 23 }, 0.99],
  ["set in by two squares", { between: "\n", indent: "　　" }, 0.99],
  ["justified, their indents lost", { indent: "stripped", squeezed: true }, 0.99],
  [
    "justified, with bold questions and columns",
    { indent: "stripped", squeezed: true, airyQuestions: true, columnOf: 31 },
    0.99,
  ],
  // Nothing but the full stop and the length of the last line shows an end here, and one line in so many is full.
  ["with nothing between", { between: "\n" }, 0.97],
  ["justified, with nothing between", { between: "\n", indent: "stripped", squeezed: true }, 0.98],
];

describe("the paragraphs of the seeds set again", () => {
  it.each(settings)("are found when they stand %s", (_, setting, least) => {
    for (const width of widths)
      expect(boundaryF1(score({ ...setting, width })), `width ${width}`).toBeGreaterThanOrEqual(least);
  });

  it.each(["\n", "\n\n"])("stay as they are when each is one line, parted by %j", (between) => {
    for (const reading of readings) {
      const { text, paragraphs } = setAgain(reading, { width: Number.POSITIVE_INFINITY, between });
      const ours = layoutText(text).paragraphs.map(({ start, end }) => [start, end]);
      expect(ours).toEqual(paragraphs.map(({ start, end }) => [start, end]));
    }
  });
});
