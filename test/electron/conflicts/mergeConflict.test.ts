import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Decision } from "../../../core/merge/LayerMerge";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import type { Decision as Decided } from "../../../core/review/Decision";
import { noReviewChange } from "../../../core/review/ReviewChange";
import { formatBinFile } from "../../../core/stored/binFile";
import { formatLayerFile, parseLayerFile } from "../../../core/stored/layerFile";
import { formatLostFile } from "../../../core/stored/lostFile";
import { findConflicts } from "../../../electron/conflicts/findConflicts";
import { findUndecided } from "../../../electron/conflicts/findUndecided";
import type { LayerPlace } from "../../../electron/conflicts/layerSides";
import { mergeBeside } from "../../../electron/conflicts/mergeBeside";
import { mergeConflict, previewConflict } from "../../../electron/conflicts/mergeConflict";
import { mergeProjectCopy } from "../../../electron/conflicts/mergeShared";
import type { BesideKind } from "../../../electron/ipc/conflicts";
import { BinStore } from "../../../electron/storage/BinStore";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { LostStore } from "../../../electron/storage/LostStore";
import { ReviewStore } from "../../../electron/storage/ReviewStore";
import { VersionStore } from "../../../electron/storage/VersionStore";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, workspaceWith } from "../storage/TemporaryFolder";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const source = sourceText(text);
const doc = documentId("doc");
const mine = annotatorId("annotator-a");
const own = "annotations/doc/annotator-a.json";
const copyName = "annotator-a.sync-conflict-20261121-093612-D4LGQYW.json";
const copy = `annotations/doc/${copyName}`;

const [policy, late, place] = [
  annotation(text, 5, 8, "policy"),
  annotation(text, 14, 18, "target"),
  annotation(text, 1, 3, "industry"),
];

let folder: TemporaryFolder;
let workspace: Workspace;
let store: LayerStore;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
  store = new LayerStore(workspace, () => mine);
});
afterEach(() => folder.remove());

const at = (file: string): LayerPlace => ({
  folder: workspace.files,
  versions: new VersionStore(workspace.files),
  source,
  annotator: mine,
  file,
});
const beside = (kind: BesideKind) => ({ folder: workspace.files, document: doc, annotator: mine, kind });
const adding = (...added: Annotation[]): LayerDiff => ({ ...emptyDiff, added });

/** Saves edits one after another through the storage, as a window does that has just opened the layer. */
async function edit(...diffs: LayerDiff[]): Promise<void> {
  const session = new LayerStore(workspace, () => mine);
  const loaded = await session.load(source, mine);
  if (!loaded.ok) throw new Error(loaded.error.code);
  let { revision } = loaded.value;
  for (const diff of diffs) {
    const saved = await session.save(doc, mine, revision, diff);
    if (!saved.ok) throw new Error(saved.error.code);
    revision = saved.value.revision;
  }
}

/** The same edits on another machine, which has the layer as it is now; its file comes here as a copy. */
async function editElsewhere(...diffs: LayerDiff[]): Promise<void> {
  const before = folder.read(own);
  await edit(...diffs);
  folder.write(copy, folder.read(own));
  folder.write(own, before);
}

function stored(name = own): Layer {
  const layer = parseLayerFile(name, folder.read(name));
  if (!layer.ok) throw new Error(layer.error.code);
  return layer.value;
}

const ids = () => stored().annotations.map(({ id }) => id);
const versions = () => readdirSync(folder.at("annotations/doc/history/annotator-a"));

async function preview(file = copyName) {
  const seen = await previewConflict(at(file));
  if (!seen.ok) throw new Error(seen.error.code);
  return seen.value;
}

async function merge(decisions: Record<string, Decision> = {}, file = copyName) {
  const { state } = await preview(file);
  return mergeConflict(at(file), store, { state, decisions: new Map(Object.entries(decisions)) });
}

/** Both states as git leaves them in one file, all of them in conflict. */
function gitMarked(ours: string, theirs: string): string {
  const lines = ["<<<<<<< HEAD", ours.trimEnd(), "=======", theirs.trimEnd(), ">>>>>>> 0a1b2c3", ""];
  return lines.join("\n");
}

describe("a pipe in the place of the annotator's layer", () => {
  it("is not waited for", async () => {
    mkdirSync(folder.at("annotations/doc"), { recursive: true });
    execFileSync("mkfifo", [folder.at(own)]);
    expect(await findConflicts(workspace.files, mine)).toEqual([]);
  });
});

describe("a copy of the annotator's layer", () => {
  it("is listed, and a colleague's as theirs", async () => {
    await edit(adding(policy));
    folder.write(copy, folder.read(own));
    folder.write("annotations/doc/annotator-b (conflicted copy 2026-11-21 093612).json", "half of a f");
    expect(await findConflicts(workspace.files, mine)).toMatchObject([
      {
        kind: "layer",
        document: "doc",
        file: copyName,
        annotator: "annotator-a",
        isOwn: true,
        problem: null,
      },
      { kind: "layer", annotator: "annotator-b", isOwn: false, problem: null },
    ]);
  });

  it("that is broken is listed with the reason", async () => {
    await edit(adding(policy));
    folder.write(copy, folder.read(own).slice(0, 200));
    expect(await findConflicts(workspace.files, mine)).toMatchObject([
      { file: copyName, problem: { code: "file-not-json" } },
    ]);
  });

  it.each<[name: string, annotator: string, listed: number]>([
    ["annotator-a (1).json", "annotator-a", 1],
    ["annotator-a (1).json", "annotator-a (1)", 0],
    ["annotator-a-DESKTOP.json", "annotator-a", 1],
    ["annotator-a-DESKTOP.json", "annotator-a-DESKTOP", 0],
  ])("is told from somebody's own by what it holds: %s of %s", async (name, annotator, listed) => {
    await edit(adding(policy));
    folder.write(
      `annotations/doc/${name}`,
      formatLayerFile({ ...stored(), annotator: annotatorId(annotator) }),
    );
    expect(await findConflicts(workspace.files, mine)).toHaveLength(listed);
  });

  it("is merged by itself where the two do not contradict each other", async () => {
    await edit(adding(policy, late));
    await editElsewhere({ ...emptyDiff, removed: [late] }, adding(place));
    await edit({ ...emptyDiff, updated: [{ from: policy, to: { ...policy, note: "here" } }] });
    expect(await preview()).toMatchObject({ hasBase: true, fromTheirs: 2, fromOurs: 1, conflicts: [] });
    expect(await merge()).toMatchObject({ ok: true, value: { revision: 4 } });
    expect(ids()).toEqual([place.id, policy.id]);
    expect(stored().annotations[1]?.note).toBe("here");
  });

  it("is kept as a version before its file goes", async () => {
    await edit(adding(policy));
    await editElsewhere(adding(late), adding(place));
    const other = stored(copy);
    await merge();
    expect(existsSync(folder.at(copy))).toBe(false);
    const kept = (await at(copyName).versions.list(doc, mine)).find(({ revision }) => revision === 3);
    expect(kept && (await at(copyName).versions.read(doc, mine, kept.name))).toEqual({
      ok: true,
      value: other,
    });
  });

  it("takes with it what copies of the bin and of what lost its place have more, unless they cannot be read", async () => {
    const time = "2026-11-21T09:00:00.000Z";
    const whose = { document: doc, annotator: mine };
    const bin = (...deleted: Annotation[]) =>
      formatBinFile({ ...whose, deleted: deleted.map((annotation) => ({ deletedAt: time, annotation })) });
    const lost = { annotation: place, why: "gone", lostAt: time, givenUpAt: null } as const;
    await edit(adding(policy));
    await editElsewhere(adding(late));
    folder.write("annotations/doc/bin/annotator-a.json", bin(policy));
    folder.write(`annotations/doc/bin/${copyName}`, bin(policy, late));
    folder.write("annotations/doc/bin/annotator-a (1).json", "{");
    folder.write(`annotations/doc/lost/${copyName}`, formatLostFile({ ...whose, lost: [lost] }));
    expect(await merge()).toMatchObject({ ok: true });
    const read = await new BinStore(workspace.files).read(doc, mine);
    expect(read.ok && read.value.map(({ annotation: { id } }) => id)).toEqual([policy.id, late.id]);
    expect(await new LostStore(workspace.files).read(doc, mine)).toEqual({ ok: true, value: [lost] });
    const left = Object.keys(folder.contents("annotations/doc")).filter((name) => /^(bin|lost)/.test(name));
    expect(left).toEqual(["bin/annotator-a (1).json", "bin/annotator-a.json", "lost/annotator-a.json"]);
  });

  it("asks about what both have changed, and does as is decided", async () => {
    await edit(adding(policy));
    const updatedAt = "2026-11-21T09:00:00.000Z";
    await editElsewhere({
      ...emptyDiff,
      updated: [{ from: policy, to: { ...policy, label: "target", updatedAt } }],
    });
    await edit({
      ...emptyDiff,
      updated: [{ from: policy, to: { ...policy, label: "industry", updatedAt } }],
    });
    expect((await preview()).conflicts).toMatchObject([
      { id: policy.id, base: policy, parts: [{ kind: "label" }] },
    ]);
    const before = folder.contents();
    expect(await merge()).toMatchObject({ ok: false, error: { code: "conflict-undecided" } });
    expect(folder.contents()).toEqual(before);
    await merge({ [policy.id]: "both" });
    expect(
      stored()
        .annotations.map(({ label }) => label)
        .sort(),
    ).toEqual(["industry", "target"]);
  });

  it("is not merged once either has changed since it was looked at", async () => {
    await edit(adding(policy));
    await editElsewhere(adding(late));
    const { state } = await preview();
    await edit(adding(place));
    const before = folder.contents();
    const merged = await mergeConflict(at(copyName), store, { state, decisions: new Map() });
    expect(merged).toMatchObject({ ok: false, error: { code: "conflict-moved" } });
    expect(folder.contents()).toEqual(before);
  });

  it("is what the layer becomes where the layer itself is missing", async () => {
    await edit(adding(policy));
    const only = folder.read(own);
    folder.remove();
    folder = new TemporaryFolder();
    workspace = await workspaceWith(folder, text);
    store = new LayerStore(workspace, () => mine);
    folder.write(copy, only);
    expect(await merge()).toMatchObject({ ok: true });
    expect(ids()).toEqual([policy.id]);
  });

  it("with nothing new in it only goes away", async () => {
    await edit(adding(policy));
    folder.write(copy, folder.read(own));
    await edit({ ...emptyDiff, removed: [policy] });
    expect(await preview()).toMatchObject({ fromTheirs: 0, conflicts: [] });
    await merge();
    expect([ids(), existsSync(folder.at(copy))]).toEqual([[], false]);
  });

  it("of another text is not merged", async () => {
    await edit(adding(policy));
    const other = { ...stored(), text: { ...stored().text, sha256: "0".repeat(64) } };
    folder.write(copy, formatLayerFile(other));
    expect(await previewConflict(at(copyName))).toMatchObject({ error: { code: "layer-other-text" } });
  });
});

describe("a layer with git's marks in it", () => {
  it("is listed and merged, whichever parts git could not merge", async () => {
    await edit(adding(policy));
    await editElsewhere(adding(late));
    await edit(adding(place));
    folder.write(own, gitMarked(folder.read(own), folder.read(copy)));
    folder.write(copy, "");
    expect(await findConflicts(workspace.files, mine)).toMatchObject([
      { kind: "marks", file: "annotator-a.json" },
      { file: copyName, problem: { code: "file-not-json" } },
    ]);
    expect(await merge({}, "annotator-a.json")).toMatchObject({ ok: true });
    expect(ids()).toEqual([place.id, policy.id, late.id]);
    expect(versions().length).toBeGreaterThan(1);
    expect(readdirSync(folder.at("annotations/doc")).sort()).toEqual([
      "annotator-a.json",
      copyName,
      "history",
    ]);
  });
});

describe("a copy of the annotator's review", () => {
  const reviews = (name: string) => `annotations/doc/reviews/${name}`;
  const ownReview = reviews("annotator-a.json");
  const decision = (id: string): Decided => ({
    ...{ id, decidedAt: "2026-11-21T09:00:00.000Z", reason: null, comment: "" },
    ...{
      evidence: [],
      verdict: { kind: "accept", gold: { start: place.start, end: place.end, label: id, attributes: {} } },
    },
  });
  const decide = async (id: string, withdraw: readonly string[] = []) => {
    const act = { ...noReviewChange, decide: [decision(id)], withdraw };
    const done = await new ReviewStore(workspace.files).change(doc, mine, act);
    if (!done.ok) throw new Error(done.error.code);
  };
  const decided = async () => {
    const review = await new ReviewStore(workspace.files).read(doc, mine);
    return review.ok ? review.value.decisions.map(({ id }) => id) : review.error.code;
  };

  it.each([
    "annotator-a.sync-conflict-20261121-093612-D4LGQYW.json",
    "annotator-a (conflicted copy 2026-11-21 093612).json",
    "annotator-a (1).json",
    "annotator-a.json~",
  ])("is listed and merged: %s", async (name) => {
    await decide("d1");
    const before = folder.read(ownReview);
    await decide("d2", ["d1"]);
    folder.write(reviews(name), folder.read(ownReview));
    folder.write(ownReview, before);
    await decide("d3");
    expect(await findConflicts(workspace.files, mine)).toMatchObject([
      { kind: "reviews", document: "doc", file: name, annotator: "annotator-a", isOwn: true, problem: null },
    ]);
    expect(await mergeBeside(beside("reviews"), name)).toEqual({ ok: true, value: null });
    expect(await decided()).toEqual(["d2", "d3"]);
    expect(readdirSync(folder.at("annotations/doc/reviews"))).toEqual(["annotator-a.json"]);
    expect(await findConflicts(workspace.files, mine)).toEqual([]);
  });

  it("is a colleague's to merge where it is theirs, and listed with the reason where it is broken", async () => {
    await decide("d1");
    folder.write(reviews("annotator-b (conflicted copy).json"), "half of a f");
    folder.write(reviews(copyName), folder.read(ownReview).slice(0, 100));
    expect(await findConflicts(workspace.files, mine)).toMatchObject([
      { kind: "reviews", file: copyName, isOwn: true, problem: { code: "file-not-json" } },
      { kind: "reviews", annotator: "annotator-b", isOwn: false, problem: null },
    ]);
    const before = folder.contents();
    expect(await mergeBeside(beside("reviews"), copyName)).toMatchObject({
      error: { code: "file-not-json" },
    });
    expect(folder.contents()).toEqual(before);
  });

  it("is somebody's own review where that is what it says", async () => {
    await decide("d1");
    const other = folder.read(ownReview).replace('"annotator-a"', '"annotator-a (1)"');
    folder.write(reviews("annotator-a (1).json"), other);
    expect(await findConflicts(workspace.files, mine)).toEqual([]);
  });

  it("and the review in one file, as git leaves them, become one", async () => {
    await decide("d1");
    const ours = folder.read(ownReview);
    folder.remove();
    folder = new TemporaryFolder();
    workspace = await workspaceWith(folder, text);
    await decide("d2");
    folder.write(ownReview, gitMarked(ours, folder.read(ownReview)));
    expect(await findConflicts(workspace.files, mine)).toMatchObject([
      { kind: "reviews", file: "annotator-a.json", problem: null },
    ]);
    expect(await mergeBeside(beside("reviews"), "annotator-a.json")).toEqual({ ok: true, value: null });
    expect(await decided()).toEqual(["d1", "d2"]);
    expect(await findConflicts(workspace.files, mine)).toEqual([]);
  });
});

describe("copies of the bin and of what lost its place", () => {
  const time = "2026-11-21T09:00:00.000Z";
  const whose = { document: doc, annotator: mine };
  const bin = (...deleted: Annotation[]) =>
    formatBinFile({ ...whose, deleted: deleted.map((annotation) => ({ deletedAt: time, annotation })) });
  const lost = (givenUpAt: string | null, ...all: Annotation[]) =>
    formatLostFile({
      ...whose,
      lost: all.map((annotation) => ({ annotation, why: "gone", lostAt: time, givenUpAt })),
    });
  const binned = async () => {
    const read = await new BinStore(workspace.files).read(doc, mine);
    return read.ok ? read.value.map(({ annotation: { id } }) => id) : read.error.code;
  };

  it("are taken in by themselves, without being listed, and what cannot be read is listed and stays", async () => {
    folder.write("annotations/doc/bin/annotator-a.json", bin(policy));
    folder.write(`annotations/doc/bin/${copyName}`, bin(late));
    folder.write("annotations/doc/bin/annotator-a.json~", "{");
    folder.write("annotations/doc/bin/annotator-b (conflicted copy).json", "of somebody else");
    folder.write("annotations/doc/lost/annotator-a.json", lost(null, place));
    folder.write(`annotations/doc/lost/${copyName}`, lost(time, place, late));
    expect(await findUndecided(workspace.files, mine)).toMatchObject([
      { kind: "bin", file: "annotator-a.json~", problem: { code: "file-not-json" } },
    ]);
    expect(await binned()).toEqual([policy.id, late.id]);
    const list = await new LostStore(workspace.files).read(doc, mine);
    expect(list.ok && list.value.map(({ annotation, givenUpAt }) => [annotation.id, givenUpAt])).toEqual([
      [place.id, time],
      [late.id, time],
    ]);
    expect(readdirSync(folder.at("annotations/doc/bin")).sort()).toEqual([
      "annotator-a.json",
      "annotator-a.json~",
      "annotator-b (conflicted copy).json",
    ]);
  });

  it("that git could not merge are made one", async () => {
    folder.write("annotations/doc/bin/annotator-a.json", gitMarked(bin(policy), bin(late)));
    expect(await findUndecided(workspace.files, mine)).toEqual([]);
    expect(await binned()).toEqual([policy.id, late.id]);
  });

  it("wait for the copy of the layer where there is one, as they tell it what was deleted", async () => {
    await edit(adding(policy));
    await editElsewhere(adding(late));
    folder.write(`annotations/doc/bin/${copyName}`, bin(place));
    expect(await findUndecided(workspace.files, mine)).toMatchObject([{ kind: "layer", file: copyName }]);
    expect(existsSync(folder.at(`annotations/doc/bin/${copyName}`))).toBe(true);
    await merge();
    expect(await findUndecided(workspace.files, mine)).toEqual([]);
    expect(await binned()).toEqual([place.id]);
  });
});

describe("a copy of what all share, or of refusals", () => {
  const label = "labels" as const;
  const refusal = (phrase: string) => ({ label: "policy", phrase, before: "", after: "" });
  const refusals = (...all: string[]) =>
    JSON.stringify({ version: 1, document: "doc", annotator: "annotator-a", refusals: all.map(refusal) });

  it("of refusals adds what it has more", async () => {
    folder.write("annotations/doc/refusals/annotator-a.json", refusals("链长制"));
    folder.write(`annotations/doc/refusals/${copyName}`, refusals("链长制", "园区"));
    expect(await findConflicts(workspace.files, mine)).toMatchObject([{ kind: "refusals", isOwn: true }]);
    expect(await mergeBeside(beside("refusals"), copyName)).toEqual({ ok: true, value: null });
    const { refusals: now } = JSON.parse(folder.read("annotations/doc/refusals/annotator-a.json"));
    expect(now.map(({ phrase }: { phrase: string }) => phrase)).toEqual(["链长制", "园区"]);
    expect(await findConflicts(workspace.files, mine)).toEqual([]);
  });

  it("of the project adds what it has more, and refuses what contradicts", async () => {
    const { project } = await workspace.loadProject();
    const named = { ...project, documents: { [doc]: { title: "答问" } } };
    const { formatProjectFile } = await import("../../../core/stored/projectFile");
    const name = "project (conflicted copy 2026-11-21 093612).json";
    folder.write("annotations/project.json", formatProjectFile(project));
    folder.write(`annotations/${name}`, formatProjectFile(named));
    expect(await mergeProjectCopy(workspace.files, name)).toEqual({ ok: true, value: null });
    expect((await workspace.loadProject()).project).toEqual(named);
    const renamed = { ...named, documents: { [doc]: { title: "另一个" } } };
    folder.write(`annotations/${name}`, formatProjectFile(renamed));
    expect(await mergeProjectCopy(workspace.files, name)).toMatchObject({
      error: { code: "conflict-project-differs", parameters: { what: "doc" } },
    });
    expect(existsSync(folder.at(`annotations/${name}`))).toBe(true);
    expect(project[label].length).toBeGreaterThan(0);
  });
});
