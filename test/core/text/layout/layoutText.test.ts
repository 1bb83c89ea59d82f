import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import type { TextLayout } from "../../../../core/text/layout/TextLayout";
import { ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import { arbitraryText, expectSound } from "./soundLayout";

const shownBy = (text: string, layout: TextLayout = layoutText(text)) =>
  new ReflowedText(text, layout).text.split("\n");
const kindsOf = (text: string) => layoutText(text).paragraphs.map(({ kind }) => kind);

const column = `城里的老桥修了三年，今年春天
终于通车。两岸的人都来看，有
人带着孩子，有人带着相机，也
有人只是站着，什么都不说。
桥头的店铺重新开了张，卖糖的
老人说，他等这一天很久了。`;

// Four lines in a row end in a comma by chance, and the others near them end sentences.
const commas = `老城的东面有一条很宽的河，河上一共
有三座桥，桥的两头各有一排铺子，铺
子里卖糖也卖伞，下雨的日子生意要比
平常好一些，连修鞋的也要排上一会儿
队。去年新开了两家茶馆，都朝着水。
最早的一座是石头砌的，每年修一次，
第二座是铁的，涨水的时候要关起来，
第三座通车最晚，走的人却是最多的，
从早到晚不断，桥面踩得又光又亮的，
卖菜的、上学的、看病的，都走这里。
老人们爱坐在桥头，看着船从桥下慢慢
过去，一坐就是半天。去年有人提出把
石桥拆了重修，大家都不同意，后来只
换了栏杆，石头一块也没有动。过桥的
人也就放心了，继续走自己的路。`;

describe("layoutText", () => {
  it("is sound for any text", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expectSound(text, layoutText(text));
      }),
    );
  });

  it.each([
    [
      "joins the lines of a column",
      column,
      [column.replaceAll("\n", "").replace("不说。", "不说。\n")].join("").split("\n"),
    ],
    [
      "joins them across CR LF",
      column.replaceAll("\n", "\r\n"),
      [column.replaceAll("\n", "").replace("不说。", "不说。\n")].join("").split("\n"),
    ],
    [
      "joins them where a column ended in mid-sentence",
      column.replace("，有\n", "，有\n\n\n"),
      [column.replaceAll("\n", "").replace("不说。", "不说。\n")].join("").split("\n"),
    ],
    [
      "keeps what tells a page from others out of the sentence that it stands in",
      commas.replace("有人提出把\n", "有人提出把\n2024年3月9日　星期六\nA05　要闻\n"),
      [
        commas.slice(0, commas.indexOf("石桥拆了")).replaceAll("\n", ""),
        "2024年3月9日　星期六",
        "A05　要闻",
        commas.slice(commas.indexOf("石桥拆了")).replaceAll("\n", ""),
      ],
    ],
    [
      "keeps a mark with what it belongs to where few lines tell that they were cut",
      "他只说了一句“\n走吧\n”，就再也没有回头\n，谁也没有拦他",
      ["他只说了一句“走吧”，就再也没有回头，谁也没有拦他"],
    ],
    [
      "joins a headline that is cut inside a quotation",
      `某区区长李某：\n\n把“桥长”当成“店\n\n小二”\n\n${column}`,
      [
        "某区区长李某：",
        "把“桥长”当成“店小二”",
        ...column.replaceAll("\n", "").replace("不说。", "不说。\n").split("\n"),
      ],
    ],
    ["joins them where several in a row end in a comma", commas, [commas.replaceAll("\n", "")]],
    [
      "puts a space between words",
      "The harbour master kept two books. In the first he wrote what came in,\nand in the second, which nobody was meant to see, what he thought of a\nship and her crew.",
      [
        "The harbour master kept two books. In the first he wrote what came in, and in the second, which nobody was meant to see, what he thought of a ship and her crew.",
      ],
    ],
    [
      "keeps whom a letter addresses apart from it",
      "Hello all,\n\nI have put the minutes of the last meeting on the server. Please read\nthem before Monday and tell me what is wrong with them.\n\nYes, we can meet on Monday. I will bring the numbers of the last three\nyears and a guess of my own.",
      [
        "Hello all,",
        "I have put the minutes of the last meeting on the server. Please read them before Monday and tell me what is wrong with them.",
        "Yes, we can meet on Monday. I will bring the numbers of the last three years and a guess of my own.",
      ],
    ],
    [
      "leaves a hyphen alone",
      "The harbour master kept two books. In the first he wrote what was well-\nknown, and in the second, which nobody was meant to see, what he thought\nof it all.",
      [
        "The harbour master kept two books. In the first he wrote what was well-known, and in the second, which nobody was meant to see, what he thought of it all.",
      ],
    ],
    [
      "keeps a figure together",
      "城里的老桥修了三年，花了2500\n万元，今年春天终于通车了。沿江\n的人都来看，有人带着孩子也有的\n人只是站着。",
      [
        "城里的老桥修了三年，花了2500万元，今年春天终于通车了。沿江的人都来看，有人带着孩子也有的人只是站着。",
      ],
    ],
    [
      "knows characters of two code units",
      "𠮷野家的老板修了三年桥，今年春\n终于通车。两岸的人都来看，有𠮷\n人带着孩子，有人带着相机，也有\n人只是站着。",
      [
        "𠮷野家的老板修了三年桥，今年春终于通车。两岸的人都来看，有𠮷人带着孩子，有人带着相机，也有人只是站着。",
      ],
    ],
    ["closes a letter-spaced run", "前 打 造 营 商 环 境 的 方 向", ["前打造营商环境的方向"]],
    ["closes one with a mark in a gap", "着 力 推 ，进 产 业", ["着力推，进产业"]],
    [
      "keeps the space of a name and between the parts of a title",
      "本报记者 张 三\n修好老桥 方便两岸",
      ["本报记者 张 三", "修好老桥 方便两岸"],
    ],
    ["keeps the space beside a number where nothing is justified", "全长 445 米。", ["全长 445 米。"]],
  ])("%s", (_, text, shown) => {
    expect(shownBy(text)).toEqual(shown);
  });

  it("drops the spaces that justification put beside numbers", () => {
    const text =
      "城里的老桥修了 3 年，今年春天\n终于通车。全长 445 米，两岸的\n人都来看，有人带着孩子，也有\n人站着。";
    const { folds } = layoutText(text);
    expect(folds.filter(({ kind }) => kind === "number-space").map(({ start }) => start)).toEqual([
      7, 9, 24, 28,
    ]);
    expect(shownBy(text)).toEqual([
      "城里的老桥修了3年，今年春天终于通车。全长445米，两岸的人都来看，有人带着孩子，也有人站着。",
    ]);
  });

  it("drops those beside Chinese marks, and none beside English quotes", () => {
    const text =
      "老桥修了三年， 今年春天 “ 终于\n通车 ” 。 一共 12 座、 186 米，有\n人站着， he said “no” and “yes”\n那么多人都来看，什么都不说。";
    expect(shownBy(text)).toEqual([
      "老桥修了三年，今年春天“终于通车”。一共12座、186米，有人站着，he said “no” and “yes”那么多人都来看，什么都不说。",
    ]);
  });

  it("takes no short name between words for a letter-spaced run", () => {
    expect(layoutText("本报记者 林 一 通讯员 高小雨").spacedRuns).toEqual([]);
    expect(layoutText("发展产 业 链 整 合规划").spacedRuns).toEqual([{ start: 2, end: 11 }]);
  });

  it("joins the lines of a column between lists", () => {
    const items = ["旧窗台", "一条河", "石头和名字", "每一片叶子上的灯光", "雨", "桥头的母亲"];
    const list = Array.from({ length: 60 }, (_, index) => items[(index * 5 + (index >> 3)) % 6] ?? "");
    const shown = shownBy([list.join("\n"), commas, list.join("\n")].join("\n\n"));
    expect(shown).toContain(commas.replaceAll("\n", ""));
  });

  it("joins few lines of one width between lists, and no couplets", () => {
    const list = Array.from({ length: 40 }, (_, index) => "雨".repeat(1 + ((index * 7) % 9)));
    const few = `他每天天不亮就起来，先把门口扫一
遍，再去井边打水。水很凉，他也不
怕，说是洗一把脸就醒了，一天都有
精神。邻居们听见水声，就知道该起
来了。`;
    const couplets = ["山路弯弯，流水长长", "老桥静静，行人忙忙", "春风软软，柳叶黄黄", "秋月圆圆，稻子香香"];
    const shown = shownBy([...list, "", few, "", ...list, "", ...couplets, "", ...list].join("\n"));
    expect(shown).toContain(few.replaceAll("\n", ""));
    for (const couplet of couplets) expect(shown).toContain(couplet);
  });

  it("takes no question for a byline", () => {
    const text =
      "记者：请您介绍一下这座\n桥的情况。\n\n李某：修了三年。\n\n记者：钱是从哪里来的，\n够不够用？\n\n李某：不够。";
    expect(kindsOf(text)).toEqual(["question", "answer", "question", "answer"]);
  });

  it("tells the kinds of an interview", () => {
    const text = `某市市长李某：

修好一座桥 方便两岸人

本报记者 王某

城里的老桥修了三年，今年春天通车了。

记者：桥为什么修了这么久？

李某：因为要修得结实，也因为钱不够。

后来大家都来帮忙，就快了。

记者：下一步呢？

李某：修路。

（本版稿件由本报记者王某采写）`;
    expect(kindsOf(text)).toEqual([
      "title",
      "title",
      "byline",
      "body",
      "question",
      "answer",
      "answer",
      "question",
      "answer",
      "note",
    ]);
  });

  it.each([
    ["a line each", "\n"],
    ["with blank lines", "\n\n"],
  ])("knows somebody who answers once only, %s", (_, between) => {
    const lines = ["记者：桥修了多久？", "李某：三年。", "其实是四年。", "记者：值得吗？", "王某：值得。"];
    expect(kindsOf(lines.join(between))).toEqual(["question", "answer", "answer", "question", "answer"]);
  });

  it("takes no other words before a colon for somebody who answers", () => {
    const text = "记者：桥修了多久？\n李某：三年。\n记者：怎么修的？\n首先：挖土。\n李某：再铺石头。";
    expect(kindsOf(text)).toEqual(["question", "answer", "question", "question", "answer"]);
  });

  it("takes nobody for an asker who is only named, as in minutes", () => {
    const minutes = ["时间：2024年3月5日", "主持人：张某", "参加人员：李某、王某", "会议研究了修桥的事。"];
    expect(kindsOf(minutes.join("\n"))).not.toContain("question");
    expect(kindsOf("主持人：张某\n主持人：桥修了多久？\n李某：三年。")).toContain("question");
  });

  it("tells a byline with a sign before it, and signs alone", () => {
    const text = `修好老桥\n\n■ 本报记者 张三\n\n${column.replaceAll("\n", "")}\n\n＊　＊　＊\n\n${column.replaceAll("\n", "")}`;
    expect(kindsOf(text)).toEqual(["title", "byline", "body", "note", "body"]);
  });

  it("tells an editor's note of a whole paragraph", () => {
    const text = `修好老桥\n\n【编者按】${column.replaceAll("\n", "")}\n\n${column.replaceAll("\n", "")}`;
    expect(kindsOf(text)).toEqual(["title", "note", "body"]);
  });

  it("takes no sentence of an answer for a notice", () => {
    const text = `记者：桥为什么修了这么久？

李某：因为要修得结实。

我们支持高校对接企业，把成果用在桥上。

再以路线图为抓手，一座一座地修。

记者：下一步呢？

李某：修路。

图为修好的老桥。`;
    expect(kindsOf(text)).toEqual(["question", "answer", "answer", "answer", "question", "answer", "note"]);
  });

  it("takes a short sentence over a longer paragraph for a heading", () => {
    const text = `城里的老桥修了三年，今年春天通车了，两岸的人都来看。

桥头的店铺开了张。

卖糖的老人说，他等这一天很久了，他的父亲也在这里卖过糖，那时桥还是木头的。`;
    expect(kindsOf(text)).toEqual(["body", "subhead", "body"]);
  });
});
