import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { ok, type Result } from "../../../core/result";
import { parseStored } from "../../../core/stored/storedJson";
import type { DiskCalls } from "../../../electron/storage/durableFile";
import { ProjectFile } from "../../../electron/storage/ProjectFile";
import { RefusalStore } from "../../../electron/storage/RefusalStore";
import { SharedFile } from "../../../electron/storage/SharedFile";
import type { Workspace } from "../../../electron/storage/Workspace";
import { WorkspaceFolder } from "../../../electron/storage/WorkspaceFolder";
import { latch } from "../../builders/latch";
import { type Pause, PausingDisk } from "./PausingDisk";
import { annotatorId, documentId, TemporaryFolder, workspaceWith } from "./TemporaryFolder";

const doc = documentId("doc");
const me = annotatorId("annotator-a");

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, "在𠮷镇\n推行链长制。");
});
afterEach(() => folder.remove());

type Change = (name: string) => Promise<Result<unknown>>;

/** One program's way to a shared file: adds a name, and tells the names that are there. */
interface Program {
  readonly add: (disk?: DiskCalls) => Change;
  readonly names: () => string[];
}

const programs: readonly (Program & { readonly what: string })[] = [
  {
    what: "the project",
    add: (disk) => {
      const file = new ProjectFile(workspace, disk);
      return (name) =>
        file.change(
          { kind: "document-titled", document: documentId(name), title: "题" },
          { progress: () => undefined, isCancelled: () => false },
        );
    },
    names: () => Object.keys(JSON.parse(folder.read("annotations/project.json")).documents),
  },
  {
    what: "refusals",
    add: (disk) => {
      const store = new RefusalStore(workspace.files, disk);
      const refusal = (phrase: string) => ({ label: "industry", phrase, before: "", after: "𠮷" });
      return (name) => store.change(doc, me, { refused: true, refusals: [refusal(name)] });
    },
    names: () =>
      JSON.parse(folder.read("annotations/doc/refusals/annotator-a.json")).refusals.map(
        ({ phrase }: { phrase: string }) => phrase,
      ),
  },
];

describe.each(programs)("two programs that change $what", ({ add, names }) => {
  it("many times at once lose none of the changes", async () => {
    const makeAll = async (change: Change, prefix: string) => {
      for (let i = 0; i < 20; i++) expect(await change(`${prefix}${i}`)).toMatchObject({ ok: true });
    };
    await Promise.all([makeAll(add(), "a"), makeAll(add(), "b")]);
    expect(names()).toHaveLength(40);
  });

  const steps: Pause[] = ["look", "mkdir", "open", "write", "sync", "rename"];
  it.each(steps)("keep both when the second begins before the first one's %s", async (step) => {
    await add()("former");
    let second: Promise<Result<unknown>> | null = null;
    const first = add(
      new PausingDisk(async (at) => {
        if (at !== step || second) return;
        const started = startUntilItWaits(add);
        second = started.answer;
        await started.answeredOrWaiting;
      }),
    )("first");
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: true });
    expect(names().sort()).toEqual(["first", "former", "second"]);
  });

  it("keep both when each has written its own beside the file before either looks", async () => {
    await add()("former");
    const bothWritten = barrier(2);
    const disk = () => new PausingDisk(async (at) => (at === "sync" ? bothWritten() : undefined));
    const answers = await Promise.all([add(disk())("first"), add(disk())("second")]);
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    expect(names().sort()).toEqual(["first", "former", "second"]);
  });

  it("keep both when the second has read before the first is about to rename", async () => {
    await add()("former");
    const firstRenames = latch();
    const second = startUntilItWaits(add, async (at) => (at === "open" ? firstRenames.opened : undefined));
    const first = add(
      new PausingDisk(async (at) => {
        if (at !== "rename") return;
        firstRenames.open();
        await second.answeredOrWaiting;
      }),
    )("first");
    expect(await Promise.all([first, second.answer])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(names().sort()).toEqual(["first", "former", "second"]);
  });

  it("keep what came without notice, from a program that synchronises folders, say", async () => {
    await add()("former");
    const theirs = folder.contents();
    const [file = ""] = Object.keys(theirs).filter((name) => name.endsWith(".json"));
    let isFirst = true;
    const ours = add(
      new PausingDisk(async (at) => {
        if (at !== "sync" || !isFirst) return;
        isFirst = false;
        folder.write(file, folder.read(file).replaceAll("former", "latter"));
      }),
    );
    expect(await ours("ours")).toMatchObject({ ok: true });
    expect(names().sort()).toEqual(["latter", "ours"]);
  });

  it("leave nothing behind", async () => {
    await Promise.all([add()("a"), add()("b"), add()("c")]);
    expect(Object.keys(folder.contents()).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("a shared file", () => {
  const schema = z.strictObject({ words: z.array(z.string().min(1)) });
  const shared = () =>
    new SharedFile(
      new WorkspaceFolder(folder.root),
      { path: folder.at("words.json"), name: "words.json" },
      {
        parse: (name, json) => parseStored(name, json, 1, schema),
        format: (value) => JSON.stringify(value),
      },
      { words: [] as string[] },
    );
  const add = (word: string) => shared().change(async ({ words }) => ok({ words: [...words, word] }));

  it("is never given what could not be read again", async () => {
    expect(await add("𠮷")).toEqual({ ok: true, value: { words: ["𠮷"] } });
    const before = folder.contents();
    expect(await add("")).toMatchObject({
      error: { code: "file-wrong-shape", parameters: { file: "words.json", where: "words.1" } },
    });
    expect(folder.contents()).toEqual(before);
  });
});

/** Begins a change and tells when it is answered or can only wait for another program. */
function startUntilItWaits(add: Program["add"], before: (pause: Pause) => Promise<void> = async () => {}) {
  let looks = 0;
  const waiting = latch();
  const disk = new PausingDisk(async (at) => {
    looks = at === "look" ? looks + 1 : 0;
    if (looks === 3) waiting.open();
    await before(at);
  });
  const answer = add(disk)("second");
  return { answer, answeredOrWaiting: Promise.race([answer, waiting.opened]) };
}

/** Lets nobody past before so many are there; afterwards everybody. */
function barrier(size: number): () => Promise<void> {
  let there = 0;
  const all = latch();
  return () => {
    there += 1;
    if (there >= size) all.open();
    return all.opened;
  };
}
