import { describe, expect, it } from "vitest";
import { findActor } from "../../../core/quantity/findActor";
import { bracketed } from "./bracketed";

function actorOf(words: string, city = "甲河") {
  const { text, place } = bracketed(words);
  const found = findActor(text, place, city);
  if (!found) return "none";
  return `${found.name} (${found.place ? text.slice(found.place.start, found.place.end) : found.foundIn})`;
}

describe("the actor of a target", () => {
  it.each([
    ["全市力争［新增岗位10万个］", "甲河市 (全市)"],
    ["我市将［新增岗位10万个］", "甲河市 (我市)"],
    ["市政府将［新增岗位10万个］", "甲河市政府 (市政府)"],
    ["甲河将［新增岗位10万个］", "甲河市 (甲河)"],
    ["今年，甲河市将［新增岗位10万个］", "甲河市 (甲河市)"],
    ["甲河市是老城。要［新增岗位10万个］", "甲河市 (article)"],
    ["乙山县力争［新增岗位10万个］", "乙山县 (乙山县)"],
    ["丙江省乙山县将［新增岗位10万个］", "乙山县 (丙江省乙山县)"],
    ["丁海机械集团计划［新增产能10万吨］", "丁海机械集团 (丁海机械集团)"],
    ["公司将［新增产能10万吨］", "公司 (公司)"],
    ["我省将［新增岗位10万个］", "我省 (我省)"],
    ["［全市新增岗位10万个］", "甲河市 (全市)"],
    ["甲河市将支持乙山县，［新增岗位10万个］", "甲河市 (甲河市)"],
    ["位居全省第一，［新增岗位10万个］", "甲河市 (article)"],
    ["实现市县联动，［新增岗位10万个］", "甲河市 (article)"],
    ["［在𠮷镇新增岗位10万个］", "甲河市 (article)"],
    ["", "甲河市 (article)"],
  ])("is the subject of its sentence, else the article's city: %s", (words, expected) =>
    expect(actorOf(words)).toBe(expected),
  );

  it.each([
    ["郴州", "郴州市 (article)"],
    ["桂阳县", "桂阳县 (article)"],
    ["甘孜州", "甘孜州 (article)"],
    ["甲河市", "甲河市 (article)"],
    ["", "none"],
  ])("has the unit of the place %s", (city, expected) =>
    expect(actorOf("［新增岗位10万个］", city)).toBe(expected),
  );
});
