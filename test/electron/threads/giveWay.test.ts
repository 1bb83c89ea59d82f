import { constants, getPriority } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OwnThread } from "../../../electron/threads/OwnThread";
import { bundleForNode } from "../../bench/bundle";
import { TemporaryFolder } from "../storage/TemporaryFolder";

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = new TemporaryFolder();
  await bundleForNode("../../electron/threads/giveWay.ts", folder.root);
  folder.write(
    "worker.mjs",
    `import { getPriority } from "node:os";
     import { parentPort } from "node:worker_threads";
     import { giveWay } from "./main.js";
     parentPort.on("message", () => { giveWay(); parentPort.postMessage(getPriority()); });`,
  );
});
afterAll(() => folder.remove());

it("lets the thread that asks come later, and nobody else in the program", async () => {
  const before = getPriority();
  const heard: number[] = [];
  const thread = new OwnThread<string, number>({
    script: folder.at("worker.mjs"),
    given: () => null,
    hear: (priority) => heard.push(priority),
    lost: (reason) => expect(reason).toBeNull(),
  });
  thread.send("begin");
  const expected = process.platform === "linux" ? constants.priority.PRIORITY_BELOW_NORMAL : before;
  await expect.poll(() => heard).toEqual([expected]);
  expect(getPriority()).toBe(before);
  await thread.end();
});
