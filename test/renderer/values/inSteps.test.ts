import { describe, expect, it } from "vitest";
import { inSteps } from "../../../renderer/values/inSteps";

const many = Array.from({ length: 260 }, (_, at) => at);
const twice = (numbers: readonly number[]) => numbers.map((each) => 2 * each);

/** As {@link twice}, for longer than a window may be kept waiting. */
function slowly(numbers: readonly number[]) {
  const endMs = performance.now() + 40;
  while (performance.now() < endMs);
  return twice(numbers);
}

describe("work in steps", () => {
  it("gives all in order, and lets other work have its turn between", async () => {
    const told: (number | string)[] = [];
    const timer = setInterval(() => told.push("other work"), 0);
    const steps = { signal: new AbortController().signal, report: (more: number) => told.push(more) };
    expect(await inSteps(many, slowly, steps)).toEqual(twice(many));
    clearInterval(timer);
    const counts = told.filter((each) => typeof each === "number");
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(many.length);
    expect(told.slice(1, -1)).toContain("other work");
  });

  it("stops after the step in which it is cancelled", async () => {
    const controller = new AbortController();
    const report = () => controller.abort();
    const done = await inSteps(many, slowly, { signal: controller.signal, report });
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(many.length);
  });

  it("does nothing with nothing", async () => {
    const steps = { signal: new AbortController().signal, report: () => {} };
    expect(await inSteps([], twice, steps)).toEqual([]);
  });
});
