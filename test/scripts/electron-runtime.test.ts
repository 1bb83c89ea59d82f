import path from "node:path";
import { describe, expect, it } from "vitest";
import { executableName } from "../../scripts/runtime/inspectRuntime.mjs";
import { run } from "../../scripts/setup/run.mjs";
import { temporaryFolder, writeFiles } from "./temporaryFolder";

function resolveElectron(dist: string) {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist };
  return run(process.execPath, [path.resolve("scripts/electron-runtime.mjs")], { env });
}

describe("electron-runtime.mjs", () => {
  it("prints the executable of the folder it was told to use, and what it is", async () => {
    const dist = temporaryFolder();
    writeFiles(dist, { [executableName]: "binary", version: "45.4.1" });
    const { code, output } = await resolveElectron(dist);
    expect(code).toBe(0);
    expect(output).toContain("Electron 45.4.1 (ELECTRON_OVERRIDE_DIST_PATH)\n");
    expect(output).toContain(`${path.join(dist, executableName)}\n`);
  });

  it("does not look further when the folder it was told to use is empty", async () => {
    const dist = temporaryFolder();
    const output = `ELECTRON_OVERRIDE_DIST_PATH=${dist} holds no ${executableName}\n`;
    expect(await resolveElectron(dist)).toEqual({ code: 1, output });
  });
});
