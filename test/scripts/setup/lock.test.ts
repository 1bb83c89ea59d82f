import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withLock } from "../../../scripts/setup/lock.mjs";
import { temporaryFolder } from "../temporaryFolder";

describe("withLock", () => {
  it("lets one work at a time and tells the other that it waits", async () => {
    const file = path.join(temporaryFolder(), "made", "lock");
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} starts`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
    };
    await Promise.all([
      withLock(file, work("first")),
      withLock(file, work("second"), () => events.push("second waits")),
    ]);
    expect(events).toEqual(["first starts", "second waits", "first ends", "second starts", "second ends"]);
    expect(fs.existsSync(file)).toBe(false);
  });

  it("takes over from a process that died", async () => {
    const file = path.join(temporaryFolder(), "lock");
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    fs.writeFileSync(file, String(dead));
    expect(await withLock(file, async () => "done")).toBe("done");
  });

  it("gives the lock back when the work fails", async () => {
    const file = path.join(temporaryFolder(), "lock");
    const failing = withLock(file, async () => {
      throw new RangeError("no room");
    });
    await expect(failing).rejects.toThrow("no room");
    expect(fs.existsSync(file)).toBe(false);
  });
});
