import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../../scripts/setup/contentHash.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

const PATHS = ["core", "package.json", "not-there"];
const FILES = { "core/a.ts": "one", "core/text/b.ts": "two", "package.json": "{}" };

describe("contentHash", () => {
  const changes: [string, (root: string) => void][] = [
    ["a changed file", (root) => writeFiles(root, { "core/text/b.ts": "twp" })],
    ["a new file", (root) => writeFiles(root, { "core/c.ts": "" })],
    ["a removed file", (root) => fs.rmSync(path.join(root, "core/a.ts"))],
    ["a renamed file", (root) => fs.renameSync(path.join(root, "core/a.ts"), path.join(root, "core/A.ts"))],
    ["a path that came into being", (root) => writeFiles(root, { "not-there": "" })],
    [
      "bytes moved between files",
      (root) => writeFiles(root, { "core/a.ts": "on", "core/text/b.ts": "etwo" }),
    ],
  ];

  it.each(changes)("differs after %s", (_title, change) => {
    const root = temporaryFolder();
    writeFiles(root, FILES);
    const before = contentHash(root, PATHS);
    change(root);
    expect(contentHash(root, PATHS)).not.toBe(before);
  });

  it("stays the same when only times and other files change", () => {
    const root = temporaryFolder();
    writeFiles(root, FILES);
    const before = contentHash(root, PATHS);
    fs.utimesSync(path.join(root, "core/a.ts"), 1, 1);
    writeFiles(root, { "README.md": "new" });
    expect(contentHash(root, PATHS)).toBe(before);
  });
});
