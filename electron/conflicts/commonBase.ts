import type { Version } from "../../core/history/Version";
import { mayComeFrom, possibleBases, trustedBase } from "../../core/merge/commonVersion";
import type { Layer } from "../../core/model/Layer";
import { type VersionStore, versionStateOf } from "../storage/VersionStore";

/** How many versions are opened at most: they are as large as the layer. */
const MOST_READ = 40;

/**
 * The state that two versions of a layer came from, as far as history tells: the newest kept version that speaks
 * for it, see core/merge/commonVersion. Null when there is none, or it cannot be read: the merge then asks more.
 *
 * @param deleted - Ids of the annotations that are known to have been deleted.
 */
export async function commonBase(
  versions: VersionStore,
  ours: Layer,
  theirs: Layer,
  deleted: ReadonlySet<string>,
): Promise<Layer | null> {
  const kept = await versions.list(ours.document, ours.annotator).catch(() => []);
  const possible = possibleBases(kept, versionStateOf(ours), versionStateOf(theirs));
  for (const version of possible.slice(0, MOST_READ)) {
    const base = await read(versions, ours, version);
    const isCommon = base && [ours, theirs].every((side) => mayComeFrom(side, base));
    if (isCommon) return trustedBase(base, ours, theirs, deleted);
  }
  return null;
}

async function read(versions: VersionStore, ours: Layer, { name }: Version): Promise<Layer | null> {
  const layer = await versions.read(ours.document, ours.annotator, name);
  return layer.ok ? layer.value : null;
}
