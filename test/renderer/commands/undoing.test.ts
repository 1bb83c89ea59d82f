import { expect, it, vi } from "vitest";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { ok } from "../../../core/result";
import type { OpenedDocument } from "../../../electron/ipc/contract";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "增长10%，新增百家企业。";
let goOn: () => void = () => undefined;
vi.stubGlobal("window", {
  workbench: {
    on: () => () => undefined,
    saveLayer: async () => ok({ revision: 2, savedAt: "2026-01-02T03:04:05.000Z" }),
    // As where the disk is slow.
    keepVersions: () =>
      new Promise((resolve) => {
        goOn = () => resolve(ok(null));
      }),
  },
});
const { undo } = await import("../../../renderer/commands/undoing");
const { perform } = await import("../../../renderer/commands/perform");
const { useDocuments } = await import("../../../renderer/state/documentStore");
const { latestToCancel, useProgress } = await import("../../../renderer/state/progress");

const sources = Array.from({ length: 60 }, (_, at) => sourceText(text, `text-${at}`));
const tagged = () =>
  [...useDocuments.getState().opened.values()].filter(({ layer }) => layer.annotations.length > 0).length;

/** Lets versions be kept, as often as is asked, until the step has ended. */
async function keepingOn(step: Promise<void>): Promise<void> {
  const timer = setInterval(() => goOn(), 5);
  await step;
  clearInterval(timer);
}

it("undoing over many documents shows how far it is, and changes nothing when it is cancelled", async () => {
  const opened = sources.map((source) => {
    const document = { source, layer: layerOf(source, []), layerProblem: null, others: [] };
    return [source.document, document as unknown as OpenedDocument] as const;
  });
  useDocuments.setState({ opened: new Map(opened) });
  perform(
    sources.map(({ document }) => ({
      document,
      diff: { ...emptyDiff, added: [annotation(text, 0, 2)] },
    })),
  );
  const cancelled = undo();
  await vi.waitUntil(() => latestToCancel() !== undefined, { timeout: 10_000 });
  expect(useProgress.getState().actions).toMatchObject([{ name: "undoing", reached: { all: 60 } }]);
  latestToCancel()?.cancel?.();
  await keepingOn(cancelled);
  expect(tagged()).toBe(60);
  expect(useProgress.getState().actions).toEqual([]);
  await keepingOn(undo());
  expect(tagged()).toBe(0);
});
