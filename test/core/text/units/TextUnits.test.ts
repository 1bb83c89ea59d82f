import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Utf16Offset, utf16 } from "../../../../core/text/offsets";
import { isSameSpan, type Span, sliceSpan, span, spanCovers } from "../../../../core/text/Span";
import { awkwardText } from "../../../renderer/editor/texts";
import { unitsOf } from "./joined";
import { stopsFrom } from "./stopsFrom";

/** 新能⏎源 is one word over a wrap; a blank line parts the paragraphs. */
const raw = "发展新能\n源，建𠮷园。\n\n　第二段";

const forward = (step: (at: Utf16Offset) => number, text = raw) =>
  stopsFrom(0, text.length, (at) => step(utf16(at)));
const words = (places: readonly Span[], text = raw) => places.map((place) => sliceSpan(text, place));

describe("a character", () => {
  it("is stepped by as it reads: over wraps, characters of two units and gaps between paragraphs", () => {
    const units = unitsOf(raw);
    expect(forward((at) => units.nextCharacter(at))).toEqual([
      0, 1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 15, 16, 17, 18,
    ]);
    const back = stopsFrom(raw.length, 0, (at) => units.previousCharacter(utf16(at)));
    expect(back.reverse()).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 15, 16, 17, 18]);
  });

  it("is every one of the file in source mode", () => {
    const units = unitsOf(raw, "source");
    expect(forward((at) => units.nextCharacter(at))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]);
  });

  it("is not left at either end", () => {
    const units = unitsOf(" 源 \n");
    expect(units.nextCharacter(utf16(2))).toBe(2);
    expect(units.previousCharacter(utf16(1))).toBe(1);
    expect(unitsOf("").nextCharacter(utf16(0))).toBe(0);
    expect(unitsOf(" 源 \n", "source").nextCharacter(utf16(4))).toBe(4);
  });
});

describe("a word", () => {
  it("is found over a wrap and ends before one", () => {
    const units = unitsOf(raw);
    expect(words([units.wordAt(utf16(2)), units.wordAt(utf16(3)), units.wordAt(utf16(5))])).toEqual([
      "新",
      "能\n源",
      "能\n源",
    ]);
    expect(units.nextWordEnd(utf16(3))).toBe(6);
    expect(units.previousWordStart(utf16(6))).toBe(3);
    expect(units.wordAt(utf16(raw.length))).toEqual(span(17, 18));
  });

  it("is gone to by its end from behind and by its start from before, marks passed over", () => {
    const text = "发展电子、信息。𠮷，";
    const units = unitsOf(text);
    const ends = stopsFrom(text.length, 0, (at) => units.previousWordEnd(utf16(at)));
    expect(ends.map((end) => text.slice(end))).toEqual([
      "",
      "，",
      "。𠮷，",
      "、信息。𠮷，",
      "电子、信息。𠮷，",
      text,
    ]);
    const starts = stopsFrom(0, text.length, (at) => units.nextWordStart(utf16(at)));
    expect(starts.map((start) => text.slice(start))).toEqual([
      text,
      "电子、信息。𠮷，",
      "信息。𠮷，",
      "𠮷，",
      "，",
      "",
    ]);
    expect(unitsOf("").previousWordEnd(utf16(0))).toBe(0);
    expect(unitsOf(raw).previousWordEnd(utf16(6))).toBe(3);
  });

  it("is the white space where paragraphs part", () => {
    expect(unitsOf(raw).wordAt(utf16(12))).toEqual(span(12, 15));
  });

  it("lets source mode go to the ends of the file", () => {
    expect(unitsOf(" 源 \n").nextWordEnd(utf16(2))).toBe(2);
    expect(unitsOf(" 源 \n", "source").nextWordEnd(utf16(2))).toBe(4);
    expect(unitsOf(" 源 \n", "source").previousWordStart(utf16(1))).toBe(0);
  });
});

describe("phrase, clause, sentence and paragraph at a place", () => {
  const text = "推行“五个\n一”专班、链长制，\n见效。下一句𠮷！\n\n末段";
  const units = unitsOf(text);
  it.each<[string, number, (at: Utf16Offset) => Span, string]>([
    ["the phrase inside quotes", 4, (at) => units.phraseAt(at), "五个\n一"],
    ["the phrase up to 、", 8, (at) => units.phraseAt(at), "专班"],
    ["no phrase between two marks", 2, (at) => units.phraseAt(at), "推行"],
    ["the clause", 4, (at) => units.clauseAt(at), "推行“五个\n一”专班、链长制"],
    ["the sentence over a wrap", 4, (at) => units.sentenceAt(at), "推行“五个\n一”专班、链长制，\n见效。"],
    ["the next sentence, from its start", 19, (at) => units.sentenceAt(at), "下一句𠮷！"],
    ["the last sentence, at the end", 29, (at) => units.sentenceAt(at), "末段"],
    ["the paragraph", 20, (at) => units.paragraphAt(at), text.slice(0, 25)],
    ["the paragraph before a gap", 26, (at) => units.paragraphAt(at), text.slice(0, 25)],
  ])("is %s", (_, offset, find, expected) => {
    expect(sliceSpan(text, find(utf16(offset)))).toBe(expected);
  });

  it("is empty in an empty text", () => {
    const empty = unitsOf("");
    for (const place of [empty.phraseAt(utf16(0)), empty.sentenceAt(utf16(0)), empty.paragraphAt(utf16(0))])
      expect(place).toEqual(span(0, 0));
  });
});

describe("moving by sentence", () => {
  const text = "一句。 二\n句！\n\n“三句。”四句";
  it("goes from beginning to beginning, over paragraphs", () => {
    const units = unitsOf(text);
    expect(forward((at) => units.nextSentenceStart(at), text)).toEqual([0, 4, 10, 15, 17]);
    expect(stopsFrom(17, 0, (at) => units.previousSentenceStart(utf16(at)))).toEqual([17, 15, 10, 4, 0]);
  });
});

describe("growing", () => {
  const text = "新引进“三类\n500强”项目12个，投资、产值1000亿元。𠮷句。\n\n末段。";
  const path = (start: number, end = start, units = unitsOf(text), of = text) => {
    const steps = [span(start, end)];
    for (let step = 0; step < 20; step++) {
      const last = steps.at(-1) as Span;
      const larger = units.grow(last);
      if (isSameSpan(larger, last)) break;
      steps.push(larger);
    }
    return steps.slice(1).map((step) => sliceSpan(of, step));
  };
  const first = text.slice(0, text.indexOf("\n\n"));
  const sentence = first.slice(0, first.indexOf("𠮷"));

  it("goes from a caret over word, phrase, pair and clause to the paragraph", () => {
    expect(path(4)).toEqual([
      "三",
      "三类\n500强",
      "“三类\n500强”",
      "新引进“三类\n500强”项目12个",
      sentence,
      first,
    ]);
  });

  it("takes both ends of a selection to the next boundary", () => {
    expect(path(5, 8)).toEqual(["类\n500", "三类\n500强", ...path(4).slice(2)]);
  });

  it("crosses paragraphs where the selection does", () => {
    expect(path(first.length - 2, first.length + 3)).toEqual(["句。\n\n末段", "𠮷句。\n\n末段", text]);
  });

  it("keeps the quotes of a title with a comma in it", () => {
    const title = "印发《支持企业、稳增长，若干措施》后";
    expect(path(3, 3, unitsOf(title), title)).toEqual([
      "支持",
      "支持企业",
      "支持企业、稳增长",
      "支持企业、稳增长，若干措施",
      "《支持企业、稳增长，若干措施》",
      title,
    ]);
  });

  it("leaves whole paragraphs as they are, and an empty text", () => {
    expect(unitsOf(text).grow(span(0, first.length))).toEqual(span(0, first.length));
    expect(unitsOf(text).grow(span(0, text.length))).toEqual(span(0, text.length));
    expect(unitsOf("").grow(span(0, 0))).toEqual(span(0, 0));
    expect(path(0, 0, unitsOf(" \n。"), " \n。")).toEqual([" \n。"]);
  });

  it("always grows until whole paragraphs are selected, and shrinks back to the anchor", () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), fc.nat(9), (random, seed, width) => {
        const units = unitsOf(random);
        const start = random.length === 0 ? 0 : units.wordAt(utf16(seed % random.length)).start;
        let place = span(
          start,
          Math.max(start, units.nextCharacter(utf16(Math.min(random.length, start + width)))),
        );
        for (let step = 0; ; step++) {
          expect(step).toBeLessThan(60);
          const larger = units.grow(place);
          expect(spanCovers(larger, place)).toBe(true);
          if (isSameSpan(larger, place)) break;
          const smaller = units.shrink(larger, place.start);
          expect(spanCovers(larger, smaller)).toBe(true);
          expect(isSameSpan(larger, smaller)).toBe(false);
          place = larger;
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe("shrinking", () => {
  const text = "新引进“三类\n500强”项目12个，投资、产值1000亿元。";
  it("goes the way of growth back to the caret", () => {
    const units = unitsOf(text);
    const anchor = utf16(4);
    const steps: string[] = [];
    for (let place = span(0, text.length); place.start < place.end; ) {
      place = units.shrink(place, anchor);
      steps.push(sliceSpan(text, place));
    }
    expect(steps).toEqual(["新引进“三类\n500强”项目12个", "“三类\n500强”", "三类\n500强", "三", ""]);
  });

  it("keeps the caret inside what was selected", () => {
    expect(unitsOf(text).shrink(span(4, 5), utf16(20))).toEqual(span(5, 5));
  });
});
