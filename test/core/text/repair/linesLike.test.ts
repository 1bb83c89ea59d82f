import { describe, expect, it } from "vitest";
import { linesLike } from "../../../../core/text/repair/linesLike";
import { sliceSpan, span } from "../../../../core/text/Span";

const text = [
  "𠮷镇晨报 第1版",
  "全市推行链长制，",
  "\u3000𠮷镇晨报  第 12版 ",
  "",
  "详见𠮷镇晨报 第3版",
  "𠮷镇晨报 第十二版\r",
  "12",
  "建成园区12个",
  " 7",
  "𠮷镇晨报 第9版",
].join("\n");
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return span(start, start + words.length);
};
const alike = (start: number, end: number) =>
  linesLike(text, span(start, end)).map((line) => sliceSpan(text, line));

describe("the lines like a running head", () => {
  it("are those that say the same but for their numbers, alone on their lines, without the white space around", () => {
    const { start, end } = at("𠮷镇晨报 第1版");
    const heads = ["𠮷镇晨报 第1版", "𠮷镇晨报  第 12版", "𠮷镇晨报 第十二版", "𠮷镇晨报 第9版"];
    expect(alike(start, end)).toEqual(heads);
  });

  it("are found with what white space and line breaks are chosen beside it, also at the end of the text", () => {
    const last = at("𠮷镇晨报 第9版");
    expect(last.end).toBe(text.length);
    expect(alike(last.start - 1, last.end)).toHaveLength(4);
  });

  it("of a page's number are all lines of a number", () => {
    const { start, end } = at("12\n建");
    expect(alike(start, end - 2)).toEqual(["12", "7"]);
  });

  it.each([
    ["a part of a line", at("𠮷镇晨报")],
    ["two lines", at("12\n建成园区12个")],
    ["an empty passage", span(4, 4)],
    ["a blank line", at("\n\n")],
    ["a head within a longer line", at("𠮷镇晨报 第3版")],
  ])("are none for %s", (_, passage) => {
    expect(linesLike(text, passage)).toEqual([]);
  });
});
