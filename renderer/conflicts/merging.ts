import type { Conflict } from "../../core/merge/LayerMerge";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { ok, type Result } from "../../core/result";
import { readReviewAgain } from "../review/reading";
import { closeDialog, openDialog, useDialog } from "../shell/dialogInUse";
import { adoptLayer } from "../state/adoptLayer";
import { announce, notify } from "../state/announcements";
import { loadDocument } from "../state/documentStore";
import { reviewQueue } from "../state/reviewSaving";
import { saveQueue, settleUnsaved } from "../state/saving";
import { useUnsavedConflicts } from "../state/unsavedConflicts";
import { client, onMainEvent } from "../workbenchClient";
import {
  type ConflictItem,
  conflictItems,
  forgetLooked,
  isOwnItem,
  isWhole,
  keyOf,
  type Looked,
  useConflicts,
  type WholeItem,
} from "./conflictStore";

/** Looks for conflicts now and whenever files of the workspace change; call it once the first text is on screen. */
export function beginFindingConflicts(): void {
  void findConflicts();
  onMainEvent("workspaceChanged", ({ conflicts, everything }) => {
    if (conflicts || everything) void findConflicts();
  });
}

let latest: Promise<void> = Promise.resolve();

/** Takes up which second versions there are now; resolves once the answer to the last who asked is there. */
export function findConflicts(): Promise<void> {
  const found: Promise<void> = client.listConflicts().then((answer) => {
    // Somebody has asked since, of what is newer.
    if (found !== latest) return latest;
    if (answer.ok) useConflicts.setState({ files: answer.value });
  });
  latest = found;
  return found;
}

/** Shows all conflicts, and what the first or the given one comes to. */
export async function openConflicts(item?: ConflictItem): Promise<void> {
  forgetLooked();
  openDialog("conflicts");
  await findConflicts();
  const items = conflictItems();
  const first = item ?? items.find(isOwnItem) ?? items[0];
  if (first) await choose(first);
}

/** Looks at what the two versions of an item come to. */
export async function choose(item: ConflictItem): Promise<void> {
  useConflicts.setState({ chosen: keyOf(item), looked: null, decisions: new Map(), problem: null });
  const looked = await look(item);
  if (useConflicts.getState().chosen !== keyOf(item)) return;
  if (looked.ok) useConflicts.setState({ looked: looked.value });
  else useConflicts.setState({ problem: looked.error });
}

async function look(item: ConflictItem): Promise<Result<Looked | null>> {
  if (item.kind === "unsaved") return lookAtUnsaved(item.document);
  if (!item.isOwn || item.document === null || isWhole(item)) return ok(null);
  const { document, file } = item;
  // What is unsaved would else be missing on our side.
  await saveQueue.flush();
  const [opened, preview] = [await loadDocument(document), await client.previewConflict({ document, file })];
  if (!opened.ok) return opened;
  if (!preview.ok) return preview;
  return ok({ item, opened: opened.value, preview: preview.value, conflicts: preview.value.conflicts });
}

async function lookAtUnsaved(document: DocumentId): Promise<Result<Looked | null>> {
  const opened = await loadDocument(document);
  const conflicts = useUnsavedConflicts.getState().get(document) ?? [];
  const item = { kind: "unsaved", document } as const;
  return opened.ok ? ok({ item, opened: opened.value, preview: null, conflicts }) : opened;
}

/** Merges what is looked at as was decided, and goes on to the next item or closes. */
export async function mergeLooked(): Promise<void> {
  const { looked, isMerging } = useConflicts.getState();
  if (!looked || isMerging) return;
  useConflicts.setState({ isMerging: true, problem: null });
  const open = await mergeItem(looked);
  useConflicts.setState({ isMerging: false });
  if (!open.ok) return open.error.code === "conflict-moved" ? lookAgain(looked) : showProblem(open.error);
  if (open.value.length > 0) return choose(looked.item);
  announce((t) => t("conflicts.merged"));
  await goOn();
}

const showProblem = (problem: NonNullable<ReturnType<typeof useConflicts.getState>["problem"]>) =>
  useConflicts.setState({ problem });

/** It is shown as it is now, with what had been decided gone: it was decided on something else. */
async function lookAgain({ item }: Looked): Promise<void> {
  await choose(item);
  announce((t) => t("conflicts.moved"));
}

/** Answers what is still to be decided. */
async function mergeItem({ item, preview }: Looked): Promise<Result<readonly Conflict[]>> {
  const { decisions } = useConflicts.getState();
  if (item.kind === "unsaved") return settleUnsaved(item.document, decisions);
  if (!preview || item.document === null) return ok([]);
  const { document, file } = item;
  const { state } = preview;
  const merged = await client.mergeConflict({ document, file, state, decisions: [...decisions] });
  return merged.ok ? adopted(merged.value) : merged;
}

function adopted(layer: Layer): Result<readonly Conflict[]> {
  adoptLayer(layer);
  return ok([]);
}

/** Takes what a copy of something that is merged as a whole has more; leaves a dialog alone that is opened meanwhile. */
export async function mergeWhole({ kind, document, file }: WholeItem): Promise<void> {
  const isInDialog = isShown();
  useConflicts.setState({ isMerging: true, problem: null });
  if (kind === "reviews") await reviewQueue.flush();
  const merged = await client.mergeShared({ kind, document, file });
  useConflicts.setState({ isMerging: false });
  if (!merged.ok) return isShown() ? showProblem(merged.error) : notify(merged.error);
  if (kind === "reviews" && document !== null) await readReviewAgain(document);
  announce((t) => t("conflicts.mergedWhole"));
  await (isInDialog ? goOn() : findConflicts());
}

async function goOn(): Promise<void> {
  forgetLooked();
  await findConflicts();
  const next = conflictItems().find(isOwnItem);
  if (next && isShown()) await choose(next);
  else closeDialog("conflicts");
}

const isShown = () => useDialog.getState().open === "conflicts";

/** Merges a copy at once where nothing is to be decided; else shows what is. */
export async function mergeAtOnce(item: ConflictItem): Promise<void> {
  if (isWhole(item)) return mergeWhole(item);
  const looked = await look(item);
  if (!looked.ok) return notify(looked.error);
  if (!looked.value || looked.value.conflicts.length > 0) return openConflicts(item);
  const merged = await mergeItem(looked.value);
  if (!merged.ok) notify(merged.error);
  else announce((t) => t("conflicts.merged"));
  await findConflicts();
}
