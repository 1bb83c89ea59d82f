import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WorkspaceFolder } from "../../../electron/storage/WorkspaceFolder";
import { OthersPresence } from "../../../electron/watch/OthersPresence";
import { OwnPresence } from "../../../electron/watch/OwnPresence";
import { formatNote, hasEnded, newProgramId, noteOwner } from "../../../electron/watch/presenceNote";
import { annotatorId, documentId, TemporaryFolder } from "../storage/TemporaryFolder";

const me = annotatorId("annotator-a");
const other = annotatorId("annotator.b");
const doc = documentId("doc");
const NOW = Date.parse("2026-01-02T03:04:05.000Z");
const MINUTE = 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

let folder: TemporaryFolder;
let files: WorkspaceFolder;
let own: OwnPresence;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", "好");
  mkdirSync(folder.at("annotations"));
  files = new WorkspaceFolder(folder.root);
  own = new OwnPresence(files, "aaaa-1-000000");
});
afterEach(async () => {
  await own.stop();
  folder.remove();
});

const notes = () =>
  existsSync(files.presenceFolder)
    ? readdirSync(files.presenceFolder).filter((name) => name !== ".gitignore")
    : [];

describe("the program's own note", () => {
  it("says who has which document open, for no repository, and goes when the window closes", async () => {
    await own.show(me, doc);
    expect(notes()).toEqual(["annotator-a.aaaa-1-000000.json"]);
    const note = JSON.parse(folder.read("annotations/.presence/annotator-a.aaaa-1-000000.json"));
    expect(note).toEqual({
      ...{ version: 1, annotator: "annotator-a", document: "doc" },
      ...{ since: expect.stringMatching(/Z$/), heartbeat: expect.stringMatching(/Z$/) },
    });
    expect(folder.read("annotations/.presence/.gitignore")).toMatch(/^\*$/m);
    await own.stop();
    expect(notes()).toEqual([]);
  });

  it("is written anew while the window is open", async () => {
    const lively = new OwnPresence(files, "aaaa-1-000001", 10);
    await lively.show(me, doc);
    const read = () => folder.read("annotations/.presence/annotator-a.aaaa-1-000001.json");
    const first = JSON.parse(read());
    await expect
      .poll(() => JSON.parse(read() || "{}").heartbeat, { timeout: 10_000 })
      .not.toBe(first.heartbeat);
    await lively.stop();
    expect(notes()).toEqual([]);
  });

  it("moves with the annotator's name and is none without one", async () => {
    await own.show(me, doc);
    await own.show(other, doc);
    expect(notes()).toEqual(["annotator.b.aaaa-1-000000.json"]);
    await own.show(null, doc);
    expect(notes()).toEqual([]);
  });

  it.each([
    [
      "there are no texts, as where a drive was connected",
      () => rmSync(folder.at("seeds"), { recursive: true }),
    ],
    [
      "nothing has been written to the workspace yet",
      () => rmSync(folder.at("annotations"), { recursive: true }),
    ],
    ["its folder leads out of the workspace", () => symlinkSync("/tmp", files.presenceFolder)],
    [
      "a file stands where its folder must be",
      () => void folder.write("annotations/.presence", "in the way"),
    ],
  ])("is not written and nobody is told when %s", async (_, hinder) => {
    hinder();
    const before = folder.contents();
    await own.show(me, doc);
    expect(folder.contents()).toEqual(before);
    expect(existsSync("/tmp/annotator-a.aaaa-1-000000.json")).toBe(false);
  });

  it("takes away what this annotator's killed programs have left, and nobody else's", async () => {
    const machine = newProgramId().split("-")[0];
    const [killed, running] = [`${machine}-999999999-000000`, `${machine}-1-000000`];
    for (const name of [`annotator-a.${killed}`, `annotator-a.${running}`, `annotator.b.${killed}`])
      folder.write(`annotations/.presence/${name}.json`, "{}");
    await own.show(me, doc);
    const left = [
      `annotator-a.${running}.json`,
      "annotator-a.aaaa-1-000000.json",
      `annotator.b.${killed}.json`,
    ];
    expect(notes().sort()).toEqual(left.sort());
  });
});

describe("another program's note", () => {
  const clock = { wall: NOW, steady: 0 };
  let others: OthersPresence;
  beforeEach(() => {
    Object.assign(clock, { wall: NOW, steady: 0 });
    others = new OthersPresence(files, "aaaa-1-000000", {
      wallMs: () => clock.wall,
      steadyMs: () => clock.steady,
    });
  });

  const write = (heartbeatMs: number, file = "annotator.b.bbbb-2-000000.json") =>
    folder.write(
      `annotations/.presence/${file}`,
      formatNote({ annotator: other, document: doc, since: iso(NOW), heartbeat: iso(heartbeatMs) }),
    );
  const live = [{ annotator: "annotator.b", document: "doc", since: iso(NOW) }];
  const pass = (ms: number) => Object.assign(clock, { wall: clock.wall + ms, steady: clock.steady + ms });

  it("counts while its heartbeat moves, and not for long after", async () => {
    write(NOW);
    expect(await others.read()).toEqual(live);
    pass(2 * MINUTE);
    expect(await others.read()).toEqual(live);
    pass(MINUTE);
    expect(await others.read()).toEqual([]);
    write(NOW + 3 * MINUTE);
    expect(await others.read()).toEqual(live);
  });

  it.each([
    ["an hour behind", -60 * MINUTE],
    ["an hour ahead", 60 * MINUTE],
  ])("of a machine whose clock is %s counts from its second heartbeat on", async (_, skew) => {
    write(NOW + skew);
    expect(await others.read()).toEqual([]);
    pass(MINUTE / 2);
    write(NOW + skew + MINUTE / 2);
    expect(await others.read()).toEqual(live);
  });

  it.each([
    ["half written", '{ "version": 1, "annot', "annotator.b.bbbb-2-000000.json"],
    ["empty", "", "annotator.b.bbbb-2-000000.json"],
    ["of another kind", '{ "version": 9 }', "annotator.b.bbbb-2-000000.json"],
    ["without end", "9".repeat(20_000), "annotator.b.bbbb-2-000000.json"],
  ])("that is %s is passed over", async (_, content, name) => {
    folder.write(`annotations/.presence/${name}`, content);
    expect(await others.read()).toEqual([]);
  });

  it("that bears another name than its file, or is this program's own, is passed over", async () => {
    write(NOW, "annotator-c.bbbb-2-000000.json");
    write(NOW, "annotator.b.aaaa-1-000000.json");
    expect(await others.read()).toEqual([]);
  });

  it("counts no more once its program on this machine has ended, whoever it was of", async () => {
    const machine = newProgramId().split("-")[0];
    write(NOW, `annotator.b.${machine}-999999999-000000.json`);
    expect(await others.read()).toEqual([]);
    write(NOW, `annotator.b.${machine}-${process.ppid}-000000.json`);
    expect(await others.read()).toEqual(live);
  });

  it("is nobody's where there is no folder of notes", async () => {
    expect(await others.read()).toEqual([]);
  });
});

describe("the name of a note", () => {
  it.each([
    ["annotator-a.5bce-12-1d99e6.json", { annotator: "annotator-a", program: "5bce-12-1d99e6" }],
    ["annotator.b.5bce-12-1d99e6.json", { annotator: "annotator.b", program: "5bce-12-1d99e6" }],
    [".gitignore", null],
    ["annotator-a.json", null],
  ])("%s", (name, owner) => {
    expect(noteOwner(name)).toEqual(owner);
  });

  it("tells a program of this machine that has ended from one of another machine", () => {
    const [machine] = newProgramId().split("-");
    expect(hasEnded(`${machine}-999999999-000000`)).toBe(true);
    expect(hasEnded("zzzz-999999999-000000")).toBe(false);
    expect(hasEnded(newProgramId())).toBe(false);
  });
});
