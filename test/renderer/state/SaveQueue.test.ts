import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failure } from "../../../core/errors";
import { applyDiff, emptyDiff, invertDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import { err, ok, type Result } from "../../../core/result";
import type { SavedLayer } from "../../../electron/ipc/contract";
import {
  type Rebased,
  SaveQueue,
  type SaveQueueHost,
  type SaveState,
} from "../../../renderer/state/SaveQueue";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const TEXT = "一二三四五六七八九十";
const SAVED_AT = "2026-01-02T03:04:05.000Z";
const source = sourceText(TEXT);
const { document } = source;
const adding = (start: number): LayerDiff => ({ ...emptyDiff, added: [annotation(TEXT, start, start + 1)] });
const diskFull = failure("save-disk-full", { file: "x.json" });
const moved = failure("save-revision-moved", { file: "x.json" });

type SaveRequest = Parameters<SaveQueueHost["save"]>[0];

/** A storage that keeps a layer as the real one does, answers when told, and fails on request. */
class Disk implements SaveQueueHost {
  layer = layerOf(source, []);
  readonly states: SaveState[] = [];
  readonly requests: SaveRequest[] = [];
  problem: ReturnType<typeof failure> | null = null;
  rebased: Rebased | null = null;
  throws = false;
  refuses: string | null = null;
  delayMs = 0;

  async save(request: SaveRequest): Promise<Result<SavedLayer>> {
    this.requests.push(request);
    if (this.throws) throw new Error("no answer");
    if (request.document === this.refuses) return err(diskFull);
    if (this.delayMs) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (this.problem) return err(this.problem);
    if (request.baseRevision !== this.layer.revision) return err(moved);
    this.layer = { ...applyDiff(this.layer, request.diff), revision: this.layer.revision + 1 };
    return ok({ revision: this.layer.revision, savedAt: SAVED_AT });
  }

  async rebase(): Promise<Rebased | null> {
    return this.rebased;
  }

  stateChanged(state: SaveState): void {
    this.states.push(state);
  }

  get shown(): SaveState["kind"] | undefined {
    return this.states.at(-1)?.kind;
  }

  get starts(): number[] {
    return this.layer.annotations.map(({ start }) => start);
  }
}

describe("SaveQueue", () => {
  let disk: Disk;
  let queue: SaveQueue;
  beforeEach(() => {
    vi.useFakeTimers();
    disk = new Disk();
    queue = new SaveQueue(disk);
  });
  afterEach(() => vi.useRealTimers());

  it("says saving at once and saved only after the disk has it", async () => {
    disk.delayMs = 500;
    queue.add(document, 1, adding(0));
    expect(disk.shown).toBe("saving");
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.shown).toBe("saving");
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.states.at(-1)).toEqual({ kind: "saved", savedAt: SAVED_AT });
    expect(disk.starts).toEqual([0]);
  });

  it("says how many documents are left while several are saved", async () => {
    for (const id of ["a", "b", "c"]) queue.add(sourceText("十", id).document, 1, adding(0));
    disk.delayMs = 100;
    await vi.advanceTimersByTimeAsync(1000);
    const left = disk.states.flatMap((state) => (state.kind === "saving" ? state.documents : []));
    expect([...new Set(left)]).toEqual([1, 2]);
  });

  it("sends edits that come together as one", async () => {
    for (const start of [0, 2, 4]) queue.add(document, 1, adding(start));
    await vi.advanceTimersByTimeAsync(100);
    expect(disk.requests).toHaveLength(1);
    expect(disk.starts).toEqual([0, 2, 4]);
  });

  it("holds edits back while a save is under way, then goes on from its revision", async () => {
    disk.delayMs = 200;
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(100);
    queue.add(document, 1, adding(2));
    queue.add(document, 1, adding(4));
    await vi.advanceTimersByTimeAsync(600);
    expect(disk.requests.map(({ baseRevision }) => baseRevision)).toEqual([1, 2]);
    expect(disk.starts).toEqual([0, 2, 4]);
    expect(disk.shown).toBe("saved");
  });

  it("keeps what could not be saved, says why, and tries again by itself", async () => {
    disk.problem = diskFull;
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(100);
    expect(disk.states.at(-1)).toEqual({ kind: "failed", problem: diskFull });
    expect(queue.hasUnsaved()).toBe(true);
    queue.add(document, 1, adding(2));
    disk.problem = null;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(disk.starts).toEqual([0, 2]);
    expect(disk.shown).toBe("saved");
    expect(queue.hasUnsaved()).toBe(false);
  });

  it("tries what is too large to be stored again only with the next edit, and then at once", async () => {
    disk.problem = failure("save-too-large", { file: "x.json", megabytes: 70, limitMegabytes: 64 });
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.requests).toHaveLength(1);
    expect(disk.states.at(-1)).toEqual({ kind: "failed", problem: disk.problem });
    disk.problem = null;
    queue.add(document, 1, invertDiff(adding(0)));
    queue.add(document, 1, adding(2));
    await vi.advanceTimersByTimeAsync(100);
    expect(disk.starts).toEqual([2]);
    expect(disk.shown).toBe("saved");
  });

  it("goes on from another program's revision when the edits fit on top of it", async () => {
    disk.layer = { ...disk.layer, revision: 7 };
    disk.rebased = { revision: 7, unsaved: adding(0) };
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(200);
    expect(disk.requests.map(({ baseRevision }) => baseRevision)).toEqual([1, 7]);
    expect(disk.starts).toEqual([0]);
    expect(disk.shown).toBe("saved");
  });

  it("saves what merging has made of the edits", async () => {
    disk.layer = { ...disk.layer, revision: 7 };
    disk.rebased = { revision: 7, unsaved: adding(2) };
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(200);
    expect(disk.starts).toEqual([2]);
    expect(queue.hasUnsaved()).toBe(false);
  });

  it("keeps the edits when another program's revision contradicts them", async () => {
    disk.layer = { ...disk.layer, revision: 7 };
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(200);
    expect(disk.states.at(-1)).toEqual({ kind: "failed", problem: moved });
    expect(queue.hasUnsaved()).toBe(true);
  });

  it("answers a flush with true once everything is on disk", async () => {
    disk.delayMs = 300;
    queue.add(document, 1, adding(0));
    const flushed = queue.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await flushed).toBe(true);
    expect(disk.starts).toEqual([0]);
  });

  it("answers a flush with false when a save fails", async () => {
    disk.problem = diskFull;
    queue.add(document, 1, adding(0));
    const flushed = queue.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await flushed).toBe(false);
  });

  it("tries again on a flush what had failed before", async () => {
    disk.problem = diskFull;
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(100);
    disk.problem = null;
    const flushed = queue.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await flushed).toBe(true);
    expect(disk.starts).toEqual([0]);
  });

  it("answers a flush at once when nothing is unsaved", async () => {
    expect(await queue.flush()).toBe(true);
  });

  it("is not held up in one document by another that cannot be saved", async () => {
    const other = sourceText("十", "other").document;
    disk.refuses = document;
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(100);
    queue.add(other, 1, adding(2));
    await vi.advanceTimersByTimeAsync(100);
    expect(disk.starts).toEqual([2]);
  });

  it("has nothing unsaved once an edit that could not be saved is undone", async () => {
    disk.problem = diskFull;
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(100);
    queue.add(document, 1, { ...emptyDiff, removed: adding(0).added });
    await vi.advanceTimersByTimeAsync(2000);
    expect(disk.shown).toBe("unchanged");
    expect(queue.hasUnsaved()).toBe(false);
  });

  it("keeps and retries an edit when the storage does not answer at all", async () => {
    disk.throws = true;
    queue.add(document, 1, adding(0));
    await vi.advanceTimersByTimeAsync(100);
    expect(disk.shown).toBe("failed");
    disk.throws = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(disk.starts).toEqual([0]);
    expect(disk.shown).toBe("saved");
  });

  it("writes nothing for an edit and its undoing", async () => {
    queue.add(document, 1, adding(0));
    queue.add(document, 1, { ...emptyDiff, removed: adding(0).added });
    await vi.advanceTimersByTimeAsync(100);
    expect(disk.requests).toEqual([]);
    expect(queue.hasUnsaved()).toBe(false);
    expect(disk.shown).toBe("unchanged");
  });
});
