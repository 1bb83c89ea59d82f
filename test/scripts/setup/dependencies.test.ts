import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { areDependenciesInstalled } from "../../../scripts/setup/dependencies.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

const ZOD = { version: "4.6.7", integrity: "sha512-zod" };
const OTHER_PLATFORM = { version: "1.0.0", integrity: "sha512-win", optional: true };
const LOCK = { "": { version: "0.1.0" }, "node_modules/zod": ZOD, "node_modules/win": OTHER_PLATFORM };

function cloneWith(locked: object, installed: object | undefined): string {
  const root = temporaryFolder();
  writeFiles(root, { "package-lock.json": JSON.stringify({ packages: locked }) });
  if (!installed) return root;
  writeFiles(root, {
    "node_modules/.package-lock.json": JSON.stringify({ packages: installed }),
    "node_modules/zod/package.json": "{}",
  });
  return root;
}

describe("areDependenciesInstalled", () => {
  it("accepts what npm installed, without the optional packages of other platforms", () => {
    expect(areDependenciesInstalled(cloneWith(LOCK, { "node_modules/zod": ZOD }))).toBe(true);
  });

  const stale: [string, object | undefined][] = [
    ["there is no node_modules", undefined],
    ["a package is missing", {}],
    ["a package has another version", { "node_modules/zod": { ...ZOD, version: "4.6.6" } }],
    ["a package has other bytes", { "node_modules/zod": { ...ZOD, integrity: "sha512-else" } }],
  ];
  it.each(stale)("asks for an installation when %s", (_title, installed) => {
    expect(areDependenciesInstalled(cloneWith(LOCK, installed))).toBe(false);
  });

  it("asks for an installation when npm was cut off before it wrote its record", () => {
    const root = cloneWith(LOCK, { "node_modules/zod": ZOD });
    writeFiles(root, { "node_modules/.package-lock.json": '{"packages": {' });
    expect(areDependenciesInstalled(root)).toBe(false);
  });

  it("asks for an installation when a package's folder was deleted", () => {
    const root = cloneWith(LOCK, { "node_modules/zod": ZOD });
    fs.rmSync(path.join(root, "node_modules/zod"), { recursive: true });
    expect(areDependenciesInstalled(root)).toBe(false);
  });

  it("refuses a clone without a lock file, naming it", () => {
    const root = temporaryFolder();
    expect(() => areDependenciesInstalled(root)).toThrow(`No readable package-lock.json in ${root}`);
  });
});
