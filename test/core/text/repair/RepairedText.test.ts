import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { noCorrections, type TextLayout } from "../../../../core/text/layout/TextLayout";
import { utf16 } from "../../../../core/text/offsets";
import { type ReflowedSpan, ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import type { RepairedText } from "../../../../core/text/repair/RepairedText";
import { isEmptySpan, type Span, span } from "../../../../core/text/Span";
import { arbitraryRepairs, fitted, replacement, withRepairsMade } from "./arbitraryRepairs";

const read = (repaired: RepairedText, layout = repaired.layout(noCorrections)) =>
  new ReflowedText(repaired.raw, layout, repaired);
const shown = (start: number, end: number) => ({ start, end }) as ReflowedSpan;

/** 0 琏 1 长 2 制 3 在 4–6 𠮷 6 镇 7 \n 8 第3版 11 \n 12 全 13 面 14 推 15 行 16 ， 17 \n 18 成效很好。 */
const raw = "琏长制在𠮷镇\n第3版\n全面推行，\n成效很好。";
const repaired = fitted(
  raw,
  replacement(0, 1, "链"),
  replacement(4, 6, "吉"),
  replacement(8, 12, ""),
  replacement(14, 16, "铺开了"),
);

describe("a text with repairs", () => {
  it("reads them in place of the raw text, and what is left out parts no sentence", () => {
    expect(read(repaired).text).toBe("链长制在吉镇全面铺开了，成效很好。");
  });

  it.each([
    ["another character", span(0, 1), shown(0, 1)],
    ["a part that begins with one", span(0, 3), shown(0, 3)],
    ["one unit for two", span(4, 6), shown(4, 5)],
    ["what stands after it", span(6, 7), shown(5, 6)],
    ["a range across what is left out", span(6, 14), shown(5, 8)],
    ["a range that ends inside what is left out", span(6, 9), shown(5, 6)],
    ["a range that begins inside it", span(9, 13), shown(6, 7)],
    ["what is left out", span(8, 12), shown(6, 6)],
    ["a range that ends inside words of another length", span(12, 15), shown(6, 11)],
    ["a range that begins inside them", span(15, 17), shown(8, 12)],
    ["a caret inside them", span(15, 15), shown(8, 8)],
    ["nothing at the end", span(23, 23), shown(17, 17)],
    ["the whole text", span(0, 23), shown(0, 17)],
  ])("gives the place of %s", (_, raw, expected) => {
    expect(read(repaired).fromRaw(raw)).toEqual(expected);
  });

  it.each([
    ["another character", shown(0, 1), span(0, 1)],
    ["one unit for two", shown(4, 5), span(4, 6)],
    ["a range across what is left out", shown(5, 7), span(6, 13)],
    ["what follows it", shown(6, 7), span(12, 13)],
    ["a part of words of another length", shown(9, 10), span(14, 16)],
    ["the end", shown(16, 17), span(22, 23)],
    ["nothing", shown(6, 6), span(12, 12)],
  ])("gives the raw range of %s", (_, shown, expected) => {
    expect(read(repaired).toRaw(shown)).toEqual(expected);
  });

  it.each([
    ["at the end of a text", "各地铺开。\n第3版", replacement(6, 9, ""), "各地铺开。"],
    ["that is all of it", "第3版", replacement(0, 3, ""), ""],
    ["at the start of a paragraph", "□桥通车。", replacement(0, 1, "石大"), "石大桥通车。"],
    ["at its end", "大桥通□", replacement(3, 4, "车了"), "大桥通车了"],
    ["across a line break", "大桥通□\n□车。", replacement(3, 6, "了"), "大桥通了车。"],
    ["with spaces in it", "大□车。", replacement(1, 2, "桥 1 0"), "大桥 1 0车。"],
    ["of white space alone", "ab□cd", replacement(2, 3, " "), "ab cd"],
  ])("reads one %s", (_, text, one, expected) => {
    expect(read(fitted(text, one)).text).toBe(expected);
  });

  it("reads repairs that touch", () => {
    const touching = [replacement(1, 2, "桥通"), replacement(2, 3, ""), replacement(3, 4, "了车")];
    expect(read(fitted("大〓□车。", ...touching)).text).toBe("大桥通了车。");
  });

  it("keeps corrected breaks where they are, but for one inside what is read as a whole", () => {
    const corrections = { joins: [], splits: [utf16(7), utf16(15)] };
    expect(read(repaired, repaired.layout(corrections)).text).toBe("链长制在吉镇\n全面铺开了，成效很好。");
  });

  it("joins the paragraphs on both sides of what is left out where a break there is joined by hand", () => {
    const parted = fitted("大桥通车。\n\n第3版\n\n各地铺开。", replacement(7, 10, ""));
    expect(read(parted).text).toBe("大桥通车。\n各地铺开。");
    const corrections = { joins: [utf16(5)], splits: [] };
    expect(read(parted, parted.layout(corrections)).text).toBe("大桥通车。各地铺开。");
  });

  it("reads as the text would with the repairs made in it, where no line grows by them", () => {
    fc.assert(
      fc.property(arbitraryRepairs, ({ raw, replacements, resized }) => {
        const kept = replacements.filter((each) => each.text === "" || !resized.includes(each));
        const any = fitted(raw, ...kept);
        const made = withRepairsMade(any);
        expect(read(any).text).toBe(new ReflowedText(made, layoutText(made)).text);
      }),
    );
  });

  it("has the characters of the text with the repairs made in it", () => {
    const visible = (words: string) => words.replace(/\s/gu, "");
    fc.assert(
      fc.property(arbitraryRepairs, (any) => {
        expect(visible(read(any).text)).toBe(visible(withRepairsMade(any)));
      }),
    );
  });

  it("has the same paragraphs with words that are longer than the raw ones", () => {
    const lines = "链长制在镇上\n全面推行，\n成效很好。";
    expect(read(fitted(lines, replacement(3, 5, "从今年起在各"))).text).toBe(
      "链长制从今年起在各上全面推行，成效很好。",
    );
  });

  it("has a layout in order, whatever is corrected by hand", () => {
    const places = fc.array(fc.nat({ max: 130 }).map(utf16), { maxLength: 8 });
    fc.assert(
      fc.property(arbitraryRepairs, places, places, (any, joins, splits) => {
        const layout = any.layout({ joins, splits });
        expectInOrder(layout.paragraphs);
        expectInOrder(layout.folds);
        expectInOrder(layout.spacedRuns);
        expectRoundTrips(any, layout);
      }),
    );
  });

  it("lays out a text without repairs as the rules do", () => {
    const text = "琏长制\n\n今 年 全 国 两 会\n召开。\n";
    expect(fitted(text).layout(noCorrections)).toEqual(layoutText(text));
  });
});

function expectInOrder(spans: readonly Span[]): void {
  for (const [index, { start, end }] of spans.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  }
}

/** Each shown unit has a raw range that shows it; outside what is read as a whole that is the same unit, exactly. */
function expectRoundTrips(repaired: RepairedText, layout: TextLayout): void {
  const text = read(repaired, layout);
  for (let at = 0; at < text.text.length; at++) {
    // A paragraph begun by hand in mid-line has nothing raw before it.
    if (text.text[at] === "\n") continue;
    const raw = text.toRaw(shown(at, at + 1));
    const back = text.fromRaw(raw);
    expect(isEmptySpan(raw)).toBe(false);
    expect(back.start <= at && at < back.end).toBe(true);
    const isKept = raw.end - raw.start === 1 && !repaired.resized.some(({ start }) => start === raw.start);
    if (isKept) expect(text.text[at]).toBe(repaired.text[raw.start]);
    if (isKept) expect(back).toEqual(shown(at, at + 1));
  }
}
