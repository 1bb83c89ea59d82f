import { spawn, spawnSync } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  claimTemporaryFile,
  releaseTemporaryFile,
  sweepLeftovers,
  thisMachine,
  writersOf,
} from "../../../electron/storage/temporaryFile";
import { TemporaryFolder } from "./TemporaryFolder";

const HOURS = 3_600_000;

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

const temporaryName = (file: string, pid: number, machine = thisMachine) =>
  `.${file}.${pid}-${machine}456789ab.tmp`;
const otherMachine = thisMachine === "0123" ? "3210" : "0123";
const sweep = () => sweepLeftovers(folder.at("a.json"));

describe("the sweep of a file's folder", () => {
  it("removes a temporary file of this file whose process has ended", async () => {
    const name = temporaryName("a.json", endedProcess());
    folder.write(name, "half");
    folder.write("a.json", "whole");
    expect(await sweep()).toEqual([name]);
    expect(Object.keys(folder.contents())).toEqual(["a.json"]);
  });

  it("leaves one whose process runs", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    try {
      folder.write(temporaryName("a.json", child.pid as number), "half");
      expect(await sweep()).toEqual([]);
    } finally {
      child.kill();
    }
  });

  it("leaves what this process is writing, and removes what it wrote under the same number before a crash", async () => {
    const writing = claimTemporaryFile(folder.at("a.json"));
    folder.write(path.basename(writing), "half");
    const leftover = temporaryName("a.json", process.pid);
    folder.write(leftover, "half");
    expect(await sweep()).toEqual([leftover]);
    expect(existsSync(writing)).toBe(true);
    releaseTemporaryFile(writing);
    expect(await sweep()).toEqual([path.basename(writing)]);
  });

  it("leaves a colleague's file, whose process may run elsewhere, until it is over an hour old", async () => {
    const name = temporaryName("b.json", endedProcess());
    folder.write(name, "half");
    expect(await sweep()).toEqual([]);
    const old = new Date(Date.now() - 2 * HOURS);
    utimesSync(folder.at(name), old, old);
    expect(await sweep()).toEqual([name]);
  });

  it("leaves what another machine writes on a shared drive, until it is over an hour old", async () => {
    const name = temporaryName("a.json", endedProcess(), otherMachine);
    folder.write(name, "half");
    expect(await sweep()).toEqual([]);
    expect(await writersOf(folder.at("a.json"))).toEqual([name]);
    const old = new Date(Date.now() - 2 * HOURS);
    utimesSync(folder.at(name), old, old);
    expect(await writersOf(folder.at("a.json"))).toEqual([]);
    expect(await sweep()).toEqual([name]);
  });

  it("leaves every file that is not named so, however old", async () => {
    const names = [
      "a.json",
      "b.json.tmp",
      ".hidden.tmp",
      ".a.json.x-0123456789ab.tmp",
      ".a.json.1-short.tmp",
    ];
    const old = new Date(Date.now() - 48 * HOURS);
    for (const name of names) utimesSync(folder.write(name, "x"), old, old);
    expect(await sweep()).toEqual([]);
    expect(Object.keys(folder.contents()).sort()).toEqual([...names].sort());
  });

  it("finds nothing where there is no folder", async () => {
    expect(await sweepLeftovers(folder.at("nowhere/a.json"))).toEqual([]);
  });
});

it("no two temporary files have one name", () => {
  const claims = Array.from({ length: 100 }, () => claimTemporaryFile(folder.at("a.json")));
  expect(new Set(claims).size).toBe(100);
  expect(claims.every((claim) => path.dirname(claim) === folder.root)).toBe(true);
  for (const claim of claims) releaseTemporaryFile(claim);
});
