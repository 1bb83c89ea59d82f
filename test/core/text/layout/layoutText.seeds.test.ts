import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { readLayouts } from "./readLayout";
import { boundaryF1, scoreLayout, sumOf } from "./scoreLayout";

const readings = readLayouts();
const scores = readings.map((reading) => scoreLayout(layoutText(reading.text), reading));

describe("the layout of the seeds", () => {
  it("has the reader's breaks, paragraphs and kinds to the bar", () => {
    const score = sumOf(scores);
    expect(score.paragraphs).toBe(198);
    expect(boundaryF1(score)).toBeGreaterThanOrEqual(0.995);
    expect(score.exact).toBeGreaterThanOrEqual(198);
    expect(score.ofKind).toBeGreaterThanOrEqual(198);
  });

  it.each(readings.map((reading) => [reading.document, reading] as const))(
    "finds the letter-spaced runs of %s",
    (_, { text, spaced }) => {
      expect(layoutText(text).spacedRuns).toEqual(spaced);
    },
  );
});
