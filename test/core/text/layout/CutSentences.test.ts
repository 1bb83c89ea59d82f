import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";

const paragraphsOf = (text: string) =>
  layoutText(text).paragraphs.map(({ start, end }) => text.slice(start, end).replaceAll("\n", ""));

const opening =
  "城里的老桥修了三年，今年春天终于通车了。两岸的人都来看，有人带着孩子，有人带着相机，也有人只是站在桥头，看着河水从桥下慢慢流过去。";
const market =
  "桥头的店铺重新开了张，卖糖的老人说，他等这一天很久了。他的父亲也在这里卖过糖，那时候的桥还是木头的，一下大雨就要关起来，生意也就停了。";
const boats =
  "从前过河要坐船，船一天只有四班，误了就得等到第二天。去年冬天河面结了冰，连船也停了，学生们只好绕远路去上学，来回一趟要走三个小时。";

/** Two sentences that are surely cut: a full stop stands before the cut, and none at it. */
const sureCuts = [
  "修桥用的石头都来自上游的山里。石匠们先把它们一块一块编上号，再用小车推到河边，最后按照老\n\n桥原来的样子砌回去，一块也没有弄错。",
  "栏杆上的花纹也是照着旧照片刻的。刻花纹的师傅今年七十岁，带着两个徒弟，前前后后一共用了五个\n\n月，每天天一亮就开工，天黑了才收。",
];
const article = (head: string, otherHead: string, cut: string) =>
  [opening, head, market, sureCuts[0], otherHead, boats, sureCuts[1], cut, opening].join("\n\n");
const cut = "这座城市山上有茶、水里有\n\n鱼，是有名的好地方。大家都说，桥修好了，日子也会越来越好。";
const joined = cut.replace("\n\n", "");

describe("sentences that a column's end has cut in two", () => {
  it("are joined when they look like a heading and all headings are sentences", () => {
    const paragraphs = paragraphsOf(article("一座老桥有了新样子。", "桥头的生意慢慢好起来。", cut));
    expect(paragraphs).toHaveLength(9);
    expect(paragraphs).toContain(joined);
  });

  it("are left when they look like a heading and others do", () => {
    const paragraphs = paragraphsOf(article("一座老桥有了新样子", "桥头的生意慢慢好起来", cut));
    expect(paragraphs).toHaveLength(10);
    expect(paragraphs).toContain("一座老桥有了新样子");
    expect(paragraphs).not.toContain(joined);
  });

  it("are joined when they break off in a word that governs another, if the text has cut others", () => {
    const unfinished = "今年夏天，市里要继续把\n\n老街也修一修，让来看桥的人有地方坐，也有地方住。";
    const paragraphs = paragraphsOf(article("一座老桥有了新样子", "桥头的生意慢慢好起来", unfinished));
    expect(paragraphs).toContain(unfinished.replace("\n\n", ""));
  });

  it("take no credit of a picture with them", () => {
    const credit = "通车那天，两岸的人都来了。桥头挂着灯笼，孩子们跑在最前面。某某 摄";
    const paragraphs = paragraphsOf([opening, market, credit, boats, opening].join("\n\n"));
    expect(paragraphs).toEqual([opening, market, credit, boats, opening]);
  });
});
