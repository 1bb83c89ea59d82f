import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ReportProgress, useProgress, withProgress } from "../../../renderer/state/progress";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const shown = () => useProgress.getState().actions.map(({ name, reached }) => ({ name, reached }));
const lastsLong = () => vi.advanceTimersByTime(2000);

/** A task that lasts until it is told to end. */
function openTask() {
  let end: (value: string) => void = () => undefined;
  let report: ReportProgress = () => undefined;
  let signal: AbortSignal | undefined;
  const task = (itsReport: ReportProgress, itsSignal: AbortSignal) => {
    [report, signal] = [itsReport, itsSignal];
    return new Promise<string>((resolve) => {
      end = resolve;
    });
  };
  return {
    task,
    end: (value: string) => end(value),
    report: (done: number, all: number) => report(done, all),
    isAborted: () => signal?.aborted,
  };
}

describe("an action with progress", () => {
  it("is shown only once it has taken a while, and until it ends", async () => {
    const { task, end } = openTask();
    const answer = withProgress("exporting", task);
    expect(shown()).toEqual([]);
    lastsLong();
    expect(shown()).toEqual([{ name: "exporting", reached: null }]);
    end("found");
    expect(await answer).toBe("found");
    expect(shown()).toEqual([]);
  });

  it("that ends soon is never shown", async () => {
    const seen: unknown[] = [];
    const stop = useProgress.subscribe(() => seen.push(shown()));
    await withProgress("exporting", async () => "found");
    lastsLong();
    stop();
    expect(seen).toEqual([]);
  });

  it("shows how far it is, also what it said before it was shown", async () => {
    const { task, end, report } = openTask();
    const answer = withProgress("adding", task);
    report(1, 3);
    lastsLong();
    expect(shown()).toEqual([{ name: "adding", reached: { done: 1, all: 3, counts: "count" } }]);
    report(2, 3);
    expect(shown()).toEqual([{ name: "adding", reached: { done: 2, all: 3, counts: "count" } }]);
    end("");
    await answer;
  });

  it("tells its task when it is cancelled, and cannot be cancelled twice", async () => {
    const { task, end, isAborted } = openTask();
    const answer = withProgress("adding", task);
    lastsLong();
    useProgress.getState().actions[0]?.cancel?.();
    expect(isAborted()).toBe(true);
    expect(useProgress.getState().actions[0]?.cancel).toBeNull();
    end("");
    await answer;
  });

  it("goes when its task fails, and passes the failure on", async () => {
    const answer = withProgress("adding", () => Promise.reject(new Error("disk gone")));
    await expect(answer).rejects.toThrow("disk gone");
    lastsLong();
    expect(shown()).toEqual([]);
  });

  it("offers no cancelling that its task would not heed", async () => {
    const { task, end } = openTask();
    const answer = withProgress("exporting", task, false);
    lastsLong();
    expect(useProgress.getState().actions[0]?.cancel).toBeNull();
    end("");
    await answer;
  });
});
