import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ReaderThread } from "../../../electron/importing/ReaderThread";
import { TemporaryFolder } from "../storage/TemporaryFolder";

/** What a reader's thread does with a file, by the file's name, as damaged files make libraries do. */
const SCRIPT = `
import { parentPort } from "node:worker_threads";
const fates = {
  "ever.pdf": () => { for (;;); },
  "memory.pdf": () => { for (const all = [];;) all.push(new Array(1000).fill(Math.random())); },
  "thrown.pdf": () => { throw new Error("no table"); },
  "good.txt": () => ({ ok: true, value: { bytes: new Uint8Array([65]), encoding: "utf-8", original: null } }),
};
parentPort.on("message", ({ id, given: [{ name }] }) => parentPort.postMessage({ id, answer: fates[name]() }));
`;

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("reader.mjs", SCRIPT);
});
afterEach(() => folder.remove());

const file = (name: string) =>
  ({ path: name, entry: null, name, kind: "pdf", bytes: 1, folder: "" }) as const;
const thread = (timeMs = 60_000) => new ReaderThread(folder.at("reader.mjs"), { memoryMb: 32, timeMs });

describe("a reader in a thread", () => {
  it.each([
    ["fills the memory", "memory.pdf", { code: "import-takes-memory", parameters: { megabytes: 32 } }],
    ["ends the thread", "thrown.pdf", { code: "import-damaged", parameters: { reason: "no table" } }],
  ])("refuses a file that %s, and reads the next one", async (_, name, error) => {
    const reader = thread();
    expect(await reader.take(file(name), null)).toMatchObject({ ok: false, error });
    expect(await reader.take(file("good.txt"), null)).toMatchObject({ ok: true });
    reader.stop();
  });

  it("refuses a file that is read for ever, whose time begins when the one before it is done", async () => {
    const reader = thread(3000);
    const names = ["good.txt", "ever.pdf"];
    const [good, slow] = await Promise.all(names.map((name) => reader.take(file(name), null)));
    expect(good).toMatchObject({ ok: true });
    expect(slow).toMatchObject({
      error: { code: "import-too-slow", parameters: { name: "ever.pdf", seconds: 3 } },
    });
  });

  it("fails what is being read when it is stopped", async () => {
    const reader = thread();
    const reading = reader.take(file("ever.pdf"), null);
    reader.stop();
    expect(await reading).toMatchObject({ ok: false, error: { code: "import-damaged" } });
  });
});
