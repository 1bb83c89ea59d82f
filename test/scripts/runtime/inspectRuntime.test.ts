import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { executableName, inspectRuntime, writeManifest } from "../../../scripts/runtime/inspectRuntime.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

function distribution(): string {
  const dist = temporaryFolder();
  writeFiles(dist, { [executableName]: "binary", version: "v33.2.1\n", "locales/zh-CN.pak": "words" });
  return dist;
}

describe("inspectRuntime", () => {
  it("describes an official distribution, which has no manifest", () => {
    const dist = distribution();
    const executable = path.join(dist, executableName);
    expect(inspectRuntime(dist, "here")).toEqual({ executable, dist, version: "33.2.1", source: "here" });
  });

  it("takes the source from the manifest where there is one", () => {
    const dist = distribution();
    writeManifest(dist, "registry");
    expect(inspectRuntime(dist, "here")).toMatchObject({ version: "33.2.1", source: "registry" });
  });

  const damages: [string, (dist: string) => void][] = [
    ["its executable is gone", (dist) => fs.rmSync(path.join(dist, executableName))],
    ["its version is gone", (dist) => fs.rmSync(path.join(dist, "version"))],
    ["any file is gone", (dist) => fs.rmSync(path.join(dist, "locales/zh-CN.pak"))],
    ["a file is cut short", (dist) => writeFiles(dist, { [executableName]: "bin" })],
    ["its manifest is cut short", (dist) => writeFiles(dist, { "runtime-files.json": '{"source": "re' })],
    [
      "its manifest is of another form",
      (dist) => writeFiles(dist, { "runtime-files.json": '{"electron": 6}' }),
    ],
  ];
  it.each(damages)("refuses a runtime when %s", (_title, damage) => {
    const dist = distribution();
    writeManifest(dist, "registry");
    damage(dist);
    expect(inspectRuntime(dist, "here")).toBeUndefined();
  });

  it("refuses a folder that is not there", () => {
    expect(inspectRuntime(path.join(temporaryFolder(), "none"), "here")).toBeUndefined();
  });
});
