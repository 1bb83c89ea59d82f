import { expect, it, vi } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import { ok, type Result } from "../../../core/result";
import type { ConflictFile } from "../../../electron/ipc/conflicts";

/** Answers who asks for the conflicts, in the order in which they asked. */
const answers: ((files: Result<readonly ConflictFile[]>) => void)[] = [];
let merge = (_: Result<null>): void => undefined;
const merged = new Promise((resolve) => {
  merge = resolve;
});
vi.stubGlobal("window", {
  workbench: {
    on: () => () => undefined,
    listConflicts: () => new Promise((resolve) => answers.push(resolve)),
    mergeShared: () => merged,
  },
});
const { keyOf, useConflicts } = await import("../../../renderer/conflicts/conflictStore");
const { useDialog } = await import("../../../renderer/shell/dialogInUse");
const { findConflicts, mergeWhole, openConflicts } = await import("../../../renderer/conflicts/merging");

const copy: ConflictFile = {
  ...{ kind: "layer", document: "text" as DocumentId, file: "b (copy).json", annotator: null },
  ...{ isOwn: false, changedAt: null, problem: null },
};

it("the dialog shows a conflict that comes to light while it opens", async () => {
  const opened = openConflicts();
  const again = findConflicts();
  answers[0]?.(ok([]));
  await new Promise((resolve) => setTimeout(resolve));
  answers[1]?.(ok([copy]));
  await Promise.all([opened, again]);
  expect(useConflicts.getState().chosen).toBe(keyOf(copy));
});

it("a copy merged from the notice closes no dialog that is opened meanwhile", async () => {
  answers.length = 0;
  useDialog.setState({ open: null });
  const merging = mergeWhole({ ...copy, kind: "project", document: null, isOwn: true });
  const opened = openConflicts();
  answers[0]?.(ok([copy]));
  await opened;
  merge(ok(null));
  await vi.waitUntil(() => answers.length === 2);
  answers[1]?.(ok([copy]));
  await merging;
  expect(useDialog.getState().open).toBe("conflicts");
  expect(useConflicts.getState().chosen).toBe(keyOf(copy));
});
