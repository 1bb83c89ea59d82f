import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { outlineOf } from "../../../../core/text/outline/outlineOf";
import type { Span } from "../../../../core/text/Span";
import { readOtherTexts } from "../layout/otherTexts";
import { type Setting, setAgain } from "../layout/setAgain";

/** Title, who and how many turns of each article; the texts are in test/fixtures/layout/others. */
const articles: Record<string, string[]> = {
  "askedAndAnswered.txt": ["小城何以引来大企业 孙五六|市委书记|平湖 10"],
  "feature.txt": ["一条江的三次转身 || 0"],
  "plan.txt": ["清源市支持民营经济发展壮大的若干措施 || 0"],
  "roundTable.txt": ["数字经济赋能，三位市长怎么看 杨某|市长|明州 12"],
  "shortNews.txt": [
    "海宁湾市：海上风电装机突破300万千瓦 || 0",
    "武岭县：小香菇种出大产业 || 0",
    "长滩区：企业办事不出园 || 0",
    "松原湖市：首趟冷链班列发车 || 0",
  ],
  "signed.txt": ["以更大力度稳住外贸基本盘 冯二三|代市长|沙洲 0"],
  "titleLast.txt": [
    "在祖国北疆书写开放新篇章 周七八|盟长|北岭盟 6",
    "一片叶子撑起一个大产业 郑九十|县委书记|东溪县 4",
  ],
  "twoInterviews.txt": [
    "让老工业区重新热起来 赵一二|市长|云川 6",
    "做好绿色大文章 走出山区新路子 钱三四|州长|临河州 4",
  ],
};

const settings: [string, Setting][] = [
  ["as a paragraph a line", { width: Number.POSITIVE_INFINITY, between: "\n" }],
  ["in columns of 15 apart by empty lines", { width: 15, between: "\n\n" }],
  ["in columns of 24 set in", { width: 24, between: "\n", indent: "　　" }],
];

describe.each(settings)("articles set %s", (_, setting) => {
  it.each(readOtherTexts().map((reading) => [reading.document, reading] as const))(
    "have title, person, role, city and turns: %s",
    (document, reading) => {
      const { text } = setAgain(reading, setting);
      const words = (span: Span | null) => span && text.slice(span.start, span.end).replace(/\s*\n\s*/g, "");
      const seen = outlineOf(text, layoutText(text)).articles.map(
        ({ title, person, role, city, turns }) =>
          `${words(title)} ${[person, role, city].join("|")} ${turns.length}`,
      );
      expect(seen).toEqual(articles[document]);
    },
  );
});
