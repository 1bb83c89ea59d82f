import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeDurably } from "../../../electron/storage/durableFile";
import { FailingDisk, type Step, systemError } from "./FailingDisk";
import { TemporaryFolder } from "./TemporaryFolder";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const modeOf = (name: string) => statSync(folder.at(name)).mode & 0o777;

describe("a durable write", () => {
  it("puts the whole content in place and leaves nothing beside it", async () => {
    await writeDurably(folder.at("a.json"), "旧");
    await writeDurably(folder.at("a.json"), "新的𠮷");
    expect(folder.read("a.json")).toBe("新的𠮷");
    expect(Object.keys(folder.contents())).toEqual(["a.json"]);
  });

  it("syncs the file before the rename and the folder after it", async () => {
    const disk = new FailingDisk(null);
    await writeDurably(folder.at("a.json"), "x", disk);
    expect(disk.steps).toEqual(["mkdir", "open", "write", "sync", "rename", "syncFolder"]);
  });

  it("syncs each folder that got a new entry when it made folders on the way", async () => {
    const disk = new FailingDisk(null);
    await writeDurably(folder.at("one/two/a.json"), "x", disk);
    expect(disk.steps.filter((step) => step === "syncFolder")).toHaveLength(3);
    expect(folder.read("one/two/a.json")).toBe("x");
  });

  it("gives a new file the usual mode, and leaves an existing file the mode it has", async () => {
    await writeDurably(folder.at("new.json"), "x");
    expect(modeOf("new.json")).toBe(0o666 & ~process.umask());
    folder.write("shared.json", "x");
    chmodSync(folder.at("shared.json"), 0o664);
    await writeDurably(folder.at("shared.json"), "y");
    expect(modeOf("shared.json")).toBe(0o664);
  });

  it("is its owner's alone while it is being filled", async () => {
    folder.write("a.json", "old");
    chmodSync(folder.at("a.json"), 0o664);
    const modes: [string, number][] = [];
    const disk = new FailingDisk(null, undefined, (step) => {
      const temporary = readdirSync(folder.root).filter((name) => name.endsWith(".tmp"));
      for (const name of temporary) modes.push([step, modeOf(name)]);
    });
    await writeDurably(folder.at("a.json"), "new", disk);
    expect(modes).toEqual([
      ["write", 0o600],
      ["sync", 0o664],
      ["rename", 0o664],
    ]);
  });

  it("replaces a link by a file and does not write through it", async () => {
    folder.write("target.json", "theirs");
    symlinkSync("target.json", folder.at("link.json"));
    await writeDurably(folder.at("link.json"), "mine");
    expect(folder.read("target.json")).toBe("theirs");
    expect(folder.read("link.json")).toBe("mine");
  });

  it.each<[Step, string]>([
    ["mkdir", "EROFS"],
    ["open", "EACCES"],
    ["write", "ENOSPC"],
    ["sync", "EIO"],
    ["rename", "EPERM"],
  ])(
    "that fails at %s throws the system's error, keeps the old content, leaves nothing",
    async (step, code) => {
      folder.write("a.json", "old");
      const disk = new FailingDisk(step, systemError(code));
      await expect(writeDurably(folder.at("a.json"), "new", disk)).rejects.toMatchObject({ code });
      expect(folder.read("a.json")).toBe("old");
      expect(Object.keys(folder.contents())).toEqual(["a.json"]);
    },
  );

  it.each(["EINVAL", "ENOTSUP"])("goes on where folders cannot be synced (%s)", async (code) => {
    await writeDurably(folder.at("a.json"), "x", new FailingDisk("syncFolder", systemError(code)));
    expect(folder.read("a.json")).toBe("x");
  });

  it("does not call itself done when the folder could not be synced", async () => {
    const disk = new FailingDisk("syncFolder", systemError("EIO"));
    await expect(writeDurably(folder.at("a.json"), "x", disk)).rejects.toMatchObject({ code: "EIO" });
  });

  it("fails where a file stands in the folder's place", async () => {
    folder.write("in the way", "x");
    await expect(writeDurably(folder.at("in the way/a.json"), "x")).rejects.toMatchObject({
      code: "EEXIST",
    });
  });

  it("fails where a folder stands in the file's place, and leaves nothing", async () => {
    mkdirSync(folder.at("a.json"));
    await expect(writeDurably(folder.at("a.json"), "x")).rejects.toMatchObject({ code: "EISDIR" });
    expect(folder.contents()).toEqual({});
  });
});
