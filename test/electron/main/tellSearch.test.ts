import { describe, expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import { searchRequests } from "../../../electron/ipc/search";
import { searchHandlers } from "../../../electron/main/handlers/searchHandlers";
import { tellSearch } from "../../../electron/main/handlers/tellSearch";
import type { Session } from "../../../electron/main/Session";
import { searchFor } from "../search/asking";
import { annotatorId, documentId } from "../storage/TemporaryFolder";

const doc = documentId("doc");
const me = annotatorId("annotator-a");
const session = { settings: { value: { annotator: me } }, isScreenshot: false } as unknown as Session;
const diff = { added: [], updated: [], removed: [], status: null };
const request = { document: doc, baseRevision: 3, diff };

function listening() {
  const heard: unknown[] = [];
  const opened: unknown[] = [];
  const search = {
    readAll: () => void heard.push("read-all"),
    opened: (document: string | null) => void opened.push(document),
    saved: (change: object) => void heard.push(change),
    projectChanged: () => void heard.push("project"),
    settled: async () => void heard.push("settled"),
  };
  return { heard, opened, search };
}

type Told = Parameters<typeof tellSearch>[0];
const failing = err(failure("save-no-annotator", {}));
const handlers = {
  openWorkspace: async () => ok({}),
  openDocument: async () => ok({}),
  saveLayer: async () => ok({ revision: 4, savedAt: "" }),
  changeProject: async () => ok({}),
  finishClosing: async () => ok(null),
} as unknown as Told;

describe("the search", () => {
  it("hears of a save with the annotator and the new revision", async () => {
    const { heard, search } = listening();
    await tellSearch(handlers, search, session).saveLayer(request);
    expect(heard).toEqual([{ document: doc, annotator: me, revision: 4, diff }]);
  });

  it("hears of no save and no project change that failed", async () => {
    const { heard, search } = listening();
    const failed = { ...handlers, saveLayer: async () => failing, changeProject: async () => failing };
    const told = tellSearch(failed as Told, search, session);
    expect(await told.saveLayer(request)).toEqual(failing);
    expect(await told.changeProject({} as never)).toEqual(failing);
    expect(heard).toEqual([]);
  });

  it("looks again at what is opened, even when that fails: it may be gone", async () => {
    const { opened, search } = listening();
    const told = tellSearch({ ...handlers, openDocument: async () => failing } as Told, search, session);
    await told.openDocument({ document: doc });
    await told.openWorkspace(undefined);
    expect(opened).toEqual([doc, null]);
  });

  it("begins to read once, after the first document was shown, and never for a picture", async () => {
    const { heard, search } = listening();
    for (const isScreenshot of [false, true]) {
      const told = tellSearch(handlers, search, { ...session, isScreenshot }, 1);
      await told.openDocument({ document: doc });
      await told.openDocument({ document: doc });
    }
    expect(heard).toEqual([]);
    await expect.poll(() => heard).toEqual(["read-all"]);
  });

  it("finishes its writing before the window closes", async () => {
    const { heard, search } = listening();
    const closing = { ...handlers, finishClosing: async () => void heard.push("closed") } as unknown as Told;
    await tellSearch(closing, search, session).finishClosing({ discardUnsaved: false });
    expect(heard).toEqual(["settled", "closed"]);
  });

  it("is not waited for when the user gives up what is not saved", async () => {
    const { heard, search } = listening();
    const closing = { ...handlers, finishClosing: async () => void heard.push("closed") } as unknown as Told;
    const busy = { ...search, settled: () => new Promise<void>(() => undefined) };
    await tellSearch(closing, busy, session).finishClosing({ discardUnsaved: true });
    expect(heard).toEqual(["closed"]);
  });

  it("is asked with the annotator in the settings", async () => {
    const asked: unknown[] = [];
    const ask = async (...call: unknown[]) => {
      asked.push(call);
      return ok(null);
    };
    await searchHandlers(session, { ask } as never).searchCorpus(searchFor("新能源"));
    expect(asked).toEqual([["searchCorpus", searchFor("新能源"), me]]);
  });
});

describe("the form of a search", () => {
  const good = searchFor("新能源");
  it.each<[what: string, request: object, isGood: boolean]>([
    ["as the window sends it", good, true],
    ["of too large a page", { ...good, limit: 1001 }, false],
    ["of a slot that there is not", { ...good, slot: "elsewhere" }, false],
    ["before the first hit", { ...good, offset: -1 }, false],
    ["of too long a pattern", searchFor("新".repeat(1001)), false],
    ["of a document outside the workspace", searchFor("新", { documents: ["../x" as never] }), false],
    ["with what was not agreed on", { ...good, folder: "/" }, false],
  ])("%s", (_, asked, isGood) => {
    expect(searchRequests.searchCorpus.safeParse(asked).success).toBe(isGood);
  });
});
