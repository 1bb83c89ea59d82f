import type { Conflict, Decisions } from "../../core/merge/LayerMerge";
import { mergeLayers } from "../../core/merge/mergeLayers";
import { settleMerge } from "../../core/merge/settleMerge";
import { diffLayers } from "../../core/model/diffLayers";
import { findAnnotation } from "../../core/model/editLayer";
import type { Layer } from "../../core/model/Layer";
import { applyDiff, invertDiff, isEmptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { err, ok, type Result } from "../../core/result";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { putLayers, replaceDocument, useDocuments } from "./documentStore";
import { tellLayerDiff } from "./layerListeners";
import type { Rebased } from "./SaveQueue";
import { clearSelection, useView } from "./viewStore";
import { summariseLayers } from "./workspaceStore";

/** What was taken up with what is still to be saved, or what keeps the two apart. */
export type TakingUp =
  | ({ readonly ok: true } & Rebased)
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * Shows an opened document's layer as it was read from the disk just now, with the unsaved edits on top of it.
 * What is shown already stays untouched: the text view redraws the difference, nothing scrolls. Where the edits
 * are about what has been changed on the disk as well, the two are merged; where they contradict each other,
 * nothing is changed.
 *
 * @param decisions - What was decided of the conflicts that were answered before.
 */
export function takeUpLayer(
  read: OpenedDocument,
  unsaved: LayerDiff,
  decisions: Decisions = new Map(),
): TakingUp {
  const shown = useDocuments.getState().opened.get(read.source.document);
  const merged = withEdits(read.layer, shown?.layer ?? read.layer, unsaved, decisions);
  if (!merged.ok) return { ok: false, conflicts: merged.error };
  show(read, merged.value);
  return { ok: true, revision: read.layer.revision, unsaved: diffLayers(read.layer, merged.value) };
}

function show(read: OpenedDocument, layer: Layer): void {
  const shown = useDocuments.getState().opened.get(read.source.document);
  // Another text, or a layer that could not be read, is not changed by a difference.
  if (!shown || shown.layerProblem || shown.source.sha256 !== read.source.sha256)
    replaceDocument({ ...read, layer });
  else showDifference(shown.layer, layer);
  summariseLayers([layer]);
}

function showDifference(before: Layer, layer: Layer): void {
  const diff = diffLayers(before, layer);
  putLayers([layer]);
  if (isEmptyDiff(diff)) return;
  const { document } = layer;
  tellLayerDiff(document, diff);
  const { selected, caret } = useView.getState();
  const isShown = useDocuments.getState().current === document;
  if (isShown && selected && !findAnnotation(layer, selected)) clearSelection(caret);
}

/** The stored layer with the edits, or the conflicts between the two. */
function withEdits(
  stored: Layer,
  shown: Layer,
  unsaved: LayerDiff,
  decisions: Decisions,
): Result<Layer, readonly Conflict[]> {
  try {
    return ok(applyDiff(stored, unsaved));
  } catch (error) {
    // The other program has changed the same annotation.
    if (error instanceof RangeError) return mergeEdits(stored, shown, unsaved, decisions);
    throw error;
  }
}

function mergeEdits(
  stored: Layer,
  shown: Layer,
  unsaved: LayerDiff,
  decisions: Decisions,
): Result<Layer, readonly Conflict[]> {
  // On another text the edits mean nothing; they stay where they are.
  if (stored.text.sha256 !== shown.text.sha256) return err([]);
  const merge = mergeLayers(applyDiff(shown, invertDiff(unsaved)), shown, stored);
  const merged = settleMerge(merge, decisions);
  return merged.ok ? ok({ ...merged.value, revision: stored.revision }) : err(merge.conflicts);
}
