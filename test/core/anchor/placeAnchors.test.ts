import { describe, expect, it } from "vitest";
import type { Anchor } from "../../../core/anchor/Anchor";
import { placeAnchors } from "../../../core/anchor/placeAnchors";
import { CONTEXT_LENGTH, quoteOf } from "../../../core/text/quote";
import { type Span, span } from "../../../core/text/Span";
import { type Edited, editAtRandom, randomOf, randomText, wholeAt } from "./randomEdits";

const anchorAt = (text: string, start: number, end: number): Anchor => ({
  ...span(start, end),
  ...quoteOf(text, span(start, end)),
});

function randomAnchors(random: () => number, text: string, count: number): Anchor[] {
  return Array.from({ length: count }, () => {
    const start = wholeAt(text, Math.floor(random() * (text.length - 40)));
    const end = wholeAt(text, start + 1 + Math.floor(random() * 12));
    return anchorAt(text, start, end);
  }).filter(({ quote }) => quote.trim() === quote);
}

/** Where the editor knows a range to be, if it is still whole, with so many characters around it. */
function placeIn(
  { kept }: Edited,
  { start, end }: Anchor,
  around: number,
): { start: number; end: number } | null {
  const piece = kept.find((each) => each.start <= start - around && end + around <= each.end);
  return piece ? { start: start - piece.start + piece.to, end: end - piece.start + piece.to } : null;
}

/** True when some of a range is at this place: where the rest was cut, what was put there may read as it did. */
function isPartIn({ kept }: Edited, { start, end }: Anchor, place: Span): boolean {
  return kept.some(
    (piece) => piece.start < end && start < piece.end && place.start - start === piece.to - piece.start,
  );
}

describe("placeAnchors", () => {
  const seeds = Array.from({ length: 150 }, (_, index) => 20261121 + index);

  it.each(seeds)("agrees with who edited the text, seed %i", (seed) => {
    const random = randomOf(seed);
    const text = randomText(random, 60);
    const anchors = randomAnchors(random, text, 80);
    const edited = editAtRandom(random, text, 1 + Math.floor(random() * 12));
    const placements = placeAnchors(anchors, text.length, edited.text);
    for (const anchor of anchors) {
      const placement = placements.get(anchor);
      // Where the words of a cut passage stand again nearby, nobody can tell which of the two was cut.
      const isTold = placeIn(edited, anchor, 0) !== null || text.split(anchor.quote).length === 2;
      if (placement?.kind === "found" && isTold)
        expect([anchor, isPartIn(edited, anchor, placement.place)]).toEqual([anchor, true]);
      const untouched = placeIn(edited, anchor, CONTEXT_LENGTH);
      if (untouched) expect(placement).toEqual({ kind: "found", place: untouched });
    }
  });

  it("finds everything when nothing but the line breaks has changed", () => {
    const random = randomOf(7);
    const text = randomText(random, 200);
    const anchors = randomAnchors(random, text, 300);
    const placements = placeAnchors(anchors, text.length, text.replaceAll("\n", "\r\n"));
    for (const anchor of anchors) {
      const breaks = (to: number) => to + text.slice(0, to).split("\n").length - 1;
      const place = { start: breaks(anchor.start), end: breaks(anchor.end) };
      expect(placements.get(anchor)).toEqual({ kind: "found", place });
    }
  });

  it.each([
    ["a text of one sign", "的".repeat(3000), "的".repeat(2999)],
    ["nothing", "", "有了字"],
  ])("answers for %s", (_, before, after) => {
    const anchors = before === "" ? [] : [0, 100, 2990].map((start) => anchorAt(before, start, start + 10));
    const placements = placeAnchors(anchors, before.length, after);
    for (const anchor of anchors) {
      const placement = placements.get(anchor);
      if (placement?.kind !== "lost")
        expect(after.slice(placement?.place.start, placement?.place.end)).toBe(anchor.quote);
    }
    expect(placements.size).toBe(anchors.length);
  });

  it("loses an annotation whose quote is white space once the text has changed", () => {
    const anchor = anchorAt("甲\n乙", 1, 2);
    expect(placeAnchors([anchor], 3, "甲\n乙").get(anchor)).toEqual({ kind: "found", place: span(1, 2) });
    expect(placeAnchors([anchor], 3, "甲乙丙丁").get(anchor)).toEqual({ kind: "lost", why: "gone" });
  });

  it("bears places that lie outside the text they are said to be of", () => {
    const anchor = { ...anchorAt("推行链长制工作", 2, 5), start: 9000, end: 9003 } as Anchor;
    expect(placeAnchors([anchor], 7, "推行链长制工作吧").get(anchor)).toMatchObject({
      kind: "found",
      place: span(2, 5),
    });
  });
});
