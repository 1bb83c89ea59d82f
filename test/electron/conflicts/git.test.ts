import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Decision } from "../../../core/merge/LayerMerge";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import { noReviewChange } from "../../../core/review/ReviewChange";
import { parseLayerFile } from "../../../core/stored/layerFile";
import { findConflicts } from "../../../electron/conflicts/findConflicts";
import { findUndecided } from "../../../electron/conflicts/findUndecided";
import type { LayerPlace } from "../../../electron/conflicts/layerSides";
import { mergeBeside } from "../../../electron/conflicts/mergeBeside";
import { mergeConflict, previewConflict } from "../../../electron/conflicts/mergeConflict";
import { BinStore } from "../../../electron/storage/BinStore";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { ReviewStore } from "../../../electron/storage/ReviewStore";
import { VersionStore } from "../../../electron/storage/VersionStore";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder } from "../storage/TemporaryFolder";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区，发展有色金属、电子电池、文化旅游。";
const source = sourceText(text);
const doc = documentId("doc");
const mine = annotatorId("annotator-a");
const own = "annotations/doc/annotator-a.json";
const tag = (quote: string, label: string): Annotation => {
  const start = text.indexOf(quote);
  return annotation(text, start, start + quote.length, label);
};
const [chain, park, metals, cells, travel] = [
  tag("链长制", "policy"),
  tag("千亿园区", "target"),
  tag("有色金属", "industry"),
  tag("电子电池", "industry"),
  tag("文化旅游", "industry"),
];

/** One machine: a clone of the shared repository, with the workspace in it. */
class Clone {
  private constructor(
    readonly folder: string,
    readonly workspace: Workspace,
  ) {}

  static async at(folder: string): Promise<Clone> {
    const opened = await Workspace.open(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    return new Clone(folder, opened.value);
  }

  git(...args: string[]): string {
    return run(this.folder, ...args);
  }

  /** Edits through the storage, as a window does that has just opened the layer. */
  async edit(diff: LayerDiff, annotator = mine): Promise<void> {
    const session = new LayerStore(this.workspace, () => annotator);
    const loaded = await session.load(source, annotator);
    if (!loaded.ok) throw new Error(loaded.error.code);
    const saved = await session.save(doc, annotator, loaded.value.revision, diff);
    if (!saved.ok) throw new Error(saved.error.code);
  }

  /** Decides through the storage, as a reviewer does. */
  async decide(id: string, verdict: "reject" | "postpone", on: Annotation): Promise<void> {
    const { start, end, label } = on;
    const evidence = [{ annotator: mine, annotation: on.id, start, end, label, attributes: {} }];
    const decision = { id, decidedAt: "2026-11-21T09:00:00.000Z", evidence, verdict: { kind: verdict } };
    const act = { ...noReviewChange, decide: [{ ...decision, reason: null, comment: "" }] };
    const changed = await new ReviewStore(this.workspace.files).change(doc, mine, act);
    if (!changed.ok) throw new Error(changed.error.code);
  }

  async decided(): Promise<readonly string[]> {
    const review = await new ReviewStore(this.workspace.files).read(doc, mine);
    if (!review.ok) throw new Error(review.error.code);
    return review.value.decisions.map(({ id }) => id);
  }

  share(): void {
    this.git("add", "-A");
    this.git("commit", "--quiet", "-m", "Annotate");
  }

  push(): void {
    this.git("push", "--quiet", "../shared.git", "HEAD:main");
  }

  /** True when git could merge what the other clone has pushed. */
  pull(...options: string[]): boolean {
    try {
      this.git(...options, "pull", "--quiet", "--no-rebase", "--no-edit", "../shared.git", "main");
      return true;
    } catch {
      return false;
    }
  }

  stored(annotator = mine): Layer {
    const name = `annotations/doc/${annotator}.json`;
    const layer = parseLayerFile(name, run(this.folder, "show", `:${name}`, "--"));
    if (!layer.ok) throw new Error(layer.error.code);
    return layer.value;
  }

  place(): LayerPlace {
    const { files: folder } = this.workspace;
    return { folder, versions: new VersionStore(folder), source, annotator: mine, file: "annotator-a.json" };
  }

  async merge(decisions: Record<string, Decision> = {}): Promise<readonly Annotation[]> {
    const seen = await previewConflict(this.place());
    if (!seen.ok) throw new Error(seen.error.code);
    const store = new LayerStore(this.workspace, () => mine);
    const request = { state: seen.value.state, decisions: new Map(Object.entries(decisions)) };
    const merged = await mergeConflict(this.place(), store, request);
    if (!merged.ok) throw new Error(merged.error.code);
    return merged.value.annotations;
  }
}

/** Somebody on a machine without any settings of their own for git. */
const nobody = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "annotator-a",
  GIT_AUTHOR_EMAIL: "annotator-a@example.invalid",
  GIT_COMMITTER_NAME: "annotator-a",
  GIT_COMMITTER_EMAIL: "annotator-a@example.invalid",
};

function run(cwd: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
    env: { ...process.env, ...nobody },
  });
}

const adding = (...added: Annotation[]): LayerDiff => ({ ...emptyDiff, added });
const updating = (from: Annotation, change: Partial<Annotation>): LayerDiff => ({
  ...emptyDiff,
  updated: [{ from, to: { ...from, ...change, updatedAt: "2026-11-21T09:00:00.000Z" } }],
});
const quotes = (annotations: readonly Annotation[]) => annotations.map(({ quote }) => quote);

let template: TemporaryFolder;
beforeAll(async () => {
  template = new TemporaryFolder();
  run(template.root, "init", "--quiet", "--bare", "--initial-branch=main", "shared.git");
  template.write("office/seeds/doc.txt", text);
  run(template.at("office"), "init", "--quiet", "--initial-branch=main");
  const office = await Clone.at(template.at("office"));
  await office.edit(adding(chain, metals, cells));
  office.share();
  office.push();
  run(template.root, "clone", "--quiet", "shared.git", "home");
});
afterAll(() => template.remove());

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
  cpSync(template.root, folder.root, { recursive: true });
});
afterEach(() => folder.remove());

/** Both machines, each with the workspace as it was shared last. */
async function both(): Promise<[here: Clone, there: Clone]> {
  return [await Clone.at(folder.at("office")), await Clone.at(folder.at("home"))];
}

describe("a workspace under git, cloned twice", () => {
  it("gives each what the other's annotator has done, without a conflict", async () => {
    const [here, there] = await both();
    const colleague = annotatorId("annotator-b");
    await here.edit(adding(park));
    await there.edit(adding(park), colleague);
    here.share();
    here.push();
    there.share();
    expect(there.pull()).toBe(true);
    expect(quotes(there.stored().annotations)).toEqual(quotes([chain, park, metals, cells]));
    expect(quotes(there.stored(colleague).annotations)).toEqual([park.quote]);
    expect(await findConflicts(there.workspace.files, mine)).toEqual([]);
  });

  it("shows one added annotation as lines that are added, and one replaced", async () => {
    const [here] = await both();
    await here.edit(adding(park));
    const lines = here.git("diff", "--unified=0", "--", own).split("\n");
    const removed = lines.filter((line) => /^-[^-]/.test(line));
    expect(removed).toEqual(['-  "revision": 1,']);
  });

  it.each([["merge"], ["zdiff3"]])(
    "offers to merge one layer changed in both where git could not, in the style %s",
    async (style) => {
      const [here, there] = await both();
      await here.edit(adding(park));
      await here.edit({ ...emptyDiff, removed: [cells] });
      await there.edit(adding(travel));
      here.share();
      here.push();
      there.share();
      expect(there.pull("-c", `merge.conflictStyle=${style}`)).toBe(false);
      expect(await findConflicts(there.workspace.files, mine)).toMatchObject([
        { kind: "marks", document: "doc" },
      ]);
      expect(quotes(await there.merge())).toEqual(quotes([chain, park, metals, travel]));
      expect(await findConflicts(there.workspace.files, mine)).toEqual([]);
      there.share();
      there.push();
      expect(here.pull()).toBe(true);
      expect(quotes(here.stored().annotations)).toEqual(quotes([chain, park, metals, travel]));
    },
  );

  it("asks about what both have changed in one annotation, and merges its other parts", async () => {
    const [here, there] = await both();
    await here.edit(updating(metals, { label: "policy", note: "here" }));
    await there.edit(updating(metals, { label: "target" }));
    here.share();
    here.push();
    there.share();
    expect(there.pull()).toBe(false);
    const seen = await previewConflict(there.place());
    expect(seen).toMatchObject({ value: { conflicts: [{ id: metals.id, parts: [{ kind: "label" }] }] } });
    const merged = await there.merge({ [metals.id]: "ours" });
    expect(merged.find(({ id }) => id === metals.id)).toMatchObject({ label: "target", note: "here" });
  });

  it("offers to merge what git has taken twice: one annotation that both have moved", async () => {
    const [here, there] = await both();
    const moved = (to: Annotation) => ({ ...to, id: metals.id, label: metals.label });
    await here.edit(updating(metals, moved(tag("在郴州", "industry"))));
    await there.edit(updating(metals, moved(travel)));
    here.share();
    here.push();
    there.share();
    expect(there.pull()).toBe(true);
    const broken = await there.workspace.readLayer(source, mine);
    expect(broken).toMatchObject({ ok: false, error: { code: "layer-duplicate-id" } });
    const seen = await previewConflict(there.place());
    expect(seen).toMatchObject({ value: { conflicts: [{ id: metals.id, parts: [{ kind: "boundary" }] }] } });
    expect(quotes(await there.merge({ [metals.id]: "ours" }))).toHaveLength(3);
    expect(await there.workspace.readLayer(source, mine)).toMatchObject({ ok: true });
  });

  it("offers to merge one person's review of a document changed in both, and takes the bins in with it", async () => {
    const [here, there] = await both();
    await here.decide("d1", "reject", chain);
    here.share();
    here.push();
    there.pull();
    await here.decide("d2", "postpone", chain);
    await there.decide("d3", "reject", chain);
    for (const [clone, gone] of [
      [here, metals],
      [there, cells],
    ] as const) {
      await clone.edit({ ...emptyDiff, removed: [gone] });
      await new BinStore(clone.workspace.files).add(clone.stored(), [gone]);
      clone.share();
    }
    here.push();
    expect(there.pull()).toBe(false);
    const listed = (await findUndecided(there.workspace.files, mine)).map(({ kind }) => kind).sort();
    expect(listed).toEqual(["marks", "reviews"]);
    const place = { folder: there.workspace.files, document: doc, annotator: mine, kind: "reviews" } as const;
    expect(await mergeBeside(place, "annotator-a.json")).toEqual({ ok: true, value: null });
    expect(await there.decided()).toEqual(["d2", "d3"]);
    expect(quotes(await there.merge())).toEqual(quotes([chain]));
    expect(await findUndecided(there.workspace.files, mine)).toEqual([]);
    const bin = await new BinStore(there.workspace.files).read(doc, mine);
    expect(bin.ok && bin.value.map(({ annotation: { id } }) => id).sort()).toEqual(
      [metals.id, cells.id].sort(),
    );
    there.share();
    there.push();
    expect(here.pull()).toBe(true);
    expect(await here.decided()).toEqual(["d2", "d3"]);
  });
});
