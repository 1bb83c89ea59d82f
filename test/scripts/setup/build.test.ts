import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../../../scripts/setup/build.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

function builtFrom(sources: string): string {
  const root = temporaryFolder();
  writeFiles(root, {
    "out/main/main.js": "",
    "out/preload/preload.cjs": "",
    "out/renderer/index.html": "",
    "out/sources.sha256": sources,
  });
  return root;
}

describe("isBuilt", () => {
  it("accepts a build of the same sources", () => {
    expect(isBuilt(builtFrom("abc"), "abc")).toBe(true);
  });

  it("refuses a build of other sources", () => {
    expect(isBuilt(builtFrom("abc"), "abd")).toBe(false);
  });

  it.each(["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html", "out/sources.sha256"])(
    "refuses a build without %s",
    (file) => {
      const root = builtFrom("abc");
      fs.rmSync(path.join(root, file));
      expect(isBuilt(root, "abc")).toBe(false);
    },
  );
});
