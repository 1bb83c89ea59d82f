/** A text in which each line is a paragraph of its own. */
export interface NotWrapped {
  readonly name: string;
  readonly text: string;
}

const heads = [
  "加快转型升级，建设现代产业体系",
  "办好一件实事，温暖一座城",
  "从小村到大市场，一条鱼的旅程",
  "留住青山绿水，守护千年古镇",
  "把服务送到门口，让群众少跑腿",
  "以改革促发展，以开放促改革",
];
const sentences = [
  "清晨的集市已经热闹起来，卖菜的、修鞋的、挑着担子的，都赶在太阳升高之前占好了位置。",
  "老人说，这条街他走了六十年，从前只有一家铺子，如今要数上半天。",
  "统计显示，去年全县共接待游客 120 万人次，比上年增长 8.5%，旅馆的床位在节日里常常不够用。",
  "“路修好了，车进得来，货就出得去。”他指着新修的桥说，“过去一筐桃子要背两个小时。”",
  "下一步怎么走？办法还是要从群众中来。",
  "他们先后召开了十一场座谈会，听取了三百多条意见，最后形成一份十页的清单，每一条都写明由谁来办、什么时候办完。",
  "有人问值不值得。",
  "值得。",
  "河水比往年清了许多，白鹭也回来了；岸边的柳树是前年栽的，已经高过了屋檐。",
];

function repeated(count: number, line: (index: number) => string, between = "\n"): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(between);
}

const pick = (from: readonly string[], index: number) => from[index % from.length] ?? "";

const paragraphALine = (between: string, indent = "") =>
  repeated(
    120,
    (index) =>
      index % 6 === 0
        ? pick(heads, index / 6)
        : indent +
          pick(sentences, index * 5) +
          pick(sentences, index * 7 + 2) +
          (index % 3 ? pick(sentences, index) : ""),
    between,
  );

const oddHeads = [
  "从“一座浮桥”到“九座大桥”的三十年：一座没有火车也没有机场的小城怎样靠自己的力气把两岸连在一起并且把办法告诉了上游的邻居",
  "图片说明：前年夏天，修桥的人在江心的沙洲上搭起棚子，身后是刚刚立起来的第一座桥墩，当天气温三十九度，他们已经连续干了十一个小时",
  "作者单位：某某大学桥梁与道路学院河流研究中心，某某省人民政府发展研究室交通研究处，某某市社会科学院老城研究所",
  "南岸与北岸，快与慢，旧与新，石头与铁，白天与黑夜，走路与坐车，",
  "南岸与北岸，快与慢，旧与新，取与",
  "桥从哪里来——",
];
const oddlyHeaded = repeated(
  30,
  (index) =>
    index % 5 === 0
      ? pick(oddHeads, index / 5)
      : pick(sentences, index * 5) + pick(sentences, index * 7 + 2) + pick(sentences, index * 3 + 5),
  "\n\n",
);

const verse = `床前明月光，
疑是地上霜。
举头望明月，
低头思故乡。

白日依山尽，
黄河入海流。
欲穷千里目，
更上一层楼。

千山鸟飞绝，
万径人踪灭。
孤舟蓑笠翁，
独钓寒江雪。`;

const longVerse = `风从山那边吹来
带着去年的麦香
我站在桥上
数过往的船
一只
又一只
都载着别人的故乡

灯一盏一盏地亮了
河水便有了许多眼睛
它们不说话
只是看着我
看着我把名字写在水上
又看着它流走`;

const verseWithQuatrain = `两首

一

灯光落在旧窗台上
我听见了雨
雨声，和雨里慢慢
走远的脚步

她把米淘了三遍
一遍，又一遍
像在洗那些
没有说出口的话

二

天色盖住了
桌子，也盖住了碗
碗里的月亮
还亮着，没有人碰

后来风翻开叶子
翻开一封，一直
没有寄走的
去年的信

水从门前过，
不问去何方。
舟从门前过，
不载旧时光。`;

const verseWithSomeMarks = `对岸

它从山里出发，不急
带着石头
带着一小块去年的雪，
我跟着它走
走到看不见灯的地方。

谁在对岸喊我，
喊一个
我早就改掉的小名
我没有答应，
我把船系得更紧
像系住一句话。

天黑了，
鸟还在电线上
排成一行，等着
谁去念它们
谁也没有念。`;

const evenVerseWithSomeMarks = `麦地

信里说今年的麦子
长得比往年都要好，
鸟也从南边回来了，
落在晒谷场的边上
我们坐着谁也不说
一句多余的话，风
把去年的帽子吹走，
又把它送回到门口。
有人在井边打着水，
有人把灯挂在树上
孩子们数着那星星
数到第七颗就睡了，
梦里的马跑得很慢，
慢得像在等着谁来。`;

const englishVerse = `The fog comes late across the field,
And leaves the barley grey;
The gate that I forgot to close
Has swung the night away.

I walked the lane we used to know,
The hedge was cut, the stile was low,
And nobody was there to say
How long it was, how long ago.`;

const markdown = `# 项目说明

一个小工具，用来整理笔记。

## 安装

- 下载压缩包
- 解压到任意目录，路径里不要有空格
- 运行 \`start.sh\`
  - 第一次运行会建立索引
  - 以后不再需要

1. 打开设置
2. 选择语言
3. 重新启动

| 名称 | 类型 | 说明 |
| --- | --- | --- |
| name | string | 显示的名字 |
| size | number | 字号，单位是像素 |

\`\`\`ts
const size = 12;
if (size > 10) {
  grow(size);
}
\`\`\`

> 引用的一句话
> 和它的下一行

更多内容见 [文档](https://example.org/docs)。`;

const subtitles = repeated(
  60,
  (index) =>
    `${index + 1}\n00:0${index % 10}:${10 + (index % 40)},000 --> 00:0${index % 10}:${12 + (index % 40)},500\n${
      index % 2 ? "I thought you had left\nbefore the rain began" : "你昨天说的那件事\n我想了整整一个晚上"
    }`,
  "\n\n",
);
// Too few lines, or too short ones, to show by their widths that nobody wrapped them.
const fewSubtitles = `1
00:00:01,200 --> 00:00:03,800
大家晚上好
今天是三月五号

2
00:00:04,000 --> 00:00:07,500
先来看看桥修得怎么样了
报道说已经通车

3
00:00:07,600 --> 00:00:11,000
两岸的人都来看，
带着孩子和相机，`;
const captions = `WEBVTT

${repeated(
  40,
  (index) =>
    `00:${10 + index}.484 --> 00:${12 + index}.330\n${["I thought you had left already\nbefore the rain began", "nobody would tell me,\nbecause they were afraid.", "and that everyone knew"][(index * 7) % 3]}`,
  "\n\n",
)}`;

const table = repeated(
  60,
  (index) => `${index + 1}\t城市${index}\t${(index * 37) % 1000}\t${index % 2 ? "是" : "否"}`,
);
const spacedTable = repeated(60, (index) => `站点${10 + index}    东区    ${100 + index}    正常运行`);
const pipes = repeated(60, (index) => `| 站点${10 + index} | 东区 | ${100 + index} | 正常运行，无异常 |`);
const csv = repeated(
  80,
  (index) => `${1000 + index},王某,北京市东城区,${20 + (index % 50)},2024-0${1 + (index % 9)}-1${index % 10}`,
);
const log = repeated(
  200,
  (index) =>
    `2024-03-1${index % 10} 08:${10 + (index % 50)}:0${index % 10} INFO  [worker-${index % 4}] request ${1000 + index} served in ${10 + (index % 80)} ms`,
);
const raggedLog = repeated(
  200,
  (index) =>
    `Mar 1${index % 10} 08:${10 + (index % 50)}:0${index % 10} host kernel: ${["usb 1-1: new device found", "link is up, 1000 Mbps full duplex", "out of memory, killed process 812 (node), total-vm: 1200 kB"][index % 3]}`,
);
const chineseLog = repeated(
  150,
  (index) =>
    `[08:${10 + (index % 50)}:${10 + (index % 49)}] 第${100 + index}号任务已经完成，共处理${200 + index}条记录`,
);
const chat = repeated(
  60,
  (index) =>
    `${index % 2 ? "小李" : "阿明"} 10:${10 + (index % 50)}\n${["在吗", "明天几点出发呀", "我觉得八点就行，太早起不来", "好", "那就这么定了，到时候门口见", "记得带伞，可能下雨"][index % 6]}`,
);
const labelledChat = repeated(
  80,
  (index) =>
    `${index % 2 ? "小李" : "阿明"}：${["在吗", "明天几点出发呀", "我觉得八点就行，太早起不来", "好的", "那就这么定了，到时候门口见"][index % 5]}`,
);
const englishChat = repeated(
  60,
  (index) =>
    `<${index % 2 ? "ann" : "bob"}> ${["hi", "did you see the build fail", "yes, the cache was stale, cleared it", "ok"][index % 4]}`,
);
const code = repeated(
  12,
  (index) => `export function total${index}(values: number[]): number {
  let sum = 0;
  for (const value of values) {
    // Add what is there, and nothing else,
    // since the rest is not known yet
    sum += value * ${index};
  }
  return sum;
}
`,
);
const python = repeated(
  12,
  (index) => `def total_${index}(values):
    """Sum of the values."""
    result = sum(value for value in values if value > ${index})
    return result

`,
);
const json = JSON.stringify({ 城市: heads, 内容: sentences.slice(0, 4), 数: [1, 2, 3] }, null, 2);
const contents = repeated(30, (index) => `第${index + 1}章  ${pick(heads, index)}……${index * 7 + 1}`);
const words = repeated(100, (index) => ["苹果", "香蕉", "葡萄", "西瓜", "樱桃"][index % 5] ?? "");
const headlines = repeated(60, (index) => pick(heads, index * 5 + (index >> 2)));
const englishParagraphs = repeated(60, (index) =>
  index % 5 === 0
    ? `Part ${index}, in which little happens`
    : `The ${index}th day was much like the one before, except that the wind had turned. ${index % 2 ? "Nobody spoke of it. They mended the nets, counted the barrels and waited for the boat that was late again." : "By noon the harbour was empty."}`,
);
const englishParagraphsApart = englishParagraphs.replaceAll("\n", "\n\n");
const letter = `尊敬的各位住户：

你们好！因管道检修，本周六上午九时至十二时暂停供水，请提前做好储水准备。

给您带来不便，敬请谅解。

此致

敬礼

物业服务中心

二〇二四年三月一日`;
const list = repeated(40, (index) => `${index + 1}. ${pick(heads, index)}`);
const chineseList = repeated(
  40,
  (index) => `（${"一二三四五六七八九十"[index % 10]}）${pick(sentences, index).slice(0, 18 + (index % 9))}`,
);
const lyrics = `[00:12.00]昨夜的星辰已坠落
[00:16.50]消失在遥远的银河
[00:21.00]想记起偏又已忘记
[00:25.30]那份爱换来的是寂寞`;
const quotedMail = `> 上次说的资料我已经发到你的邮箱了
> 请查收
收到，谢谢
> 另外会议改到周三
好的`;
const dialogue = repeated(
  80,
  (index) =>
    [
      "“你来了。”",
      "“嗯。”",
      "“路上还好走吗？雨下得那么大，我还以为你不来了。”",
      "他没有回答，只是把伞靠在门边。",
      "“坐吧。”",
    ][index % 5] ?? "",
);

export const notWrapped: readonly NotWrapped[] = [
  { name: "a paragraph a line with headings that hold a comma", text: paragraphALine("\n") },
  { name: "the same with blank lines between", text: paragraphALine("\n\n") },
  { name: "the same set in with ideographic spaces", text: paragraphALine("\n", "　　") },
  { name: "the same set in, with blank lines between", text: paragraphALine("\n\n", "　　") },
  { name: "the same with CR LF and a byte-order mark", text: `\ufeff${paragraphALine("\r\n")}` },
  { name: "a paragraph a line with long and odd headings and captions", text: oddlyHeaded },
  { name: "old verse", text: verse },
  { name: "new verse", text: longVerse },
  { name: "new verse that ends in a rhyme with marks", text: verseWithQuatrain },
  { name: "new verse with marks at the ends of some lines", text: verseWithSomeMarks },
  { name: "new verse in even lines with marks at the ends of some", text: evenVerseWithSomeMarks },
  { name: "English verse", text: englishVerse },
  { name: "Markdown", text: markdown },
  { name: "Markdown, many times over", text: repeated(20, () => markdown, "\n\n") },
  { name: "subtitles", text: subtitles },
  { name: "a few subtitles", text: fewSubtitles },
  { name: "English captions for the web", text: captions },
  { name: "a table with tabs", text: table },
  { name: "a table with spaces", text: spacedTable },
  { name: "a table with pipes", text: pipes },
  { name: "CSV", text: csv },
  { name: "a log", text: log },
  { name: "a ragged log", text: raggedLog },
  { name: "a Chinese log", text: chineseLog },
  { name: "a chat with names on lines of their own", text: chat },
  { name: "a chat with names before colons", text: labelledChat },
  { name: "an English chat", text: englishChat },
  { name: "TypeScript", text: code },
  { name: "Python", text: python },
  { name: "JSON", text: json },
  { name: "a table of contents", text: contents },
  { name: "a word list", text: words },
  { name: "headlines", text: headlines },
  { name: "English, a paragraph a line", text: englishParagraphs },
  { name: "English, a paragraph a line with blank lines", text: englishParagraphsApart },
  { name: "a letter", text: letter },
  { name: "a numbered list", text: list },
  { name: "a list with Chinese numbers", text: chineseList },
  { name: "lyrics with times", text: lyrics },
  { name: "a quoted mail", text: quotedMail },
  { name: "dialogue of a novel", text: dialogue },
];
