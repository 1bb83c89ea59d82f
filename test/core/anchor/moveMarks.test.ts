import { describe, expect, it } from "vitest";
import { moveMarks } from "../../../core/anchor/moveMarks";
import { reanchorLayer } from "../../../core/anchor/reanchorLayer";
import type { ProjectDocument } from "../../../core/model/Project";
import { layoutText } from "../../../core/text/layout/layoutText";
import { utf16 } from "../../../core/text/offsets";
import { outlineOf } from "../../../core/text/outline/outlineOf";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { marked } from "../../builders/marked";

const A = "三月初春的清晨，江面上薄雾未散，巡河的人已经走出了很远。";
const B = "老城区的巷子里修鞋铺换了招牌，邻居们都说生意比往年好。";
const C = "工业园第二期厂房刚刚封顶，设备清单上的数字还在往上加。";
const { source: old, layer } = marked(`${A}[policy 链长制]。\n\n${B}\n\n[industry 𠮷产业]${C}\n\n${A}${C}`);

function read(text: string) {
  const layout = layoutText(text);
  const reflowed = new ReflowedText(text, layout);
  return { layout, reflowed, outline: outlineOf(text, layout, reflowed) };
}

function moved(entry: ProjectDocument, text: string) {
  const { source } = marked(text);
  return moveMarks(entry, reanchorLayer(layer, source), read(text));
}

const at = (words: string, text = old.text) => utf16(text.indexOf(words));
const breaks = { joins: [utf16(at(B) - 2)], splits: [utf16(at(B) + 6)] };

describe("moveMarks", () => {
  it("moves breaks and repairs by as much as the text around them", () => {
    const item = {
      start: at("修鞋"),
      end: utf16(at("修鞋") + 2),
      text: "补鞋",
      kind: "wrong-character" as const,
    };
    const { sha256 } = old;
    const entry = { layout: { sha256, ...breaks }, repairs: { sha256, items: [item] } };
    const result = moved(entry, `${C}\n\n${old.text}`);
    const shift = C.length + 2;
    expect(result).toMatchObject({ moved: 3, dropped: 0 });
    expect(result.marks.layout).toEqual({
      joins: breaks.joins.map((join) => join + shift),
      splits: breaks.splits.map((split) => split + shift),
    });
    expect(result.marks.repairs).toEqual([{ ...item, start: item.start + shift, end: item.end + shift }]);
  });

  it("drops what lies where the text has changed", () => {
    const entry = { layout: { sha256: old.sha256, ...breaks } };
    expect(moved(entry, old.text.replace(B, `${B}${C}`))).toMatchObject({
      marks: { layout: { joins: [], splits: [] } },
      moved: 0,
      dropped: 2,
    });
  });

  it("leaves alone what was made on another text than the layer", () => {
    const entry = { layout: { sha256: "0".repeat(64), ...breaks } };
    expect(moved(entry, `${C}\n\n${old.text}`)).toEqual({
      marks: { layout: null, repairs: null, articles: [] },
      moved: 0,
      dropped: 0,
    });
  });

  it("finds a confirmed article where the outline has one, and drops it where there is none", () => {
    const text = `${C}\n\n${old.text}`;
    const [first] = read(text).outline.articles;
    const article = { start: first?.start ?? utf16(0), title: "一个标题", person: "", role: "", city: "" };
    expect(moved({ articles: [article] }, text)).toMatchObject({
      marks: { articles: [article] },
      dropped: 0,
    });
    const lost = { ...article, start: utf16(at("修鞋")) };
    expect(moved({ articles: [lost] }, text)).toMatchObject({ marks: { articles: [] }, dropped: 1 });
  });
});
