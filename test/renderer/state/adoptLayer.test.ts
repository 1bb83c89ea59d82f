import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import type { OpenedDocument } from "../../../electron/ipc/contract";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const source = sourceText(text);
const { document } = source;

/** Stands for the storage: what it holds, and how it answers. */
const storage = {
  layer: layerOf(source, []),
  text: source,
  save: async (): Promise<unknown> => ({
    ok: true,
    value: { revision: 2, savedAt: "2026-01-02T03:04:05.000Z" },
  }),
};
vi.stubGlobal("window", {
  workbench: {
    on: () => () => undefined,
    openDocument: async () => ({ ok: true, value: openedWith(storage.layer, storage.text) }),
    saveLayer: () => storage.save(),
  },
});
const { adoptLayer } = await import("../../../renderer/state/adoptLayer");
const { useDocuments } = await import("../../../renderer/state/documentStore");
const { changeLayers } = await import("../../../renderer/state/layerEdits");
const { onLayerDiff } = await import("../../../renderer/state/layerListeners");
const { saveQueue, settleUnsaved } = await import("../../../renderer/state/saving");
const { useUnsavedConflicts } = await import("../../../renderer/state/unsavedConflicts");
const { useNotices } = await import("../../../renderer/state/announcements");
const { useView } = await import("../../../renderer/state/viewStore");

function openedWith(layer: Layer, of = source): OpenedDocument {
  return { source: of, layer, layerProblem: null, others: [] } as unknown as OpenedDocument;
}

const [first, second, third] = [
  annotation(text, 1, 3, "target", "first"),
  annotation(text, 5, 8, "policy", "second"),
  annotation(text, 10, 14, "industry", "third"),
];
const layer = (revision: number, ...annotations: Annotation[]): Layer => ({
  ...layerOf(source, annotations),
  revision,
});
const adding = (...added: Annotation[]): LayerDiff => ({ ...emptyDiff, added });
const shown = () =>
  useDocuments
    .getState()
    .opened.get(document)
    ?.layer.annotations.map(({ id }) => id);

let told: LayerDiff[];
beforeEach(() => {
  vi.useFakeTimers();
  saveQueue.clear();
  useNotices.setState({ notices: [] });
  storage.layer = layer(1, first);
  useDocuments.setState({ current: document, opened: new Map([[document, openedWith(layer(1, first))]]) });
  told = [];
  const stop = onLayerDiff((_, diff) => told.push(diff));
  return () => {
    stop();
    vi.useRealTimers();
  };
});

describe("taking up a layer from the disk", () => {
  it("redraws the difference alone, without making the text anew", () => {
    const { generation } = useDocuments.getState();
    adoptLayer(layer(2, first, second));
    expect(shown()).toEqual(["first", "second"]);
    expect(told).toEqual([adding(second)]);
    expect(useDocuments.getState().generation).toBe(generation);
  });

  it("keeps unsaved edits on top, and saves them on the new revision", async () => {
    changeLayers([{ document, diff: adding(third) }]);
    const save = vi.spyOn(window.workbench, "saveLayer");
    adoptLayer(layer(6, first, second));
    expect(shown()).toEqual(["first", "second", "third"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(save).toHaveBeenCalledWith({ document, baseRevision: 6, diff: adding(third) });
  });

  it("changes nothing and says why when an unsaved edit contradicts it", () => {
    changeLayers([{ document, diff: { ...emptyDiff, removed: [first] } }]);
    adoptLayer(layer(6, { ...first, note: "theirs" }));
    expect(shown()).toEqual([]);
    expect(useNotices.getState().notices.map(({ problem }) => problem.code)).toEqual(["save-revision-moved"]);
  });

  it("merges unsaved edits with a change of the same annotation in another part", async () => {
    const relabelled = { ...first, label: "policy" };
    changeLayers([{ document, diff: { ...emptyDiff, updated: [{ from: first, to: relabelled }] } }]);
    const save = vi.spyOn(window.workbench, "saveLayer");
    const noted = { ...first, note: "theirs" };
    adoptLayer(layer(6, noted));
    const both = { ...relabelled, note: "theirs" };
    expect(useDocuments.getState().opened.get(document)?.layer.annotations).toEqual([both]);
    await vi.advanceTimersByTimeAsync(100);
    const diff = { ...emptyDiff, updated: [{ from: noted, to: both }] };
    expect(save).toHaveBeenCalledWith({ document, baseRevision: 6, diff });
  });

  it("asks about an unsaved edit that contradicts it, and saves what is decided", async () => {
    changeLayers([{ document, diff: { ...emptyDiff, removed: [first] } }]);
    const theirs = { ...first, note: "theirs" };
    storage.layer = layer(6, theirs);
    adoptLayer(storage.layer);
    const conflict = { kind: "deletion", id: "first", base: first, ours: null, theirs };
    expect(useUnsavedConflicts.getState().get(document)).toEqual([conflict]);
    expect(await settleUnsaved(document, new Map())).toEqual({ ok: true, value: [conflict] });
    const save = vi.spyOn(window.workbench, "saveLayer");
    expect(await settleUnsaved(document, new Map([["first", "ours"]]))).toEqual({ ok: true, value: [] });
    await vi.advanceTimersByTimeAsync(100);
    const diff = { ...emptyDiff, removed: [theirs] };
    expect(save).toHaveBeenCalledWith({ document, baseRevision: 6, diff });
    expect([shown(), useUnsavedConflicts.getState().size]).toEqual([[], 0]);
  });

  it("lets go of a selected annotation that it no longer holds", () => {
    useView.setState({ selected: "first" });
    adoptLayer(layer(2, second));
    expect(useView.getState().selected).toBeNull();
  });

  it("looks at the disk again when it may have been read before a save", async () => {
    changeLayers([{ document, diff: adding(third) }]);
    await vi.advanceTimersByTimeAsync(100);
    storage.layer = layer(2, first, third);
    adoptLayer(layer(1, first));
    await vi.advanceTimersByTimeAsync(100);
    expect(shown()).toEqual(["first", "third"]);
  });

  it("waits for a save that is on its way", async () => {
    let answer: (value: unknown) => void = () => undefined;
    storage.save = () => new Promise((resolve) => (answer = resolve));
    changeLayers([{ document, diff: adding(third) }]);
    await vi.advanceTimersByTimeAsync(100);
    adoptLayer(layer(7, first, second));
    expect(shown()).toEqual(["first", "third"]);
    storage.layer = layer(8, first, second, third);
    answer({ ok: true, value: { revision: 8, savedAt: "2026-01-02T03:04:05.000Z" } });
    await vi.advanceTimersByTimeAsync(100);
    expect(shown()).toEqual(["first", "second", "third"]);
  });

  it("makes the text anew when it has become another", async () => {
    const other = sourceText("郴州");
    const moved = { ...layerOf(other, [annotation("郴州", 0, 2, "target", "first")]), revision: 3 };
    [storage.layer, storage.text] = [moved, other];
    const { generation } = useDocuments.getState();
    adoptLayer(moved);
    await vi.advanceTimersByTimeAsync(100);
    storage.text = source;
    expect(useDocuments.getState().opened.get(document)?.source.text).toBe("郴州");
    expect(useDocuments.getState().generation).toBe(generation + 1);
  });

  it("leaves another annotator's layer and a document that is not open alone", () => {
    adoptLayer({ ...layer(9, second), annotator: "annotator-b" as Layer["annotator"] });
    adoptLayer({ ...layer(9, second), document: "other" as Layer["document"] });
    expect(shown()).toEqual(["first"]);
    expect(told).toEqual([]);
  });
});
