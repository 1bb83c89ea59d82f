import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";

const shown = (text: string) =>
  layoutText(text).paragraphs.map(({ start, end }) => text.slice(start, end).replace(/\r?\n/g, ""));

const short = `春耕正当时
惊蛰一过，大地回暖。走进河边的田间地头，处处是忙碌的身影，旋耕机
来回穿梭，翻起一道道泥浪。
种粮大户老谭今年流转了一千二百亩地，比去年多三百亩。他给记者算了
一笔账：机械化耕种，一亩地的成本下降了六十多元。
“今年心里有底。”老谭说。
全县已落实春播面积六十八万亩，储备种子两千一百吨、化肥三万二千吨
，农资供应充足、价格平稳。`;
const paragraphs = [
  "春耕正当时",
  "惊蛰一过，大地回暖。走进河边的田间地头，处处是忙碌的身影，旋耕机来回穿梭，翻起一道道泥浪。",
  "种粮大户老谭今年流转了一千二百亩地，比去年多三百亩。他给记者算了一笔账：机械化耕种，一亩地的成本下降了六十多元。",
  "“今年心里有底。”老谭说。",
  "全县已落实春播面积六十八万亩，储备种子两千一百吨、化肥三万二千吨，农资供应充足、价格平稳。",
];

/** A plan set in by two squares, cut to 28 squares. */
const plan = `关于促进低空经济高质量发展的若干政策措施
　　为抢抓低空经济发展机遇，加快形成新质生产力，结合我市
实际，制定以下政策措施。
一、支持企业集聚发展
　　1.对新引进的整机制造企业，按照设备投资额的20%给予补
助，最高3000万元。
　　2.对首次获得型号合格证的企业，每个型号奖励500万元；
获得生产许可证的，再奖励500万元。
二、支持场景开放
　　3.每年发布应用场景清单不少于30项，在物流配送、城市管
理、应急救援、低空旅游等领域率先开放，对示范项目给予最高
200万元补助。
　　4.对开通低空物流航线的企业，按照实际飞行架次给予补贴
，小型无人机每架次30元，中型无人机每架次200元，单个企业
每年最高1000万元。
三、附则
　　5.本措施自2024年6月1日起施行，有效期3年。同一项目符
合多项政策的，按照就高不重复的原则执行。`;

/** The same cut to 40, with numbers kept whole. */
const widePlan = `关于促进低空经济高质量发展的若干政策措施
　　为抢抓低空经济发展机遇，加快形成新质生产力，结合我市实际，制定以下政策措施。
一、支持企业集聚发展
　　1.对新引进的整机制造企业，按照设备投资额的20%给予补助，最高3000万元。
　　2.对首次获得型号合格证的企业，每个型号奖励500万元；获得生产许可证的，再奖励
500万元。
二、支持场景开放
　　3.每年发布应用场景清单不少于30项，在物流配送、城市管理、应急救援、低空旅游等
领域率先开放，对示范项目给予最高200万元补助。
　　4.对开通低空物流航线的企业，按照实际飞行架次给予补贴，小型无人机每架次30元，
中型无人机每架次200元，单个企业每年最高1000万元。
三、附则
　　5.本措施自2024年6月1日起施行，有效期3年。同一项目符合多项政策的，按照就高不
重复的原则执行。`;

const points = [
  "关于促进低空经济高质量发展的若干政策措施",
  "为抢抓低空经济发展机遇，加快形成新质生产力，结合我市实际，制定以下政策措施。",
  "一、支持企业集聚发展",
  "1.对新引进的整机制造企业，按照设备投资额的20%给予补助，最高3000万元。",
  "2.对首次获得型号合格证的企业，每个型号奖励500万元；获得生产许可证的，再奖励500万元。",
  "二、支持场景开放",
  "3.每年发布应用场景清单不少于30项，在物流配送、城市管理、应急救援、低空旅游等领域率先开放，对示范项目给予最高200万元补助。",
  "4.对开通低空物流航线的企业，按照实际飞行架次给予补贴，小型无人机每架次30元，中型无人机每架次200元，单个企业每年最高1000万元。",
  "三、附则",
  "5.本措施自2024年6月1日起施行，有效期3年。同一项目符合多项政策的，按照就高不重复的原则执行。",
];

describe("a short plan with numbered points in a wide column", () => {
  it.each([
    ["whose numbers are no marks of verse", plan],
    ["whose first lines have kept their indents", widePlan],
  ])("is joined: %s", (_, text) => {
    expect(shown(text)).toEqual(points);
  });
});

describe("a short text in a wide column", () => {
  it.each([
    ["with line feeds", short, paragraphs],
    ["with CR LF", short.replaceAll("\n", "\r\n"), paragraphs],
    [
      "with a character of two code units",
      short.replace("老谭", "老𠮷"),
      paragraphs.map((each) => each.replace("户老谭", "户老𠮷")),
    ],
  ])("is joined where its longest lines go on: %s", (_, text, read) => {
    expect(shown(text)).toEqual(read);
  });

  it.each([
    ["paragraphs a line, of which the longest end sentences", paragraphs.join("\n")],
    [
      "notes as long as each other that lead to no end of a sentence",
      `今年要办的几件事，请各位同事先看一看再说
修好河边的老桥，桥头两边都要留出人行便道
把旧仓库腾出来，让返乡的年轻人办起工作室
给每个村配一名医生，每星期至少来坐诊两天
其他`,
    ],
    [
      "a timetable",
      `南江—西平 城际列车时刻表
C1001 06:30 南江 07:42 西平 1小时12分 48元
C1003 07:15 南江 08:30 西平 1小时15分 48元
C1005 08:00 南江 09:10 西平 1小时10分 52元
C1007 09:20 南江 10:35 西平 1小时15分 48元
注：周五加开一次，以公告为准。`,
    ],
  ])("is left alone: %s", (_, text) => {
    expect(shown(text)).toEqual(text.split("\n"));
  });
});
