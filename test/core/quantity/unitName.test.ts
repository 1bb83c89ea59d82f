import { describe, expect, it } from "vitest";
import { readQuantity } from "../../../core/quantity/readQuantity";
import { unitName } from "../../../core/quantity/unitName";

describe("unitName", () => {
  it.each([
    ["CNY", "元"],
    ["times", "倍"],
    ["percentage-points", "个百分点"],
    ["km²", "平方公里"],
    ["working-days", "个工作日"],
    ["hours", "个小时"],
    ["µg/m³", "微克/立方米"],
    ["person-times", "人次"],
    ["people", "人"],
    ["vehicles", "辆"],
    ["projects", "项目"],
    ["enterprises", "企业"],
    ["rank", "位次"],
  ])("calls %s in Chinese %s, which is read again where it is typed", (id, name) => {
    expect(unitName(id, "zh-CN")).toBe(name);
    expect(unitName(id, "en")).toBe(id);
    expect(readQuantity(`= 3 ${name}`)).toEqual({ comparator: "=", value: 3, unit: id });
  });

  it("leaves what it has no words for", () => expect(unitName("颗", "zh-CN")).toBe("颗"));
});
