import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FailureCode } from "../../../core/errors";
import { parseAnnotatorId, parseDocumentId } from "../../../core/model/ids";

const good = [
  "002_0444c261d17f6049",
  "annotator-a",
  "郴州市 2023 年",
  "𠮷田",
  "a.b",
  "-rf",
  "Café",
  "__proto__",
  "constructor",
  "console",
  "com10",
  "lpt",
  "链".repeat(66),
];

const bad: readonly [name: string, code: FailureCode][] = [
  ["", "name-empty"],
  ["a".repeat(201), "name-too-long"],
  ["链".repeat(67), "name-too-long"],
  ["𠮷".repeat(51), "name-too-long"],
  ["Cafe\u0301", "name-decomposed"],
  ["../annotations", "name-bad-character"],
  ["a/b", "name-bad-character"],
  ["a\\b", "name-bad-character"],
  ["C:", "name-bad-character"],
  ["a\0", "name-bad-character"],
  ["a\nb", "name-bad-character"],
  ["a\u007f", "name-bad-character"],
  ["a\u0085", "name-bad-character"],
  ["\ud842", "name-bad-character"],
  ['"a"', "name-bad-character"],
  ["a<b", "name-bad-character"],
  ["a>b", "name-bad-character"],
  ["a|b", "name-bad-character"],
  ["what?", "name-bad-character"],
  ["*", "name-bad-character"],
  [".", "name-bad-edge"],
  ["..", "name-bad-edge"],
  [".git", "name-bad-edge"],
  ["a.", "name-bad-edge"],
  [" a", "name-bad-edge"],
  ["a\u3000", "name-bad-edge"],
  ["CON", "name-reserved"],
  ["nul", "name-reserved"],
  ["Aux.layer", "name-reserved"],
  ["prn", "name-reserved"],
  ["COM1", "name-reserved"],
  ["lpt9.a.b", "name-reserved"],
  ["COM²", "name-reserved"],
  ["CONIN$", "name-reserved"],
  ["conout$", "name-reserved"],
];

describe.each([
  ["parseDocumentId", parseDocumentId],
  ["parseAnnotatorId", parseAnnotatorId],
])("%s", (_, parse) => {
  it.each(good)("takes %j", (name) => {
    expect(parse(name)).toEqual({ ok: true, value: name });
  });

  it.each(bad)("refuses %j as %s", (name, code) => {
    const result = parse(name);
    expect(result.ok ? "ok" : result.error.code).toBe(code);
  });

  it("names one file of at most 255 bytes in a folder, on every system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        if (!parse(name).ok) return;
        const file = `${name}.json.123456789.tmp`;
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
        expect([posix.basename(file), win32.basename(file)]).toEqual([file, file]);
      }),
    );
  });
});

describe("parseDocumentId", () => {
  it.each(["project.json", "Project.JSON"])(
    "refuses %s, whose folder would be the project's file",
    (name) => {
      expect(parseDocumentId(name)).toEqual({
        ok: false,
        error: { code: "name-project-file", parameters: { name } },
      });
      expect(parseAnnotatorId(name)).toEqual({ ok: true, value: name });
    },
  );
});
