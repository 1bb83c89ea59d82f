import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { SearchCorpus } from "../../../electron/search/SearchCorpus";
import { Workspace } from "../../../electron/storage/Workspace";
import { type Latch, latch } from "../../builders/latch";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { documentId, TemporaryFolder, writeLayer } from "../storage/TemporaryFolder";
import { me, unwrap } from "./asking";
import { projectWith } from "./projectWith";

const text = "新能源，好。";
const doc = documentId("doc");
const industry = annotation(text, 0, 3, "industry");
const policy = annotation(text, 4, 5, "policy");

let folder: TemporaryFolder;
let workspace: Workspace;
let corpus: SearchCorpus;
beforeEach(async () => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", text);
  workspace = unwrap(await Workspace.open(folder.root));
  corpus = new SearchCorpus(workspace);
});
afterEach(() => folder.remove());

const words = () => corpus.document(0)?.text;
const layers = () => corpus.document(0)?.layers.map(({ revision, labels }) => [revision, ...labels]);

function writeRevision(revision: number, annotations: readonly Annotation[]): void {
  writeLayer(folder, { ...layerOf(sourceText(text), annotations), revision });
}

const saved = (revision: number, added: readonly Annotation[]) =>
  corpus.saved({ document: doc, annotator: me, revision, diff: { ...emptyDiff, added } });

function correctBreaks(splits: readonly number[]): void {
  const layout = { sha256: sourceText(text).sha256, joins: [], splits };
  folder.write("annotations/project.json", projectWith({ doc: { layout } }));
}

/** A reading whose answer the disk holds back. */
interface HeldBack {
  readonly hasRead: Latch;
  readonly release: Latch;
}

/** Makes the disk hold back what it read the next time this is asked for. */
function holdBack(method: "loadProject" | "readLayer"): HeldBack {
  const real = workspace[method].bind(workspace) as (...request: unknown[]) => Promise<unknown>;
  const [hasRead, release] = [latch(), latch()];
  Object.assign(workspace, {
    [method]: async (...request: unknown[]) => {
      Object.assign(workspace, { [method]: real });
      const read = await real(...request);
      hasRead.open();
      await release.opened;
      return read;
    },
  });
  return { hasRead, release };
}

/** The earlier of two tellings has its answer from the disk last, unless the later one waits for it. */
async function outOfTurn({ release }: HeldBack, earlier: Promise<void>, later: Promise<void>): Promise<void> {
  await Promise.race([later, sleep(100)]);
  release.open();
  await Promise.all([earlier, later]);
}

describe("a document that is opened", () => {
  const revisions = () => [corpus.textRevision, corpus.revision];
  beforeEach(async () => {
    writeRevision(1, [industry]);
    await corpus.readAll();
  });

  it("is read again when its text has changed, with what has kept its place", async () => {
    folder.write("seeds/doc.txt", "新能源，好好好。");
    await corpus.opened(doc);
    expect(words()).toBe("新能源，好好好。");
    expect(layers()).toEqual([[1, "industry"]]);
    expect(corpus.skippedOf([0])).toEqual([]);
  });

  it("is read again when a layer has arrived, and its text stays", async () => {
    const [text, all] = revisions();
    writeLayer(folder, layerOf(sourceText("新能源，好。"), [policy], "annotator-b"));
    await corpus.opened(doc);
    expect(layers()).toEqual([
      [1, "industry"],
      [1, "policy"],
    ]);
    expect(corpus.annotatorNames).toEqual(["annotator-a", "annotator-b"]);
    expect(revisions()).toEqual([text, (all ?? 0) + 1]);
  });

  it("stays as it is when nothing has changed", async () => {
    const before = revisions();
    await corpus.opened(doc);
    expect(revisions()).toEqual(before);
  });

  it("is taken out when its text has gone bad", async () => {
    folder.write("seeds/doc.txt", new Uint8Array([0xff]));
    await corpus.opened(doc);
    expect(corpus.document(0)).toBe(null);
    expect(corpus.skippedOf([0])).toMatchObject([{ problem: { code: "document-not-utf8" } }]);
  });
});

describe("what others have changed", () => {
  beforeEach(async () => {
    writeRevision(1, [industry]);
    await corpus.readAll();
  });

  it("is read again when it is named, also where ids and revision are the same", async () => {
    writeRevision(1, [{ ...industry, label: "policy" }]);
    await corpus.changed([doc]);
    expect(layers()).toEqual([[1, "policy"]]);
  });

  it("is passed over while it has not been read", async () => {
    const unread = new SearchCorpus(workspace);
    await unread.changed([doc]);
    await unread.changed(null);
    expect(unread.readCountOf(null)).toBe(0);
  });

  it("is all read again when it cannot be named", async () => {
    folder.write("seeds/doc.txt", "新材料，好。");
    folder.write("seeds/new.txt", "新。");
    await corpus.changed(null);
    await corpus.readAll();
    expect(corpus.numbersOf(null).map((number) => corpus.document(number)?.text)).toEqual([
      "新材料，好。",
      "新。",
    ]);
    expect(corpus.isComplete).toBe(true);
  });
});

describe("a workspace that is opened again", () => {
  it("has its new documents read, and loses those that are gone", async () => {
    folder.write("seeds/old.txt", "旧。");
    await corpus.readAll();
    folder.remove();
    folder.write("seeds/a-new.txt", "新。");
    folder.write("seeds/doc.txt", text);
    await corpus.opened(null);
    await corpus.readAll();
    expect(corpus.numbersOf(null).map((number) => corpus.document(number)?.text)).toEqual(["新。", text]);
    expect(corpus.isComplete).toBe(true);
  });
});

describe("what is told of one after the other", () => {
  beforeEach(() => corpus.need(doc));

  it("ends with the project as it was told of last", async () => {
    const held = holdBack("loadProject");
    correctBreaks([4]);
    const split = corpus.projectChanged();
    await held.hasRead.opened;
    correctBreaks([]);
    await outOfTurn(held, split, corpus.projectChanged());
    expect(words()).toBe("新能源，好。");
  });

  it("ends with the layer as it was saved last", async () => {
    const held = holdBack("readLayer");
    writeRevision(2, [industry]);
    const missed = saved(2, []);
    await held.hasRead.opened;
    writeRevision(3, [industry, policy]);
    await outOfTurn(held, missed, saved(3, [policy]));
    expect(layers()).toEqual([[3, "industry", "policy"]]);
  });

  it("keeps a layer that is saved while the text is laid out anew", async () => {
    writeRevision(1, [industry]);
    const held = holdBack("readLayer");
    correctBreaks([4]);
    const split = corpus.projectChanged();
    await held.hasRead.opened;
    writeRevision(2, [industry, policy]);
    await outOfTurn(held, split, saved(2, [policy]));
    expect(words()).toBe("新能源，\n好。");
    expect(layers()).toEqual([[2, "industry", "policy"]]);
  });

  it("goes on after one that failed", async () => {
    Object.assign(workspace, { loadProject: () => Promise.reject(new Error("unplugged")) });
    await expect(corpus.projectChanged()).rejects.toThrow("unplugged");
    await saved(1, [industry]);
    expect(layers()).toEqual([[1, "industry"]]);
  });
});
