import { unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { failure } from "../../core/errors";
import type { Decisions } from "../../core/merge/LayerMerge";
import { mergeLayers } from "../../core/merge/mergeLayers";
import { settleMerge } from "../../core/merge/settleMerge";
import { diffLayers } from "../../core/model/diffLayers";
import type { Layer } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { err, ok, type Result } from "../../core/result";
import type { ConflictPreview } from "../ipc/conflicts";
import { syncFolder } from "../storage/durableFile";
import type { LayerStore } from "../storage/LayerStore";
import {
  isMarked,
  type LayerPlace,
  type LayerSides,
  otherFile,
  readCopy,
  readLayerSides,
  stateOf,
} from "./layerSides";
import { takeInCopies } from "./mergeBeside";
import { splitMarks } from "./splitMarks";

/** What merging a layer with its other version comes to. Fails as {@link readLayerSides} does. */
export async function previewConflict(place: LayerPlace): Promise<Result<ConflictPreview>> {
  const sides = await readLayerSides(place);
  if (!sides.ok) return sides;
  const { base, ours, theirs } = sides.value;
  const { settled, conflicts } = mergeLayers(base, ours, theirs);
  return ok({
    state: stateOf(sides.value),
    fromTheirs: countChanges(diffLayers(ours, settled), conflicts),
    fromOurs: countChanges(diffLayers(theirs, settled), conflicts),
    hasBase: base !== null,
    conflicts,
  });
}

/** What is in conflict is left out of the merge so far: that is no change yet. */
function countChanges(diff: LayerDiff, conflicts: ConflictPreview["conflicts"]): number {
  const open = new Set(conflicts.map(({ id }) => id));
  const removed = diff.removed.filter(({ id }) => !open.has(id));
  return diff.added.length + diff.updated.length + removed.length;
}

/**
 * Merges a layer with its other version. The other one is kept as a version before anything is written, and its
 * file is removed only after the merged layer is on the disk: whenever this breaks off, both are there.
 *
 * Fails as {@link readLayerSides} and {@link LayerStore.rewrite} do, with `conflict-moved` when the two are not
 * as they were looked at, and with `conflict-undecided`.
 */
export async function mergeConflict(
  place: LayerPlace,
  layers: LayerStore,
  { state, decisions }: { readonly state: string; readonly decisions: Decisions },
): Promise<Result<Layer>> {
  await layers.settled();
  const sides = await readLayerSides(place);
  if (!sides.ok) return sides;
  const moved = failure("conflict-moved", { file: otherFile(place).name });
  if (stateOf(sides.value) !== state) return err(moved);
  const merged = settleMerge(merge(sides.value), decisions);
  if (!merged.ok) return merged;
  const kept = await place.versions.keep(sides.value.theirs, "merge");
  if (!kept.ok) return kept;
  const copy = isMarked(place) ? await splitMarks(place, sides.value) : ok(place.file);
  if (!copy.ok) return copy;
  const change = (current: Layer) => (isSame(current, sides.value.ours) ? merged : err(moved));
  const written = await layers.rewrite(place.source, place.annotator, change, "merge");
  if (!written.ok) return written;
  await putAway({ ...place, file: copy.value }, sides.value);
  await takeInCopies({ ...place, document: place.source.document });
  return written;
}

const merge = ({ base, ours, theirs }: LayerSides) => mergeLayers(base, ours, theirs);

function isSame(a: Layer, b: Layer): boolean {
  const diff = diffLayers(a, b);
  const changes = diff.added.length + diff.updated.length + diff.removed.length;
  return a.revision === b.revision && changes === 0 && diff.status === null;
}

/** A copy that a sync tool has written anew meanwhile is another one, and stays. */
async function putAway(place: LayerPlace, { theirs }: LayerSides): Promise<void> {
  const now = await readCopy(place);
  if (!now.ok || !isSame(now.value, theirs)) return;
  const { path } = otherFile(place);
  await unlink(path);
  await syncFolder(dirname(path));
}
