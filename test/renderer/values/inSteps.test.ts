import { describe, expect, it } from "vitest";
import { Turns } from "../../../renderer/Turns";
import { inSteps } from "../../../renderer/values/inSteps";

const many = Array.from({ length: 260 }, (_, at) => at);
const twice = (numbers: readonly number[]) => numbers.map((each) => 2 * each);

/** As {@link twice}, for longer than a window may be kept waiting. */
function slowly(numbers: readonly number[]) {
  const endMs = performance.now() + 40;
  while (performance.now() < endMs);
  return twice(numbers);
}

/** As {@link twice}, for a part of that time. */
function briefly(numbers: readonly number[]) {
  const endMs = performance.now() + 5;
  while (performance.now() < endMs);
  return twice(numbers);
}

describe("work in steps", () => {
  it("gives all in order, and lets other work have its turn between", async () => {
    const told: (number | string)[] = [];
    const timer = setInterval(() => told.push("other work"), 0);
    const report = (more: number) => told.push(more);
    const steps = { signal: new AbortController().signal, turns: new Turns(), report };
    expect(await inSteps(many, slowly, steps)).toEqual(twice(many));
    clearInterval(timer);
    const counts = told.filter((each) => typeof each === "number");
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(many.length);
    expect(told.slice(1, -1)).toContain("other work");
  });

  it("counts the time over lists that are each too short to keep the window waiting", async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const steps = { signal: new AbortController().signal, turns: new Turns(), report: () => {} };
    for (let list = 0; list < 40; list++) await inSteps([list], briefly, steps);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it("stops after the step in which it is cancelled", async () => {
    const controller = new AbortController();
    const report = () => controller.abort();
    const done = await inSteps(many, slowly, { signal: controller.signal, turns: new Turns(), report });
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(many.length);
  });

  it("does nothing with nothing", async () => {
    const steps = { signal: new AbortController().signal, turns: new Turns(), report: () => {} };
    expect(await inSteps([], twice, steps)).toEqual([]);
  });
});
