import { describe, expect, it } from "vitest";
import { phraseOf } from "../../../core/findings/phraseOf";
import { policyKind } from "../../../core/findings/policyKind";
import { proposeTerms } from "../../../core/findings/proposeTerms";

describe("a phrase as it is counted", () => {
  it.each([
    ["“三类500强”项目", "三类500强项目"],
    ["《新能源汽车产业\n发展规划》", "新能源汽车产业发展规划"],
    ["今 年 全 国", "今年全国"],
    ["５Ｇ 基站", "5G基站"],
    ["Industry  4.0 plan", "Industry 4.0 plan"],
    ["𠮷镇 链长制", "𠮷镇链长制"],
    ["《》", "《》"],
    ["", ""],
  ])("of %j is %j", (words, phrase) => expect(phraseOf(words)).toBe(phrase));
});

describe("the kind of a policy", () => {
  it.each([
    ["电池产业发展规划", "plan"],
    ["服务企业十八条措施", "measure"],
    ["《服务企业十八条措施》", "document"],
    ["《某市服务业发展规划》（2021—2025年）", "plan"],
    ["干部手册", "document"],
    ["以商招商", "promotion"],
    ["招商四法", "promotion"],
    ["政务服务热线", "service"],
    ["高校校友招商会", "event"],
    ["产业链工作专班", "body"],
    ["行业协会", "body"],
    ["国家级经济技术开发区", "area"],
    ["乡村振兴", "strategy"],
    ["“五个一”", "slogan"],
    ["四心", "slogan"],
    ["发展行动计划(2019—2023年)", "plan"],
    ["链长制", "mechanism"],
    ["促进就业条例", "document"],
    ["外资倍增行动", "campaign"],
    ["某某回归", "other"],
  ])("%s is %s", (name, kind) => expect(policyKind(phraseOf(name), name)).toBe(kind));
});

describe("proposed terms", () => {
  const proposedFor = (...phrases: readonly (readonly [string, number])[]) =>
    proposeTerms(phrases.map(([key, total]) => ({ key, total }))).map(({ name, variants }) => [
      name,
      variants.filter(({ reason }) => reason !== null).map(({ key, reason }) => `${key} ${reason}`),
    ]);

  it("join phrases that differ by a class word, and abbreviations", () => {
    expect(
      proposedFor(["新能源汽车", 5], ["新能源汽车产业", 7], ["新能源车", 2], ["新能源汽车产业链", 1]),
    ).toEqual([
      ["新能源汽车", ["新能源汽车产业 class-word", "新能源汽车产业链 class-word", "新能源车 shortened"]],
    ]);
  });

  it("come with the most frequent group first", () => {
    const found = proposedFor(["旅游", 1], ["旅游业", 1], ["医药", 3], ["医药产业", 1]);
    expect(found.map(([name]) => name)).toEqual(["医药", "旅游"]);
  });

  it.each([
    ["other things", ["新能源", "新材料"]],
    ["a stem of one character", ["农业", "农"]],
    ["two characters left out", ["先进装备制造", "先进制造"]],
    ["another beginning or end", ["生物医药", "物医药", "生物医"]],
    ["class words alone", ["产业", "产业链"]],
    ["nothing", []],
  ])("are none for %s", (_, phrases) => {
    expect(proposedFor(...phrases.map((phrase) => [phrase, 1] as const))).toEqual([]);
  });
});
