import { describe, expect, it } from "vitest";
import type { ConfirmedArticle } from "../../../core/model/Project";
import { layoutText } from "../../../core/text/layout/layoutText";
import { utf16 } from "../../../core/text/offsets";
import { outlineOf } from "../../../core/text/outline/outlineOf";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { hasOutline, listArticles } from "../../../renderer/outline/listArticles";
import { laidOut } from "../../core/text/outline/readings";

function listed(lines: readonly string[], confirmed: readonly ConfirmedArticle[] = []) {
  const { text, layout } = laidOut(...lines);
  return listArticles(outlineOf(text, layout), new ReflowedText(text, layout), confirmed);
}

const interview = [
  "title 甲河市市长王五六：",
  "title 𠮷水东流",
  "question 记者：𠮷水好吗？",
  "answer 王五六：好。",
];

describe("listArticles", () => {
  it("gives an article what the program read, and its questions without labels", () => {
    expect(listed(interview)).toEqual([
      {
        start: 0,
        title: "𠮷水东流",
        person: "王五六",
        role: "市长",
        city: "甲河",
        isConfirmed: false,
        parts: [{ kind: "question", start: 16, text: "𠮷水好吗？" }],
      },
    ]);
  });

  it("puts what was confirmed about the article that begins there in place of it", () => {
    const ours = { start: utf16(0), title: "水", person: "王", role: "", city: "甲" };
    const other = { ...ours, start: utf16(1) };
    expect(listed(interview, [other, ours])[0]).toMatchObject({ ...ours, isConfirmed: true });
    expect(listed(interview, [other])[0]).toMatchObject({ person: "王五六", isConfirmed: false });
  });

  it.each<[what: string, lines: string[], parts: string[]]>([
    [
      "headings without their full stop",
      ["body 开头。", "subhead 新的一页。", "body 一是快。二是好。"],
      ["新的一页"],
    ],
    ["counted points where there is nothing else", ["body 一是快。二是好。"], ["一是快", "二是好"]],
    ["a long question cut", [`question 问：${"长".repeat(300)}？`, "answer 答：好"], ["长".repeat(118)]],
    ["a cut that leaves 𠮷 whole", [`subhead ${"长".repeat(119)}𠮷𠮷`, "body 好。"], ["长".repeat(119)]],
    [
      "an unlabelled question whole",
      ["body 开头。", "question 之后：怎样？", "answer 答：好", "question 问：真？", "answer 答：真"],
      ["之后：怎样？", "真？"],
    ],
  ])("lists %s", (_, lines, parts) => {
    expect(listed(lines)[0]?.parts.map(({ text }) => text)).toEqual(parts);
  });
});

describe("hasOutline", () => {
  it.each<[what: string, lines: string[], has: boolean]>([
    ["an interview", interview, true],
    ["a title alone", ["title 水", "body 东流。"], true],
    ["plain text", ["body 水东流。"], false],
    ["nothing", [], false],
  ])("of %s is %s", (_, lines, has) => {
    expect(hasOutline(listed(lines))).toBe(has);
  });

  it("is false for the empty file as laid out", () => {
    expect(outlineOf("", layoutText("")).articles).toEqual([]);
  });
});
