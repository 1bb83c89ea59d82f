import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, runProgram } from "./harness/runProgram";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const workspace = new TemporaryWorkspace(["002_0444c261d17f6049"]);
const picture = workspace.beside("picture.png");
const storedBefore = workspace.storedFiles();
let ended: Ended;

beforeAll(async () => {
  workspace.forgetSettings();
  const places = [`--workspace=${workspace.folder}`, `--user-data-dir=${workspace.profile}`];
  ended = await runProgram(...places, `--screenshot=${picture}`);
});
afterAll(() => workspace.remove());

describe("asked for a picture, the program", () => {
  it("ends by itself, without an error", () => {
    expect(ended).toEqual({ code: 0, errors: [] });
  });

  it("has written a picture of a window with a text in it", () => {
    const bytes = readFileSync(picture);
    expect(bytes.subarray(0, 8)).toEqual(PNG);
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(width).toBeGreaterThan(800);
    expect(height).toBeGreaterThan(500);
    // 154 kB with the text, 37 kB without.
    expect(bytes.length).toBeGreaterThan(80_000);
  });

  it("has written nothing into the workspace, and no settings", () => {
    expect(workspace.storedFiles()).toEqual(storedBefore);
    expect(readdirSync(workspace.at())).toEqual(["annotations", "seeds"]);
    expect(existsSync(`${workspace.profile}/settings.json`)).toBe(false);
  });
});

it("a picture that cannot be written is told in one line", async () => {
  const places = [`--workspace=${workspace.folder}`, `--user-data-dir=${workspace.profile}`];
  const failed = await runProgram(...places, `--screenshot=${workspace.beside("nowhere/picture.png")}`);
  expect(failed.code).toBe(1);
  expect(failed.errors).toEqual([expect.stringContaining("picture.png")]);
});
