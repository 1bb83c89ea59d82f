import { describe, expect, it } from "vitest";
import type { Article } from "../../../../core/text/outline/Outline";
import { outlineOf } from "../../../../core/text/outline/outlineOf";
import type { Span } from "../../../../core/text/Span";
import { laidOut } from "./readings";

function outlined(...lines: readonly string[]) {
  const { text, layout } = laidOut(...lines);
  const words = (span: Span) => text.slice(span.start, span.end);
  const { articles } = outlineOf(text, layout);
  return articles.map((article) => inWords(article, words));
}

function inWords({ title, person, role, city, turns, sections }: Article, words: (span: Span) => string) {
  return {
    title: title && words(title),
    who: [person, role, city].join("|"),
    turns: turns.map((turn) => `${turn.kind[0]} ${turn.speaker ?? "-"} ${words(turn)}`),
    sections: sections.map(words),
  };
}

const whoIn = (...lines: string[]) => outlined(...lines).map(({ who }) => who);
const turnsIn = (...lines: string[]) => outlined(...lines).flatMap(({ turns }) => turns);

describe("who an article is about", () => {
  const text = "body 甲河市近年发展很快，甲河各县都有变化，甲河人民满意。";

  it.each<[where: string, lines: string[], who: string]>([
    [
      "a line above the title",
      ["title 全国人大代表、某省甲河市市长王五六：", "title 大河向东", text],
      "王五六|市长|甲河",
    ],
    [
      "a province's short name before the city",
      ["title 全国政协委员、西藏甲河市副市长王五六：", "title 大河向东", text],
      "王五六|副市长|甲河",
    ],
    ["a committee", ["title 甲河市委书记王五六：", "title 大河向东", text], "王五六|市委书记|甲河"],
    ["two offices", ["title 甲河市委副书记、市长王五六：", "title 大河向东", text], "王五六|市长|甲河"],
    ["the title itself", ["title 甲河市市长王五六：大河向东", text], "王五六|市长|甲河"],
    [
      "a title without a colon",
      ["title 对话甲河市市长王五六", text, "body 王五六说，好。"],
      "王五六|市长|甲河",
    ],
    ["the byline", ["title 大河向东", "byline 甲河市市长 王五六", text], "王五六|市长|甲河"],
    ["a name set apart", ["title 甲河市市长王　五：", "title 大河向东", text], "王五|市长|甲河"],
    ["a name in parts", ["title 甲河市市长买买提·艾山：", "title 大河向东", text], "买买提·艾山|市长|甲河"],
    [
      "words before a city whose name ends as a prefecture's does",
      ["title 专访乙州市市长王五六：", "title 大河向东", "body 乙州变化很大，乙州人民满意。"],
      "王五六|市长|乙州",
    ],
    [
      "such a city with its mayor",
      ["title 湖南乙州市长王五六：", "title 大河向东", "body 乙州变化很大，乙州人民满意。"],
      "王五六|市长|乙州",
    ],
    ["a line below the title", ["title 大河向东", "title ——访甲河市市长王五六", text], "王五六|市长|甲河"],
    [
      "a line that says who was interviewed",
      [
        "title 甲河市市长王五六接受本报专访",
        "title 大河向东",
        ...["body 记者：好吗？", "body 市长：好。", "body 记者：真的？", "body 市长：真。"],
      ],
      "王五六|市长|甲河",
    ],
    ["a county", ["title 乙山县县长王五六：", "title 大河向东", text], "王五六|县长|乙山县"],
    ["a district of a city", ["title 甲河市东湖区区长王五六：", "title 大河向东", text], "王五六|区长|甲河"],
    [
      "a prefecture with its people's name",
      ["title 海南藏族自治州州长王五六：", "title 大河向东", text],
      "王五六|州长|海南藏族自治州",
    ],
    [
      "an office in brackets",
      ["title 大河向东", "byline 王五六（甲河市市长）", text, "body 王五六"],
      "王五六|市长|甲河",
    ],
    ["a company", ["title 某集团董事长王五六：", "title 大河向东", text], "王五六|董事长|"],
    [
      "the first paragraph",
      ["title 大河向东", "body 日前记者采访了甲河市市长王五六。", text, "body 王五六表示，甲河很好。"],
      "王五六|市长|甲河",
    ],
    [
      "a self-introduction",
      ["title 大河向东", "body 大家好，我是甲河市市长王五六。甲河欢迎您，王五六欢迎您。"],
      "王五六|市长|甲河",
    ],
    [
      "the city in the text only",
      ["title 全国人大代表、市长王五六：", "title 大河向东", "body 甲河市市长王五六到场，甲河很好。"],
      "王五六|市长|甲河",
    ],
    ["a league", ["title 全国人大代表、甲河盟盟长王五六：", "title 大河向东", text], "王五六|盟长|甲河盟"],
    [
      "a prefecture's committee",
      ["title 甲河地委书记王五六：", "title 大河向东", text],
      "王五六|地委书记|甲河地区",
    ],
    [
      "a prefecture's office",
      ["title 甲河地区行署专员王五六：", "title 大河向东", text],
      "王五六|行署专员|甲河地区",
    ],
    [
      "an acting mayor",
      ["title 甲河市委副书记、代市长王五六：", "title 大河向东", text],
      "王五六|代市长|甲河",
    ],
    ["a party group", ["title 某省商务厅党组书记王五六：", "title 大河向东", text], "王五六|党组书记|"],
    [
      "a new area",
      ["title 甲河新区党工委书记王五六：", "title 大河向东", text],
      "王五六|党工委书记|甲河新区",
    ],
    [
      "a zone, which is no city",
      ["title 甲河开发区管委会主任王五六：", "title 大河向东", text],
      "王五六|管委会主任|",
    ],
    [
      "a prefecture of two peoples",
      ["title 甲河土家族苗族自治州州长王五六：", "title 大河向东", text],
      "王五六|州长|甲河土家族苗族自治州",
    ],
    ["an office that holds the unit", ["title 甲河市长王五六：", "title 大河向东", text], "王五六|市长|甲河"],
    [
      "an office that holds another",
      ["title 甲河州长王五六：", "title 大河向东", text],
      "王五六|州长|甲河州",
    ],
    [
      "a word before the office that is no place",
      ["title 时任市长王五六：", "title 大河向东", text],
      "王五六|市长|",
    ],
    ["𠮷 in the name", ["title 甲河市市长王𠮷：", "title 大河向东", text], "王𠮷|市长|甲河"],
  ])("is found in %s", (_, lines, who) => {
    expect(whoIn(...lines)).toEqual([who]);
  });

  it("is the one who answers when no headline says it", () => {
    const lines = ["body 甲河市市长王五六来到演播室。", "body 记者：甲河如何？", "body 王五六：很好。"];
    expect(whoIn(...lines)).toEqual(["王五六|市长|甲河"]);
  });

  it.each<[what: string, lines: string[]]>([
    ["a headline whose office has no holder", ["title 董事长辞职", "body 公司昨日公告。"]],
    [
      "a column that has an office in its name",
      ["title 市长访谈：大河向东", "body 《市长访谈》请您提问。", "body 记者：好吗？", "body 市长：好。"],
    ],
    ["a reporter's rank", ["title 大河向东", "byline 本报主任记者 王五六", "body 王五六从甲河报道。"]],
    [
      "an official who is mentioned in passing",
      ["body 甲河市市长王五六出席了会议。", "body 会议讨论了预算。"],
    ],
  ])("is nobody for %s", (_, lines) => {
    expect(whoIn(...lines)).toEqual(["||"]);
  });
});

describe("the articles of a page", () => {
  const article = (name: string) => [
    `title ${name}市市长王${name}：`,
    `title ${name}的路`,
    `body ${name}很好，王${name}说。`,
  ];
  const titleLast = (name: string) => [article(name).at(-1) ?? "", ...article(name).slice(0, -1)];
  const titles = (...lines: string[]) => outlined(...lines).map(({ title, who }) => `${title} ${who}`);

  it.each<[what: string, lines: string[]]>([
    ["above", [...article("甲河"), ...article("乙山")]],
    ["below", [...titleLast("甲河"), ...titleLast("乙山")]],
    ["below the first and above the second", [...titleLast("甲河"), ...article("乙山")]],
  ])("have their titles %s", (_, lines) => {
    expect(titles(...lines)).toEqual(["甲河的路 王甲河|市长|甲河", "乙山的路 王乙山|市长|乙山"]);
  });

  it.each([
    ["a column's name above it", ["title 对话", "title 大河一路向东", "title ——访甲河市市长王五六"]],
    ["who was interviewed above it", ["title 甲河市市长王五六接受本报专访", "title 大河一路向东"]],
  ])("have a title with %s", (_, heading) => {
    expect(titles(...heading, "body 甲河很好。")).toEqual(["大河一路向东 王五六|市长|甲河"]);
  });

  it("keep a heading without a person as a section", () => {
    const [found] = outlined(...article("甲河"), "title 新的一页", "body 甲河继续。", ...article("乙山"));
    expect(found).toMatchObject({ title: "甲河的路", sections: ["新的一页"] });
  });

  it("keep the notes after them, and those before the first", () => {
    const lines = ["note 第3版", ...article("甲河"), "note 责任编辑：某某", ...article("乙山"), "note 完"];
    const { text, layout } = laidOut(...lines);
    const [first, second] = outlineOf(text, layout).articles;
    expect(text.slice(first?.start, first?.end)).toMatch(/^第3版.*某某$/s);
    expect(text.slice(second?.start, second?.end)).toMatch(/^乙山市.*完$/s);
  });
});

describe("turns", () => {
  it.each<[what: string, lines: string[], turns: string[]]>([
    [
      "labels of a reporter and a name",
      ["body 记者：好吗？", "body 王五六：好。", "body 很好。"],
      ["q 记者 好吗？", "a 王五六 好。很好。"],
    ],
    [
      "a paper and digits after the colon",
      ["body 《某报》：好吗？", "body 王五六：2019年很好。"],
      ["q 《某报》 好吗？", "a 王五六 2019年很好。"],
    ],
    ["问 and 答", ["body 问：好吗？", "body 答：好。"], ["q 问 好吗？", "a 答 好。"]],
    [
      "a label in bold",
      ["body **记者：**好吗？", "body **王五六：**好。"],
      ["q 记者 好吗？", "a 王五六 好。"],
    ],
    [
      "an office in the label",
      ["body 记者：好吗？", "body 甲河市市长王五六：好。"],
      ["q 记者 好吗？", "a 王五六 好。"],
    ],
    [
      "unlabelled answers",
      ["body 问：好吗？", "body 好。", "body 问：真的？", "body 真。"],
      ["q 问 好吗？", "a - 好。", "q 问 真的？", "a - 真。"],
    ],
    [
      "a question that lost its label",
      ["body 开头。", "body 之后怎样？", "body 王五六：好。", "body 记者：还有吗？", "body 王五六：有。"],
      ["q - 之后怎样？", "a 王五六 好。", "q 记者 还有吗？", "a 王五六 有。"],
    ],
    [
      "no labels at all",
      ["title 专访王五六", "body 好吗？", "body 好。", "body 真的？", "body 真。"],
      ["q - 好吗？", "a - 好。", "q - 真的？", "a - 真。"],
    ],
    [
      "English",
      ["body Interviewer: How are you?", "body Jane Doe: Fine."],
      ["q Interviewer How are you?", "a Jane Doe Fine."],
    ],
    [
      "brackets and no colon",
      ["body 【记者】好吗？", "body 【王五六】好。"],
      ["q 记者 【记者】好吗？", "a 王五六 【王五六】好。"],
    ],
    [
      "signs before the labels",
      ["body ■记者：好吗？", "body □王五六：好。"],
      ["q 记者 好吗？", "a 王五六 好。"],
    ],
    [
      "a ratio sign for a colon",
      ["body 记者∶好吗？", "body 王五六∶好。"],
      ["q 记者 记者∶好吗？", "a 王五六 王五六∶好。"],
    ],
    [
      "a reporter's name",
      ["body 记者李某：好吗？", "body 王五六：好。"],
      ["q 记者李某 好吗？", "a 王五六 好。"],
    ],
    ["what each does", ["body 记者问：好吗？", "body 王五六答：好。"], ["q 记者 好吗？", "a 王五六 好。"]],
    [
      "questions that ask without a mark",
      [
        "body 《某报》：请介绍一下情况。",
        "body 王五六：好。",
        "body 《某报》：请谈谈打算。",
        "body 王五六：有。",
      ],
      ["q 《某报》 请介绍一下情况。", "a 王五六 好。", "q 《某报》 请谈谈打算。", "a 王五六 有。"],
    ],
    [
      "short forms",
      [
        "body 记者（以下简称“记”）：好吗？",
        "body 王五六（以下简称“王”）：好。",
        "body 记：真的？",
        "body 王：真。",
      ],
      ["q 记者 好吗？", "a 王五六 好。", "q 记 真的？", "a 王 真。"],
    ],
    [
      "several who answer in turn",
      [
        "body 主持人：好吗？",
        "body 王某：好。",
        "body 李某：很好。",
        "body 主持人：真的？",
        "body 李某：真。",
        "body 王某：真。",
      ],
      ["q 主持人 好吗？", "a 王某 好。", "a 李某 很好。", "q 主持人 真的？", "a 李某 真。", "a 王某 真。"],
    ],
    ["𠮷 as a name", ["body 记者：𠮷好吗？", "body 𠮷五：好𠮷"], ["q 记者 𠮷好吗？", "a 𠮷五 好𠮷"]],
  ])("are found with %s", (_, lines, turns) => {
    const found = turnsIn(...lines);
    expect(found.map(withoutLabel)).toEqual(turns);
  });

  it("do not break off at a colon in an answer", () => {
    const found = turnsIn(
      "body 记者：好吗？",
      "body 王五六：好。",
      "body 措施如下：",
      "body 第一：快。",
      "body 即：好。",
    );
    expect(found).toHaveLength(2);
  });

  it.each<[what: string, lines: string[]]>([
    ["an essay that asks itself", ["body 为什么？", "body 因为好。", "body 真的？", "body 真。"]],
    [
      "a chat",
      ["body 小明：在吗？", "body 小红：在。", "body 小明：吃饭吗？", "body 小红：你呢？", "body 小明：走。"],
    ],
    ["times of day", ["body 10:00 开会", "body 11:00 散会？"]],
    ["addresses", ["body http://example.org/?", "body https://example.org"]],
    ["a list of terms", ["body 名称：某某", "body 地址：某地", "body 电话：无"]],
    ["verse", ["title 静夜", "body 床前明月光，", "body 疑是地上霜。"]],
    ["nothing", []],
  ])("are not seen in %s", (_, lines) => {
    expect(turnsIn(...lines)).toEqual([]);
  });
});

/** The label's place is given by the speaker; these cases look at what was said. */
const withoutLabel = (turn: string) =>
  turn.replace(/^(. \S+(?: Doe)?) (?:\*\*|《.*》|[^：:。？]*)[：:]\**\s*/, "$1 ").replaceAll("\n", "");

describe("sections", () => {
  it.each<[what: string, line: string, sections: string[]]>([
    ["一是 and 二是 in one paragraph", "body 有两点：一是快，要快。二是好，要好。", ["一是快", "二是好"]],
    [
      "eleven points",
      `body ${[..."一二三四五六七八九十"].map((n) => `${n}是好。`).join("")}十一是完。`,
      [..."一二三四五六七八九十"].map((n) => `${n}是好`).concat("十一是完"),
    ],
    ["𠮷 in a point", "body 一是𠮷，好。二是𠮷𠮷", ["一是𠮷", "二是𠮷𠮷"]],
    ["a lone 一是", "body 一是快，没有别的。", []],
  ])("are found: %s", (_, line, sections) => {
    expect(outlined(line)[0]?.sections).toEqual(sections);
  });

  it("are the numbered headings of a plan", () => {
    const [found] = outlined(
      "body 一、总体要求",
      "body （一）目标。到某年完成。",
      "body （二）原则。",
      "body 二、措施",
    );
    expect(found?.sections).toEqual(["一、总体要求", "（一）目标", "（二）原则", "二、措施"]);
  });
});

describe("a text without articles", () => {
  it("is one article without a title", () => {
    expect(outlined("body 一段。", "body 又一段。")).toEqual([
      { title: null, who: "||", turns: [], sections: [] },
    ]);
  });

  it("has none when it is empty", () => {
    expect(outlined()).toEqual([]);
  });

  it("has Markdown's headings as title and sections", () => {
    const [found, ...others] = outlined("body # Plan 𠮷", "body Text.", "body ## Part", "body More.");
    expect(found).toMatchObject({ title: "Plan 𠮷", sections: ["Part"] });
    expect(others).toEqual([]);
  });

  it("has no other headings where Markdown marks them, and none in a program's listing", () => {
    const lines = [
      "title # Plan",
      "subhead Loose line",
      "body ```",
      "title # a comment",
      "body ```",
      "body ## Part",
    ];
    expect(outlined(...lines)).toMatchObject([{ title: "Plan", sections: ["Part"] }]);
  });

  it.each(["12", "00:01 --> 00:02", "举头望明月，", "function run() {", "| a | b |"])(
    "takes %j for no heading, whatever the layout says",
    (line) => {
      expect(outlined(`title ${line}`, "body 一段。", `subhead ${line}`, "body 又一段。")).toMatchObject([
        { title: null, sections: [] },
      ]);
    },
  );
});
