import { describe, expect, it } from "vitest";
import { failure } from "../../core/errors";
import { err, ok, type Result } from "../../core/result";

describe("a result", () => {
  it("holds a value or an error, and crosses processes as it is", () => {
    const problem = failure("selection-empty", {});
    const results: Result<number>[] = [ok(0), err(problem)];
    expect(structuredClone(results)).toEqual([
      { ok: true, value: 0 },
      { ok: false, error: { code: "selection-empty", parameters: {} } },
    ]);
  });
});
