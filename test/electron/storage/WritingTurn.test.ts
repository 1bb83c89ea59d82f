import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { thisMachine } from "../../../electron/storage/temporaryFile";
import { WritingTurn } from "../../../electron/storage/WritingTurn";
import { TemporaryFolder } from "./TemporaryFolder";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

/** The temporary file through which a process writes the file; the name's end says who goes first. */
const flag = (pid: number, end: string, file = "a.json") => `.${file}.${pid}-${thisMachine}0000000${end}.tmp`;
const running = process.ppid;
const own = flag(running, "5");
const comes = (list?: (folder: string) => Promise<string[]>) =>
  new WritingTurn(folder.at("a.json"), list, 0).comes(own);

describe("the turn to write a shared file", () => {
  it.each<[what: string, others: string[], expected: boolean]>([
    ["comes when nobody else is writing", [], true],
    ["is not hindered by who writes another file", [flag(running, "1", "b.json")], true],
    ["is not hindered by what a crash has left", [flag(99_999_999, "1")], true],
    ["is not hindered by other hidden files", [".a.json.tmp", ".a.json.x-1.tmp"], true],
    ["goes to the one whose name comes first", [flag(running, "1")], false],
    ["goes to the first of many", [flag(running, "9"), flag(running, "1")], false],
    ["does not wait for ever for one who hangs", [flag(running, "9")], true],
  ])("%s", async (_, others, expected) => {
    for (const name of [own, ...others]) folder.write(name, "");
    expect(await comes()).toBe(expected);
  });

  it("comes when those who came later are done", async () => {
    const names = [[own, flag(running, "9")], [own]];
    folder.write(flag(running, "9"), "");
    let looks = 0;
    const turn = new WritingTurn(folder.at("a.json"), async () => names[looks++] ?? []);
    expect(await turn.comes(own)).toBe(true);
    expect(looks).toBe(2);
  });

  it("is told at once when the folder is not there yet", async () => {
    expect(await new WritingTurn(folder.at("none/a.json"), undefined, 0).comes(own)).toBe(true);
  });
});
