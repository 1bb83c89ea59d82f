import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FailureParameter } from "../../../core/errors";
import { OwnThread } from "../../../electron/threads/OwnThread";
import { TemporaryFolder } from "../storage/TemporaryFolder";

/** Tells what it was given, then answers each message, or ends as it is told to. */
const script = `
import { parentPort, workerData } from "node:worker_threads";
const hoard = [];
const acts = {
  exit: () => process.exit(3),
  throw: () => { throw new Error("a bug"); },
  fill: () => { for (;;) hoard.push(new Array(100_000).fill({})); },
};
parentPort.on("message", (message) => (acts[message] ?? (() => parentPort.postMessage([workerData, message])))());
`;

let folder: TemporaryFolder;
let thread: OwnThread<string, unknown>;
let heard: unknown[];
let lost: FailureParameter[];
let starts: number;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("worker.mjs", script);
  [heard, lost, starts] = [[], [], 0];
  thread = new OwnThread({
    script: folder.at("worker.mjs"),
    given: () => ++starts,
    memoryMb: 20,
    hear: (message) => heard.push(message),
    lost: (reason) => lost.push(reason),
  });
});
afterEach(async () => {
  await thread.end();
  folder.remove();
});

describe("a thread of one's own", () => {
  it("begins with the first message and not before", async () => {
    thread.tell("unheard");
    expect(thread.isRunning).toBe(false);
    thread.send("a");
    thread.tell("b");
    await expect
      .poll(() => heard)
      .toEqual([
        [1, "a"],
        [1, "b"],
      ]);
  });

  it.each([
    ["exit", { en: "it ended by itself (code 3)", "zh-CN": "意外结束（代码 3）" }],
    ["throw", "a bug"],
    ["fill", { en: "the memory does not suffice", "zh-CN": "内存不足" }],
  ])("tells once why it ended by itself (%s), and begins anew", async (act, reason) => {
    thread.send(act);
    await expect.poll(() => lost).toEqual([reason]);
    thread.send("again");
    await expect.poll(() => heard).toEqual([[2, "again"]]);
    expect(lost).toHaveLength(1);
  });

  it("is not lost, and not heard of, when it is ended", async () => {
    thread.send("a");
    await thread.end();
    expect(thread.isRunning).toBe(false);
    thread.send("b");
    await expect.poll(() => heard.at(-1)).toEqual([2, "b"]);
    expect(heard).toHaveLength(1);
    expect(lost).toEqual([]);
  });
});
