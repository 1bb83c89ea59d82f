import { describe, expect, it } from "vitest";
import { reanchorLayer } from "../../../core/anchor/reanchorLayer";
import { checkLayer } from "../../../core/stored/checkLayer";
import { marked } from "../../builders/marked";

/** Sentences of an article, to stand around what is tagged. */
const [A, B, C, D] = [
  "三月初春的清晨，江面上薄雾未散，巡河的人已经走出了很远。",
  "老城区的巷子里修鞋铺换了招牌，邻居们都说生意比往年好。",
  "工业园第二期厂房刚刚封顶，设备清单上的数字还在往上加。",
  "傍晚的广场舞曲停了以后，孩子们围着喷泉追逐到很晚。",
];

type Counts = [kept: number, moved: number, changed: number, lost: number];

/** The marks of the second text are where the annotations of the first are expected; those missing are lost. */
function expectPlaces(before: string, after: string, counts: Counts): void {
  const { layer } = marked(before);
  const { source, layer: wanted } = marked(after);
  const result = reanchorLayer(layer, source);
  const places = ({ annotations }: typeof layer) =>
    annotations.map(({ label, start, end, quote }) => ({ label, start, end, quote }));
  expect(places(result.layer)).toEqual(places(wanted));
  expect([result.kept, result.moved.length, result.changed.length, result.lost.length]).toEqual(counts);
  expect(checkLayer("file", result.layer, source)).toBeNull();
}

describe("reanchorLayer", () => {
  it.each<[what: string, before: string, after: string, counts: Counts]>([
    ["an unchanged text", `${A}推行[policy 链长制]。${B}`, `${A}推行[policy 链长制]。${B}`, [1, 0, 0, 0]],
    [
      "a change far behind",
      `${A}推行[policy 链长制]。${B}${C}`,
      `${A}推行[policy 链长制]。${B}${C}${D}`,
      [1, 0, 0, 0],
    ],
    [
      "a paragraph before",
      `${A}\n推行[policy 链长制]。${B}`,
      `${D}\n${A}\n推行[policy 链长制]。${B}`,
      [0, 1, 0, 0],
    ],
    ["a byte order mark", `[policy 链长制]是抓手。${A}`, `\ufeff[policy 链长制]是抓手。${A}`, [0, 1, 0, 0]],
    [
      "\\r\\n for \\n",
      `${A}\n推行[policy 链\n长制]。\n${B}`,
      `${A}\r\n推行[policy 链\r\n长制]。\r\n${B}`,
      [0, 1, 0, 0],
    ],
    [
      "lines wrapped anew",
      "推行[policy 链长\n制]，壮大\n[industry 新能源]产业\n。",
      "推行[policy 链长制]，壮大[industry 新\n能源]产业。",
      [0, 2, 0, 0],
    ],
    [
      "another width of signs",
      `到[target ２０２５年达到５０%]。${A}`,
      `到[target 2025年达到50%]。${A}`,
      [0, 1, 0, 0],
    ],
    ["𠮷 before and inside", `${A}在[policy 𠮷镇]设点。`, `𠮷${A}在[policy 𠮷镇]设点。`, [0, 1, 0, 0]],
    ["all but itself cut", `${A}${B}[policy 链长制]`, "链长制", [0, 0, 0, 1]],
    [
      "its sentence cut",
      `${A}推行[policy 链长制]。${B}[industry 新能源]${C}`,
      `${A}${B}[industry 新能源]${C}`,
      [0, 1, 0, 1],
    ],
    ["an empty text", `${A}推行[policy 链长制]。`, "", [0, 0, 0, 1]],
    ["the end of the text", `${A}推行[policy 链长制]`, `${D}${A}推行[policy 链长制]`, [0, 1, 0, 0]],
    [
      "quotation marks put around it",
      `${A}推行[policy 链长制]，${B}`,
      `${A}推行“[policy 链长制]”，${B}`,
      [0, 1, 0, 0],
    ],
    [
      "phrases that repeat, swapped with their paragraphs",
      `${A}甲市推行[policy 链长制]，${A}\n${B}乙市推行[industry 链长制]，${B}`,
      `${B}乙市推行[industry 链长制]，${B}\n${A}甲市推行[policy 链长制]，${A}`,
      [0, 2, 0, 0],
    ],
    [
      "phrases that repeat, one at the place of what stood behind the other",
      `${A}甲市推行[policy 链长制]。${B}乙市推行[industry 链长制]。${C}`,
      `${B}乙市推行链长制。${A}甲市推行[policy 链长制]。${C}`,
      [0, 1, 0, 1],
    ],
    [
      "phrases that repeat, one cut",
      `${A}推行[policy 链长制]。${B}落实[industry 链长制]。${C}`,
      `${A}${B}落实[industry 链长制]。${C}`,
      [0, 1, 0, 1],
    ],
    [
      "paragraphs that read alike, another before them",
      `${A}推行[policy 链长制]。${A}\n${B}\n${A}推行[target 链长制]。${A}`,
      `${C}\n${A}推行[policy 链长制]。${A}\n${B}\n${A}推行[target 链长制]。${A}`,
      [0, 2, 0, 0],
    ],
    [
      "paragraphs that read alike, where one was and two are",
      `${D}${B}${A}推行[policy 链长制]。${A}${B}`,
      `${C}${B}${A}推行链长制。${A}${B}${D}${B}${A}推行链长制。${A}${B}${C}`,
      [0, 0, 0, 1],
    ],
    [
      "a changed figure",
      `${A}引进[target 湘商回郴项目100个以上]，${B}`,
      `${A}引进[target 湘商回郴项目120个以上]，${B}`,
      [0, 0, 1, 0],
    ],
    [
      "a missing character",
      `${A}培育[industry 装备制造产业集群]。${B}`,
      `${A}培育[industry 装备制造业集群]。${B}`,
      [0, 0, 1, 0],
    ],
    [
      "a word at its end changed",
      `${A}实施[policy 三大攻坚行动]，${B}`,
      `${A}实施三大攻坚战役，${B}`,
      [0, 0, 0, 1],
    ],
    [
      "nested annotations",
      `${A}[policy 推行[industry 链长制]工作]。${B}`,
      `${C}${A}[policy 推行[industry 链长制]工作]。${B}`,
      [0, 2, 0, 0],
    ],
    [
      "one short word of many",
      `${A}的[policy 链]，链${B}链${C}`,
      `${D}${A}的[policy 链]，链${B}链${C}`,
      [0, 1, 0, 0],
    ],
  ])("finds what was tagged after %s", (_, before, after, counts) => {
    expectPlaces(before, after, counts);
  });
});
