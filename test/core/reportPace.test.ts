import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { tenASecond } from "../../core/reportPace";

beforeEach(() => vi.useFakeTimers({ now: 5000 }));
afterEach(() => vi.useRealTimers());

it("passes on the first report, the last one, and at most ten a second between", () => {
  const heard: string[] = [];
  const report = tenASecond((done, total) => heard.push(`${done}/${total}`));
  for (let done = 1; done <= 30; done++) {
    report(done, 30);
    vi.advanceTimersByTime(10);
  }
  expect(heard).toEqual(["1/30", "11/30", "21/30", "30/30"]);
});
