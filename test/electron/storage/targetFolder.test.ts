import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import { fillFolder } from "../../../electron/storage/targetFolder";
import { thisMachine } from "../../../electron/storage/temporaryFile";
import { TemporaryFolder } from "./TemporaryFolder";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const otherMachine = thisMachine === "0123" ? "3210" : "0123";
const endedProcess = () => spawnSync(process.execPath, ["--version"]).pid;
const leftover = (name: string, pid = endedProcess(), machine = thisMachine) =>
  `.${name}.${pid}-${machine}456789ab.tmp`;

/** Fills a folder with one file, which takes the whole way. */
const fill = (name = "out") =>
  fillFolder(folder.at(name), async (temporary) => {
    await writeFile(path.join(temporary, "corpus.jsonl"), "new");
    return ok(path.basename(temporary));
  });

describe("filling a folder", () => {
  it.each(["out", "out-of-yesterday"])(
    "removes what a killed one for %s has left beside it",
    async (name) => {
      folder.write(`${leftover(name)}/part/corpus.jsonl`, "half");
      expect(await fill()).toMatchObject({ ok: true });
      expect(folder.contents()).toEqual({ "out/corpus.jsonl": expect.any(String) });
    },
  );

  it("removes one of its own process only where it is for this folder, as of a thread that broke down", async () => {
    const elsewhere = leftover("other", process.pid);
    folder.write(`${leftover("out", process.pid)}/a`, "half");
    folder.write(`${elsewhere}/a`, "half");
    await fill();
    expect(Object.keys(folder.contents()).sort()).toEqual([`${elsewhere}/a`, "out/corpus.jsonl"]);
  });

  it("leaves those of running processes and other machines, files, and whatever is named otherwise", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const others = [
      `${leftover("out", child.pid)}/a`,
      `${leftover("out", endedProcess(), otherMachine)}/a`,
      leftover("out"),
      ".out.0123456789ab.tmp/a",
      ".out/a",
      "out.tmp/a",
    ];
    try {
      for (const each of others) folder.write(each, "theirs");
      await fill();
    } finally {
      child.kill();
    }
    expect(Object.keys(folder.contents()).sort()).toEqual([...others, "out/corpus.jsonl"].sort());
  });

  it("lets two be filled at once beside one another", async () => {
    const both = await Promise.all([fill("a"), fill("b")]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(Object.keys(folder.contents()).sort()).toEqual(["a/corpus.jsonl", "b/corpus.jsonl"]);
  });

  it.each<[string, () => Promise<never> | ReturnType<typeof cancel>]>([
    ["fails", () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))],
    ["is cancelled", () => cancel()],
  ])("leaves neither files nor the folders it made when it %s", async (_, end) => {
    mkdirSync(folder.at("there"));
    const target = folder.at("there/not/yet/out");
    await fillFolder(target, async (temporary) => {
      await writeFile(path.join(temporary, "corpus.jsonl"), "half");
      return end();
    }).catch(() => undefined);
    expect(existsSync(folder.at("there/not"))).toBe(false);
    expect(existsSync(folder.at("there"))).toBe(true);
  });
});

const cancel = async () => err(failure("export-cancelled", {}));
