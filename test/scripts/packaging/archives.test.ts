import fs from "node:fs";
import path from "node:path";
import * as tar from "tar";
import { describe, expect, it } from "vitest";
import { packTarball, whyNoDeb } from "../../../scripts/packaging/archives.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

describe("packTarball", () => {
  it("packs a folder under one top folder, with its modes", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "program/run": "#!/bin/sh", "program/resources/seeds/a.txt": "在链长制下" });
    fs.chmodSync(path.join(folder, "program/run"), 0o755);
    await packTarball(path.join(folder, "program"), path.join(folder, "p.tar.gz"), "program-1.0");
    await tar.extract({ file: path.join(folder, "p.tar.gz"), cwd: folder });
    const unpacked = path.join(folder, "program-1.0");
    expect(fs.readFileSync(path.join(unpacked, "resources/seeds/a.txt"), "utf8")).toBe("在链长制下");
    expect(fs.statSync(path.join(unpacked, "run")).mode & 0o777).toBe(0o755);
  });
});

describe("whyNoDeb", () => {
  it.each([{ CUSTOM_FPM_PATH: "/opt/fpm" }, { USE_SYSTEM_FPM: "true" }, { HTTPS_PROXY: "http://proxy" }])(
    "finds no reason, and asks no host, with %o",
    async (env) => {
      expect(await whyNoDeb(env)).toBeUndefined();
    },
  );
});
