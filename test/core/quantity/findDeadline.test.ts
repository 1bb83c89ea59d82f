import { describe, expect, it } from "vitest";
import { findDeadline } from "../../../core/quantity/findDeadline";
import { bracketed } from "./bracketed";

function deadlineOf(words: string, date: string | null = null) {
  const { text, place } = bracketed(words);
  const found = findDeadline(text, place, date);
  return found ? `${found.until ?? text.slice(found.start, found.end)} (${found.foundIn})` : "none";
}

describe("the deadline of a target", () => {
  it.each([
    ["到2025年，［产值翻番］", "2025 (sentence)"],
    ["到二〇二五年，［产值翻番］", "2025 (sentence)"],
    ["［到2025年产值翻番］", "2025 (target)"],
    ["2025年底前［建成投用］", "2025 (sentence)"],
    ["2025年6月底前［建成投用］", "2025-06 (sentence)"],
    ["2025年6月30日前［建成投用］", "2025-06-30 (sentence)"],
    ["2025年上半年［建成投用］", "2025-06 (sentence)"],
    ["2025年第三季度［建成投用］", "2025-09 (sentence)"],
    ["2023—2025年，［新增岗位10万个］", "2025 (sentence)"],
    ["2023年至2025年，［新增岗位10万个］", "2025 (sentence)"],
    ["“十四五”末［产值翻番］", "2025 (sentence)"],
    ["“十四五”期间，［产值翻番］", "2025 (sentence)"],
    ["十五五时期［产值翻番］", "2030 (sentence)"],
    ["到“十四五”期末，［产值翻番］", "2025 (sentence)"],
    ["「十五五」末［产值翻番］", "2030 (sentence)"],
    ["到2023年末［新增岗位10万个］", "2023 (sentence)"],
    ["2021至2025年［新增岗位10万个］", "2025 (sentence)"],
    ["到本世纪中叶［全面建成］", "2050 (sentence)"],
    ["［建成大桥］，2026年底前通车", "2026 (sentence)"],
  ])("is read without the document's date: %s", (words, expected) =>
    expect(deadlineOf(words)).toBe(expected),
  );

  it.each([
    ["今年［新增岗位10万个］", "2024 (sentence)", "今年 (sentence)"],
    ["今年底［建成投用］", "2024 (sentence)", "今年底 (sentence)"],
    ["明年上半年［建成投用］", "2025-06 (sentence)", "明年上半年 (sentence)"],
    ["今明两年［建成投用］", "2025 (sentence)", "今明两年 (sentence)"],
    ["力争年内［建成投用］", "2024 (sentence)", "年内 (sentence)"],
    ["下半年，［新增岗位10万个］", "2024-12 (sentence)", "下半年 (sentence)"],
    ["今年下半年［建成投用］", "2024-12 (sentence)", "今年下半年 (sentence)"],
    ["明年6月［建成投用］", "2025-06 (sentence)", "明年6月 (sentence)"],
    ["12月底前［建成投用］", "2024-12 (sentence)", "12月底 (sentence)"],
    ["3月底前［建成投用］", "2025-03 (sentence)", "3月底 (sentence)"],
    ["10月1日前［建成投用］", "2024-10-01 (sentence)", "10月1日 (sentence)"],
    ["二季度末［建成投用］", "2024-06 (sentence)", "二季度 (sentence)"],
    ["半年内［建成投用］", "2024-11 (sentence)", "半年内 (sentence)"],
    ["五年内［产值翻番］", "2029 (sentence)", "五年内 (sentence)"],
    ["未来3—5年，［产值翻番］", "2029 (sentence)", "未来3—5年 (sentence)"],
    ["今后三年［产值翻番］", "2027 (sentence)", "今后三年 (sentence)"],
    ["三年内［产值翻番］", "2027 (sentence)", "三年内 (sentence)"],
    ["未来五年，［产值翻番］", "2029 (sentence)", "未来五年 (sentence)"],
    ["用3年时间［产值翻番］", "2027 (sentence)", "3年时间 (sentence)"],
    ["通过三到五年的努力，［产值翻番］", "2029 (sentence)", "三到五年 (sentence)"],
    ["10个月内［建成投用］", "2025-03 (sentence)", "10个月内 (sentence)"],
    ["今后几年，［产值翻番］", "今后几年 (sentence)", "今后几年 (sentence)"],
  ])("is resolved with the document's date, else kept as it stands: %s", (words, resolved, kept) => {
    expect([deadlineOf(words, "2024-05-20"), deadlineOf(words)]).toEqual([resolved, kept]);
  });

  it.each([
    ["2019年以来，［持续扩大开放］", "none"],
    ["比2020年［增长10%］", "none"],
    ["自2021年起，［每年新增岗位10万个］", "none"],
    ["去年，［全县建成学校］", "none"],
    ["近三年，［全县建成学校］", "none"],
    ["每年［新增岗位10万个］", "none"],
    ["截至2022年，全县建成学校3所，［力争再建2所］", "none"],
    ["落实《2025年工作要点》，［扩大开放］", "none"],
    ["依据《行动计划（2024—2026年）》，［扩大开放］", "2026 (sentence)"],
    ["［扩大开放］，2020年曾获表彰", "none"],
    ["实施三年倍增计划，［扩大开放］", "none"],
    ["［扩大开放］", "none"],
    ["", "none"],
  ])("is no time that only stands nearby: %s", (words, expected) => expect(deadlineOf(words)).toBe(expected));

  it("is not a year that had passed when the text was written", () => {
    expect(deadlineOf("2021年，［新建学校2所］", "2023-03")).toBe("none");
    expect(deadlineOf("2023年，［新建学校2所］", "2023-03")).toBe("2023 (sentence)");
  });

  it.each([
    ["2024年，招商是头等大事。目标是［引进企业10家］。", "2024 (paragraph)"],
    ["2024年抓招商。2026年抓园区。要［引进企业10家］。", "2026 (paragraph)"],
    ["2023年，产值同比增长8%。要［引进企业10家］。", "none"],
    ["要［引进企业10家］。到2026年，建成园区。", "none"],
    ["2022年产值500亿元，今年［产值600亿元］", "今年 (sentence)"],
    ["到2025年产值600亿元，到2030年［产值900亿元］", "2030 (sentence)"],
  ])("is the nearest of several: %s", (words, expected) => expect(deadlineOf(words)).toBe(expected));
});
