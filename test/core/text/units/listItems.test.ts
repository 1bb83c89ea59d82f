import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import { type Span, sliceSpan, span } from "../../../../core/text/Span";
import { listItems } from "../../../../core/text/units/listItems";
import { carefulLayer, carefulLayers, type Tag } from "../../../builders/carefulLayers";
import { layoutByBlankLines } from "./joined";

/** The items of what stands between ⟨ and ⟩. */
function itemsOf(notation: string): string[] {
  const start = notation.indexOf("⟨");
  const end = notation.indexOf("⟩") - 1;
  const raw = notation.replace(/[⟨⟩]/g, "");
  const reflowed = new ReflowedText(raw, layoutByBlankLines(raw));
  return listItems(reflowed, span(start, end)).map((item) => sliceSpan(raw, item));
}

describe("the items of a list", () => {
  it.each<[notation: string, items: string[]]>([
    ["发展⟨电子信息、新材料、𠮷金属⟩。", ["电子信息", "新材料", "𠮷金属"]],
    ["⟨电子信息、新材料和装备制造⟩", ["电子信息", "新材料", "装备制造"]],
    ["⟨电子信息、新材料以及装备制造⟩", ["电子信息", "新材料", "装备制造"]],
    ["⟨电子信息、新材料，以及装备制造⟩", ["电子信息", "新材料", "装备制造"]],
    ["⟨维护和平、及时响应、参与服务⟩", ["维护和平", "及时响应", "参与服务"]],
    ["⟨钢铁、铜产品及深加工等三大产业⟩", ["钢铁", "铜产品", "深加工"]],
    ["⟨生物医药、新能源等等⟩", ["生物医药", "新能源"]],
    ["⟨生物医药、新能源等战略性新兴产业⟩", ["生物医药", "新能源"]],
    ["⟨等级评定、高等教育⟩", ["等级评定", "高等教育"]],
    ["⟨《甲、乙办法》、“五个一”专班、链长制⟩", ["《甲、乙办法》", "“五个一”专班", "链长制"]],
    ["⟨轨道交通（车辆、信号和供电）、家电⟩", ["轨道交通（车辆、信号和供电）", "家电"]],
    ["⟨新能\n源、装备\n 制造、家电⟩", ["新能\n源", "装备\n 制造", "家电"]],
    ["⟨ 新能源、\n家电，⟩", ["新能源", "家电"]],
    ["⟨新能源、、家电、⟩", ["新能源", "家电"]],
    ["”和⟨新能源”、“家电”⟩", ["新能源", "“家电”"]],
    ["⟨solar power, 1,000 wind farms, and batteries⟩", ["solar power", "1,000 wind farms", "batteries"]],
    ['⟨“甲，乙”，"丙、丁"、戊⟩', ["“甲，乙”", '"丙、丁"', "戊"]],
    ["⟨钢铁、有色金属，家电和汽车等产业⟩", ["钢铁", "有色金属", "家电", "汽车"]],
    ["⟨种植、养殖以及加工、销售⟩", ["种植", "养殖", "加工", "销售"]],
    ["⟨《𠮷规划》《纲要》和《意见》⟩", ["《𠮷规划》", "《纲要》", "《意见》"]],
    ["⟨“一网”\n“一门”等改革⟩", ["“一网”", "“一门”"]],
    ["⟨“网上办”“预约办”、链长制⟩", ["“网上办”", "“预约办”", "链长制"]],
    ["⟨电子信息、有色金属、文化旅游“三大主导产业”⟩", ["电子信息", "有色金属", "文化旅游"]],
    ["⟨汽车、新能源“两大产业”⟩", ["汽车", "新能源"]],
    ["⟨钢铁、铜和𠮷铝\n三大产业⟩", ["钢铁", "铜", "𠮷铝"]],
    ["⟨钢铁、铜、铝“四大产业”⟩", ["钢铁", "铜", "铝“四大产业”"]],
    ["⟨航空、港口、世界第三大桥⟩", ["航空", "港口", "世界第三大桥"]],
    ["⟨“五个一”、链长制、“三大攻坚战”⟩", ["“五个一”", "链长制", "“三大攻坚战”"]],
    ["⟨新能源、家电。电池⟩", ["新能源", "家电", "电池"]],
    ["⟨汽车和新能\n源汽车⟩", ["汽车", "新能\n源汽车"]],
    ["⟨《𠮷条例》和《办法》⟩", ["《𠮷条例》", "《办法》"]],
    ["⟨新能源等产业⟩", ["新能源"]],
  ])("of %s", (notation, items) => {
    expect(itemsOf(notation)).toEqual(items);
  });

  it.each([
    ["“亲”“清”新型关系", "构建⟨“亲”“清”新型关系⟩。"],
    ["《关于〈甲〉〈乙〉的说明》", "⟨《关于〈甲〉〈乙〉的说明》⟩"],
    ["新能源", "发展⟨，新能源⟩"],
    ["末", "⟨末⟩"],
  ])("are one where nothing parts any: %s", (item, notation) => {
    expect(itemsOf(notation)).toEqual([item]);
  });

  it.each(["发展⟨⟩", "⟨⟩", "发展⟨、，⟩", "甲⟨\n⟩乙"])("are none in %j", (notation) => {
    expect(itemsOf(notation)).toEqual([]);
  });

  it("are those that careful readers have tagged, in nearly all of their lists", () => {
    const lists = taggedLists((list) => list.length > 2);
    expect(lists.length).toBeGreaterThan(50);
    // The rest have a conjunction in a name, or one before the last item: 甲和乙、丙.
    expect(lists.filter(isFoundOtherwise).length).toBeLessThanOrEqual(2);
  });

  it("are those that careful readers have tagged on both sides of a conjunction", () => {
    const pairs = taggedLists((list, text) => list.length === 2 && /[和及与]/.test(between(list, text)));
    expect(pairs.length).toBeGreaterThan(10);
    // One reader's 低糖、低脂健康饮品和运动、能量、保健功能性饮料, and the other's, are two.
    expect(pairs.filter(isFoundOtherwise).length).toBeLessThanOrEqual(2);
  });
});

interface TaggedList {
  readonly text: string;
  readonly reflowed: ReflowedText;
  readonly list: readonly Tag[];
}

/** The lists of the careful readers' passages that are wanted. */
function taggedLists(isWanted: (list: readonly Tag[], text: string) => boolean): TaggedList[] {
  return carefulLayers.flatMap((file) => {
    const { text, tags } = carefulLayer(file);
    const reflowed = new ReflowedText(text, layoutText(text));
    const lists = listsIn(text, tags).filter((list) => isWanted(list, text));
    return lists.map((list) => ({ text, reflowed, list }));
  });
}

function isFoundOtherwise({ text, reflowed, list }: TaggedList): boolean {
  const found = listItems(reflowed, span(list[0]?.start ?? 0, list.at(-1)?.end ?? 0));
  const quotes = (items: readonly Span[]) => items.map((item) => sliceSpan(text, item)).join("|");
  return quotes(found) !== quotes(list);
}

/** What stands between the first two passages. */
const between = ([first, second]: readonly Tag[], text: string) => text.slice(first?.end, second?.start);

/** Runs of passages of one label with nothing but 、 and a conjunction between. */
function listsIn(text: string, tags: readonly Tag[]): Tag[][] {
  const lists: Tag[][] = [];
  for (const tag of tags) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    const between = before && before.end <= tag.start ? text.slice(before.end, tag.start) : "";
    if (before?.label === tag.label && /^\s*(、|和|及|与|以及)\s*$/.test(between)) list?.push(tag);
    else lists.push([tag]);
  }
  return lists;
}
