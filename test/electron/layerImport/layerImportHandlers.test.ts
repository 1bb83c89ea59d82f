import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../../core/result";
import type { CorpusProgress } from "../../../electron/ipc/layerImport";
import { ImportThread } from "../../../electron/layerImport/ImportThread";
import { layerImportHandlers } from "../../../electron/main/handlers/layerImportHandlers";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { Workspace } from "../../../electron/storage/Workspace";
import { bundleForNode } from "../../bench/bundle";
import { marked } from "../../builders/marked";
import { put, temporaryFolder, workspaceOf } from "../cli/workspaceOnDisk";
import { annotatorId, TemporaryFolder } from "../storage/TemporaryFolder";

let built: TemporaryFolder;
let script: string;
beforeAll(async () => {
  built = new TemporaryFolder();
  script = await bundleForNode("../../electron/layerImport/worker.ts", built.root);
});
afterAll(() => built.remove());

function found<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const colleague = annotatorId("colleague");
const content =
  '{"text":"增长10%😀","label":[[0,2,"target"],[2,4,"PER"]],"extra":1}\n{"text":"别的","label":[]}\n';

/** A workspace with one text, a corpus of it, and what answers the window about them. */
async function importing(file = content, threadScript = script) {
  const folder = await workspaceOf(marked("增长[target 10%]😀", "a"));
  const given = await temporaryFolder();
  await put(given, "c.jsonl", file);
  const workspace = found(await Workspace.open(folder));
  const progress: CorpusProgress[] = [];
  const handlers = layerImportHandlers(
    { workspace, layers: new LayerStore(workspace, () => null) },
    { chooseCorpus: async (what) => (what === "files" ? [join(given, "c.jsonl")] : null) },
    new ImportThread({ script: threadScript, folder }),
    (reached) => progress.push(reached),
  );
  const layer = join(folder, "annotations/a/colleague.json");
  return { folder, handlers, progress, layer };
}

describe("layerImportHandlers", { timeout: 30_000 }, () => {
  it("say what would come of the files that are chosen, and never where they lie", async () => {
    const { handlers, layer } = await importing();
    expect(found(await handlers.chooseCorpus({ what: "folder" }))).toBeNull();
    const offer = found(await handlers.chooseCorpus({ what: "files" }));
    expect(offer).toMatchObject({ ticket: 1, names: ["c.jsonl"], count: 1 });
    expect(offer?.formats.map(({ id }) => id)).toContain("yedda");
    expect(offer?.formats.map(({ id }) => id)).not.toContain("xlsx");
    expect(found(await handlers.lookAtCorpus({ ticket: 1, format: "jsonl" }))).toMatchObject({
      documents: [{ document: "a", by: "hash", annotations: 1 }],
      unmatched: { count: 1, first: [{ reason: "no such text" }] },
      lost: { count: 0 },
      notRead: { count: 1, first: [{ what: { en: "the key extra", "zh-CN": "键 extra" } }] },
      annotators: ["annotator-a"],
    });
    expect(existsSync(layer)).toBe(false);
  });

  it("write layers, saying how far they are, and take them back in one step", async () => {
    const { handlers, progress, layer } = await importing();
    await handlers.offerDroppedCorpus({ paths: ["/no/such"] });
    await handlers.chooseCorpus({ what: "files" });
    const request = { format: "jsonl", annotator: colleague, labels: { PER: "policy" } };
    expect(await handlers.importLayers({ ...request, ticket: 1 })).toMatchObject({
      error: { code: "import-gone" },
    });
    expect(found(await handlers.importLayers({ ...request, ticket: 2 }))).toMatchObject({
      documents: [{ annotations: 2 }],
      annotators: ["annotator-a", "colleague"],
    });
    expect(progress).toContainEqual({ done: 0, total: 1, counts: "count", format: "jsonl" });
    expect(JSON.parse(readFileSync(layer, "utf8")).annotations).toHaveLength(2);
    expect(found(await handlers.listImports(undefined))).toEqual([{ annotator: colleague, documents: 1 }]);
    expect(found(await handlers.takeBackLayers({ annotator: colleague }))).toEqual({
      removed: 1,
      kept: [],
      left: 0,
    });
    expect(existsSync(layer)).toBe(false);
    expect(found(await handlers.listImports(undefined))).toEqual([]);
    expect(found(await handlers.takeBackLayers({ annotator: colleague }))).toEqual({
      removed: 0,
      kept: [],
      left: 0,
    });
  });

  it("leave a layer that somebody has changed since", async () => {
    const { handlers, layer } = await importing();
    await handlers.chooseCorpus({ what: "files" });
    found(await handlers.importLayers({ ticket: 1, format: "jsonl", annotator: colleague, labels: {} }));
    writeFileSync(layer, readFileSync(layer, "utf8").replace('"revision": 1', '"revision": 2'));
    expect(found(await handlers.takeBackLayers({ annotator: colleague }))).toEqual({
      removed: 0,
      kept: ["a"],
      left: 0,
    });
    expect(existsSync(layer)).toBe(true);
  });

  it("let the latest look win, and end one that is cancelled", async () => {
    const { handlers } = await importing(content.repeat(20_000));
    await handlers.chooseCorpus({ what: "files" });
    const looks = [1, 2].map(() => handlers.lookAtCorpus({ ticket: 1, format: "jsonl" }));
    expect(await looks[0]).toMatchObject({ error: { code: "import-cancelled" } });
    await handlers.cancelLayerImport(undefined);
    expect(await looks[1]).toMatchObject({ error: { code: "import-cancelled" } });
  });

  it("say so when their thread breaks down", async () => {
    const { handlers } = await importing(content, join(built.root, "nothing.js"));
    await handlers.chooseCorpus({ what: "files" });
    expect(await handlers.lookAtCorpus({ ticket: 1, format: null })).toMatchObject({
      error: { code: "import-stopped" },
    });
  });
});
