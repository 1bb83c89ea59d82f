import { describe, expect, it } from "vitest";
import { describeInstead, instead } from "../../../core/formats/instead";

describe("what is written instead of a loss", () => {
  it("is said in both languages, and a label as it is", () => {
    const span = { what: "span", instead: instead("trimmed") } as const;
    expect(describeInstead(span, "en")).toBe("trimmed of outer white space");
    expect(describeInstead(span, "zh-CN")).toBe("去掉首尾空白");
    expect(describeInstead({ what: "label-name", instead: "目_u20标" }, "zh-CN")).toBe("目_u20标");
    expect(describeInstead({ what: "note", instead: "" }, "zh-CN")).toBe("");
  });
});
