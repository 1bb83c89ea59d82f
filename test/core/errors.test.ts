import { describe, expect, it } from "vitest";
import { describeFailure, type Failure, type FailureCode, failure, failureMessages } from "../../core/errors";

const codes = Object.keys(failureMessages) as FailureCode[];

const parameterNames = (message: string) => [
  ...new Set([...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)),
];

describe.each(codes)("the message of %s", (code) => {
  const { en, "zh-CN": chinese } = failureMessages[code];

  it("takes the same parameters in both languages", () => {
    expect(parameterNames(chinese).sort()).toEqual(parameterNames(en).sort());
  });

  it("is a sentence in its language", () => {
    expect(en).toMatch(/^[A-Z“{].*\.$/);
    expect(en.replace(/“|”/g, "")).not.toMatch(/\p{Script=Han}|[，。：；（）]/u);
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
  });

  it("is filled completely, in one line", () => {
    const parameters = Object.fromEntries(parameterNames(en).map((name, i) => [name, `filled\n${i}`]));
    for (const language of ["en", "zh-CN"] as const) {
      const line = describeFailure({ code, parameters }, language);
      expect(line).not.toMatch(/[{}\n]/);
      for (const i of Object.keys(parameters).keys()) expect(line).toContain(`filled␊${i}`);
    }
  });
});

describe("describeFailure", () => {
  const unreadable = (name: string): Failure => failure("document-unreadable", { name, reason: "EIO" });

  it("is English unless another language is asked for", () => {
    expect(describeFailure(unreadable("a.txt"))).toBe("a.txt could not be read: EIO.");
    expect(describeFailure(unreadable("a.txt"), "zh-CN")).toBe("无法读取 a.txt：EIO。");
  });

  it("takes numbers", () => {
    const problem = failure("document-not-utf8", { name: "a.txt", byte: 0 });
    expect(describeFailure(problem)).toContain("byte 0 cannot be read");
  });

  it("takes what has a name in each language", () => {
    const problem = failure("label-changed-meanwhile", { label: { "zh-CN": "政\n策", en: "Policy" } });
    expect(describeFailure(problem)).toContain("the label Policy meanwhile");
    expect(describeFailure(problem, "zh-CN")).toContain("标签 政␊策 在此期间");
  });

  it("marks a parameter that is missing", () => {
    expect(describeFailure({ code: "document-unknown", parameters: {} })).toBe(
      "There is no document ? in this workspace.",
    );
  });

  it.each<[name: string, shown: string]>([
    ["a\nb", "a␊b"],
    ["a\r\nb\tc", "a␍␊b␉c"],
    ["\u001b[31ma\0\u007f", "␛[31ma␀␡"],
    ["a\u2028b\u0085c", "a�b�c"],
    ["\u202etxt.a", "�txt.a"],
    ["{{reason}} $& 𠮷", "{{reason}} $& 𠮷"],
    ["__proto__", "__proto__"],
  ])("shows what would break the line, or act on a terminal, as a sign: %j", (name, shown) => {
    expect(describeFailure(unreadable(name))).toBe(`${shown} could not be read: EIO.`);
  });

  it("leaves the middle out of a parameter longer than 300 characters", () => {
    const quote = `${"头".repeat(150)}𠮷${"尾".repeat(150)}`;
    expect(describeFailure(unreadable(quote))).toBe(
      `${"头".repeat(150)}…${"尾".repeat(150)} could not be read: EIO.`,
    );
    const fitting = "a".repeat(300);
    expect(describeFailure(unreadable(fitting))).toBe(`${fitting} could not be read: EIO.`);
  });
});
