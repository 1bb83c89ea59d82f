import { describe, expect, it } from "vitest";
import { checkChoices, choiceOf, defaultWriteOptions } from "../../../core/formats/WriteOptions";

const scheme = { id: "scheme", choices: ["bio", "bioes"] } as const;

describe("WriteOptions", () => {
  it("take the first choice where nothing is said", () => {
    expect(choiceOf(defaultWriteOptions, scheme)).toBe("bio");
    expect(choiceOf({ ...defaultWriteOptions, choices: { scheme: "bioes" } }, scheme)).toBe("bioes");
  });

  it.each<[Record<string, string>, string | null]>([
    [{ scheme: "bioes" }, null],
    [{ schema: "bioes" }, "option-unknown"],
    [{ constructor: "bio" }, "option-unknown"],
    [{ scheme: "bilou" }, "choice-unknown"],
  ])("are checked against the format: %o", (choices, code) => {
    const checked = checkChoices([scheme], choices);
    expect(checked.ok ? null : checked.error.code).toBe(code);
  });
});
