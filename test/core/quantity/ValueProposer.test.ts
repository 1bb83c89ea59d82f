import { describe, expect, it } from "vitest";
import { ValueProposer } from "../../../core/quantity/ValueProposer";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { sliceSpan, span } from "../../../core/text/Span";
import { layoutByBlankLines } from "../text/units/joined";

function proposalsFor(raw: string, quote: string) {
  const reflowed = new ReflowedText(raw, layoutByBlankLines(raw));
  const start = raw.indexOf(quote);
  const words = { text: reflowed.text, map: reflowed };
  return new ValueProposer(words, "2024-03").propose(span(start, start + quote.length), "甲河");
}

describe("proposals for the targets of a document, one after the other", () => {
  const sentences = [
    "到2025年，𠮷 镇 新建学校12所。",
    "力争明年培育企业1,200家以上。",
    `${"这是一段很长的说明，".repeat(300)}到2027年，税收总量1234567890123.5万元以上。`,
  ];
  const raw = [sentences.join(""), ...sentences].join("\n\n");
  const reflowed = new ReflowedText(raw, layoutByBlankLines(raw));
  const words = { text: reflowed.text, map: reflowed };
  const quotes = ["新建学校12所", "培育企业1,200家", "税收总量1234567890123.5万元"];
  const targets = quotes.flatMap((quote) =>
    [...raw.matchAll(new RegExp(quote, "gu"))].map(({ index }) => span(index, index + quote.length)),
  );

  it("are those that are made for each alone, in whichever order", () => {
    const alone = targets.map((each) => new ValueProposer(words, "2024-03").propose(each, "甲河"));
    const proposer = new ValueProposer(words, "2024-03");
    expect(alone).toHaveLength(6);
    expect(alone.every(({ quantity, deadline }) => quantity && deadline)).toBe(true);
    expect(targets.map((each) => proposer.propose(each, "甲河"))).toEqual(alone);
    expect([...targets].reverse().map((each) => proposer.propose(each, "甲河"))).toEqual(alone.reverse());
  });
});

describe("what is proposed for a target", () => {
  const text = [
    "𠮷镇政府坚持把项目建设作为头等大",
    "事来抓，到二〇二六年，新建五亿元",
    "以上重大产业和民生项目不少于一百",
    "二十个，让全镇群众得到更多的实惠",
    "，把家乡建设得更加美好。",
  ].join("\n");
  const found = proposalsFor(text, "新建五亿元\n以上重大产业和民生项目不少于一百\n二十个");

  it("is a quantity with its threshold, a deadline and an actor", () => {
    expect(found).toMatchObject({
      quantity: {
        value: { comparator: ">=", value: 120, unit: "projects" },
        reason: "stated",
        kind: "count",
      },
      threshold: { value: { comparator: ">=", value: 500_000_000, unit: "CNY" }, reason: "qualifies" },
      deadline: { value: "2026", reason: "sentence", isResolved: true },
      actor: { value: "𠮷镇政府", reason: "sentence", place: span(0, 5), words: "𠮷镇政府" },
    });
  });

  it.each([
    ["quantity", "不少于一百\n二十个", "不少于一百二十个"],
    ["threshold", "五亿元\n以上", "五亿元以上"],
    ["deadline", "二〇二六年", "二〇二六年"],
  ] as const)("says where the words of the %s stand, also over a line break", (part, raw, words) => {
    const { place, words: shown } = found[part] ?? {};
    expect([place && sliceSpan(text, place), shown]).toEqual([raw, words]);
  });

  it.each([
    ["letter-spaced digits", "新 增 岗 位 1 2 0 0 个 以 上", "1 2 0 0 个 以 上", 1200],
    ["digits of full width", "新增岗位１２００个", "１２００个", 1200],
    ["a decimal point of full width", "增长１．５％", "１．５％", 1.5],
    ["a circle for a zero", "新增岗位一百○五个", "一百○五个", 105],
    ["separated thousands", "新增岗位1 200个", "1 200个", 1200],
  ])("reads %s and gives their place in the text", (_, raw, words, value) => {
    const { quantity } = proposalsFor(raw, raw);
    expect([quantity?.value.value, quantity?.place && sliceSpan(raw, quantity.place)]).toEqual([
      value,
      words,
    ]);
  });

  it("is the article's city where no actor is named, and has no place then", () => {
    const { actor } = proposalsFor("要新建学校。", "新建学校");
    expect(actor).toEqual({ value: "甲河市", reason: "article", place: null, words: "" });
  });

  it("keeps an unresolved deadline as its words", () => {
    const { deadline } = proposalsFor("今后几年，新建学校。", "新建学校");
    expect(deadline).toMatchObject({ value: "今后几年", isResolved: false });
  });

  it("is nothing for an empty place or at the text's end", () => {
    const raw = "建学校5所";
    const reflowed = new ReflowedText(raw, layoutByBlankLines(raw));
    const words = { text: reflowed.text, map: reflowed };
    const nowhere = { quantity: null, threshold: null, deadline: null, actor: null };
    for (const at of [0, raw.length])
      expect(new ValueProposer(words, null).propose(span(at, at), "")).toEqual(nowhere);
  });

  it("does not look beyond the target's paragraph", () => {
    expect(proposalsFor("2030年是目标年。\n\n　　新建学校5所。", "新建学校5所").deadline).toBeNull();
  });

  it.each([0, 1, 700, 1990, 1999, 2000, 2001, 3995, 4000, 9999])(
    "is the same however much of its line stands before and behind it (%i)",
    (length) => {
      const filler = "甲".repeat(length);
      const { quantity, deadline } = proposalsFor(
        `${filler}。到2026年，新建学校12所。${filler}`,
        "新建学校12所",
      );
      expect(quantity?.value).toEqual({ comparator: "=", value: 12, unit: "schools" });
      expect(deadline?.value).toBe("2026");
    },
  );

  it("refuses a place outside the text", () => {
    const reflowed = new ReflowedText("目标", layoutByBlankLines("目标"));
    const outside = () => new ValueProposer({ text: "目标", map: reflowed }, null).propose(span(1, 9), "");
    expect(outside).toThrow(RangeError);
  });
});
