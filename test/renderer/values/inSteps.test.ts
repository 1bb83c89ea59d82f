import { describe, expect, it } from "vitest";
import { inSteps } from "../../../renderer/values/inSteps";

const many = Array.from({ length: 2400 }, (_, at) => at);
const twice = (numbers: readonly number[]) => numbers.map((each) => 2 * each);

describe("work in steps", () => {
  it("gives all in order, and lets other work have its turn between", async () => {
    const told: (number | string)[] = [];
    const timer = setInterval(() => told.push("other work"), 0);
    const steps = { signal: new AbortController().signal, report: (more: number) => told.push(more) };
    expect(await inSteps(many, twice, steps)).toEqual(twice(many));
    clearInterval(timer);
    expect(told.filter((each) => typeof each === "number")).toEqual([1000, 1000, 400]);
    expect(told.slice(1, -1)).toContain("other work");
  });

  it("stops after the step in which it is cancelled", async () => {
    const controller = new AbortController();
    const report = () => controller.abort();
    expect(await inSteps(many, twice, { signal: controller.signal, report })).toHaveLength(1000);
  });

  it("does nothing with nothing", async () => {
    const steps = { signal: new AbortController().signal, report: () => {} };
    expect(await inSteps([], twice, steps)).toEqual([]);
  });
});
