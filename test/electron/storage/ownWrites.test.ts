import { stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeDurably, writeDurably } from "../../../electron/storage/durableFile";
import { isOwnWrite } from "../../../electron/storage/ownWrites";
import { stampOf } from "../../../electron/storage/readBounded";
import { TemporaryFolder } from "./TemporaryFolder";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const stampNow = async () => stampOf(await stat(folder.at("file.json"), { bigint: true }));

describe("a file", () => {
  it("is as this process left it after a durable write", async () => {
    await writeDurably(folder.at("file.json"), "{}");
    expect(isOwnWrite(folder.at("file.json"), await stampNow())).toBe(true);
  });

  it("was so in a state that has been written over since", async () => {
    await writeDurably(folder.at("file.json"), "{}");
    const first = await stampNow();
    await writeDurably(folder.at("file.json"), "[]");
    expect(isOwnWrite(folder.at("file.json"), first)).toBe(true);
  });

  it("is so once this process has removed it, until it is written again and another program removes it", async () => {
    await writeDurably(folder.at("file.json"), "{}");
    await removeDurably(folder.at("file.json"));
    expect(isOwnWrite(folder.at("file.json"), null)).toBe(true);
    await writeDurably(folder.at("file.json"), "{}");
    expect(isOwnWrite(folder.at("file.json"), null)).toBe(false);
  });

  it("is removed by somebody else when it was written by somebody else after this process had removed it", async () => {
    await writeDurably(folder.at("file.json"), "{}");
    await removeDurably(folder.at("file.json"));
    folder.write("file.json", "[1, 2]");
    expect(isOwnWrite(folder.at("file.json"), await stampNow())).toBe(false);
    expect(isOwnWrite(folder.at("file.json"), null)).toBe(false);
  });

  it("is not once another program has written or removed it", async () => {
    await writeDurably(folder.at("file.json"), "{}");
    folder.write("file.json", "[1, 2]");
    expect(isOwnWrite(folder.at("file.json"), await stampNow())).toBe(false);
    expect(isOwnWrite(folder.at("file.json"), null)).toBe(false);
  });

  it("that this process never wrote is somebody else's", async () => {
    folder.write("file.json", "{}");
    expect(isOwnWrite(folder.at("file.json"), await stampNow())).toBe(false);
  });
});
