import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TemporaryFolder } from "../electron/storage/TemporaryFolder";
import { compiled } from "../programs/compiled";
import type { DriveStory } from "./DriveStory";

const kept = { isOnDrive: true, isRight: true };

describe("a drive in trouble", () => {
  const folder = new TemporaryFolder();
  let story: DriveStory;
  beforeAll(async () => {
    const script = await compiled("test/crash/drive.ts");
    // In namespaces of its own it may mount without being root, and nothing stays mounted when it ends.
    const args = ["--map-root-user", "--mount", process.execPath, script, folder.root];
    story = JSON.parse(execFileSync("unshare", args, { encoding: "utf8" }));
  }, 60_000);
  afterAll(() => folder.remove());

  it("that is full refuses with that reason, and keeps what it held", () => {
    expect(story.filling.length).toBeGreaterThan(3);
    for (const told of story.filling.slice(0, -1)) expect(told).toEqual({ answer: "saved", ...kept });
    expect(story.filling.at(-1)).toEqual({ answer: "save-disk-full", ...kept });
  });

  it("takes the same save once there is room", () => {
    expect(story.freed).toEqual({ answer: "saved", ...kept });
  });

  it("that became read-only refuses with that reason, and takes the save once it may", () => {
    expect(story.readOnly).toEqual({ answer: "save-read-only", ...kept });
    expect(story.writable).toEqual({ answer: "saved", ...kept });
  });

  it("that vanished is not mistaken for an empty one: nothing is written in its place", () => {
    expect(story.vanished.answer).toBe("save-workspace-gone");
    expect(story.leftBehind).toBe(false);
  });

  it("that came back takes the save", () => {
    expect(story.back).toEqual({ answer: "saved", ...kept });
  });
});
