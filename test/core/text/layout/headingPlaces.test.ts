import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { outlineOf } from "../../../../core/text/outline/outlineOf";
import { notWrapped } from "./notWrapped";

const kindsOf = (text: string) => layoutText(text).paragraphs.map(({ kind }) => kind);
const headings = (text: string) => kindsOf(text).filter((kind) => kind === "title" || kind === "subhead");

const prose =
  "城里的老桥修了三年，今年春天终于通车了。两岸的人都来看，有人带着孩子，有人带着相机，也有人只是站在桥头，看着河水从桥下慢慢流过去。";
const poem = ["桥上没有人", "一盏灯，两盏灯", "照着去年的水，", "水也不说话", "只是走"];

describe("headings", () => {
  const without = [
    "old verse",
    "new verse",
    "new verse with marks at the ends of some lines",
    "English verse",
    "subtitles",
    "a table with tabs",
    "a table with spaces",
    "CSV",
    "a log",
    "a ragged log",
    "a Chinese log",
    "a chat with names on lines of their own",
    "a word list",
    "headlines",
    "a numbered list",
  ];

  it.each(without)("are none in %s, which is one article without a title", (name) => {
    const text = notWrapped.find((each) => each.name === name)?.text ?? "";
    expect(headings(text)).toEqual([]);
    expect(outlineOf(text, layoutText(text)).articles).toMatchObject([{ title: null }]);
  });

  it("are no lines of a poem inside prose", () => {
    const text = [prose, "他抄了一首：", ...poem, prose, "另一首短些", prose].join("\n");
    expect(headings(text)).toEqual(["subhead"]);
  });

  it("are the three lines over an author below the lines of a page's head", () => {
    const head = ["第五版", "要闻", "三月一日", "某市市长李某：", "修好一座桥", "——老桥通车侧记"];
    const kinds = kindsOf([...head, "本报记者 王某", prose, prose].join("\n\n"));
    expect(kinds).toEqual([
      ...["note", "body", "body", "title", "title", "title", "byline"],
      ...["body", "body"],
    ]);
  });

  it("do not end in a comma or semicolon", () => {
    expect(kindsOf([prose, "修桥，", prose, "修路；", prose].join("\n"))).toEqual(Array(5).fill("body"));
  });
});
