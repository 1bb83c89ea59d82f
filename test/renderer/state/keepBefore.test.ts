import { beforeEach, describe, expect, it, vi } from "vitest";
import { failure } from "../../../core/errors";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { err, ok } from "../../../core/result";
import { annotation, sourceText } from "../../builders/marked";

/** Stands for the storage: what it was asked to keep versions of, and what it cannot. */
const storage = { kept: [] as string[], refused: "" };
vi.stubGlobal("window", {
  workbench: {
    on: () => () => undefined,
    keepVersions: async ({ documents }: { documents: readonly string[] }) => {
      if (documents.includes(storage.refused))
        return err(failure("version-not-kept", { file: "", reason: "" }));
      storage.kept.push(...documents);
      return ok(null);
    },
  },
});
const { keepBefore, keepBeforeStep } = await import("../../../renderer/state/keepBefore");

const documents = Array.from({ length: 200 }, (_, at) => sourceText("", `text-${at}`).document);
beforeEach(() => Object.assign(storage, { kept: [], refused: "" }));

describe("versions of many layers", () => {
  it("are kept of each once, saying how far that is", async () => {
    const told: string[] = [];
    const report = (done: number, total: number) => told.push(`${done} of ${total}`);
    expect(await keepBefore(documents, "bulk", { signal: new AbortController().signal, report })).toBeNull();
    expect(storage.kept).toEqual(documents);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe("200 of 200");
  });

  it("are kept of no more than a few once that is cancelled", async () => {
    const controller = new AbortController();
    const keeping = { signal: controller.signal, report: () => controller.abort() };
    expect(await keepBefore(documents, "bulk", keeping)).toEqual(failure("cancelled", {}));
    expect(storage.kept.length).toBeGreaterThan(0);
    expect(storage.kept.length).toBeLessThan(documents.length);
  });

  it("end with the first that cannot be kept", async () => {
    storage.refused = "text-150";
    expect(await keepBefore(documents, "bulk")).toMatchObject({ code: "version-not-kept" });
    expect(storage.kept).not.toContain("text-199");
  });

  it("are not taken as needless where keeping them was cancelled", async () => {
    const added = [annotation("增长", 0, 1), annotation("增长", 1, 2)];
    const act = documents.map((document) => ({ document, diff: { ...emptyDiff, added } }));
    const keeping = { signal: AbortSignal.abort(), report: () => {} };
    expect(await keepBeforeStep(act, keeping)).toEqual(failure("cancelled", {}));
  });
});
