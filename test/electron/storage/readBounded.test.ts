import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { put, temporaryFolder } from "../cli/workspaceOnDisk";

const LIMIT = 10;

/** What reading a file gives, in a thread that waits for its reads and in one that does not. */
async function readBoth(file: string) {
  const results = [];
  for (const isBlocking of [false, true]) {
    vi.resetModules();
    const { blockForReads } = await import("../../../electron/storage/blockingReads");
    const { readBounded } = await import("../../../electron/storage/readBounded");
    if (isBlocking) blockForReads();
    results.push(await readBounded(file, LIMIT).catch((error: NodeJS.ErrnoException) => error.code));
  }
  return results;
}

describe("readBounded, blocking or not", () => {
  it.each(["", "甲\n𠮷", "0123456789"])("reads %j whole, with the same stamp", async (content) => {
    const folder = await temporaryFolder();
    await put(folder, "a", content);
    const [read, blocking] = await readBoth(path.join(folder, "a"));
    expect(read).toMatchObject({ kind: "read", bytes: Buffer.from(content) });
    expect(blocking).toEqual(read);
  });

  it("refuses what is too large before reading it, what is no file, and what is not there", async () => {
    const folder = await temporaryFolder();
    await put(folder, "large", "0123456789a");
    await mkdir(path.join(folder, "folder"));
    await promisify(execFile)("mkfifo", [path.join(folder, "pipe")]);
    const twice = (each: unknown) => [each, each];
    expect(await readBoth(path.join(folder, "large"))).toEqual(twice({ kind: "too-large", bytes: 11 }));
    expect(await readBoth(path.join(folder, "folder"))).toEqual(twice({ kind: "not-a-file" }));
    expect(await readBoth(path.join(folder, "pipe"))).toEqual(twice({ kind: "not-a-file" }));
    expect(await readBoth(path.join(folder, "none"))).toEqual(twice("ENOENT"));
  });
});
