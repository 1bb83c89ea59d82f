import { type Failure, failure } from "../../core/errors";
import { dueVersion, type Since } from "../../core/history/dueVersion";
import type { VersionReason } from "../../core/history/Version";
import type { Layer } from "../../core/model/Layer";
import { changedAnnotations, type LayerDiff } from "../../core/model/LayerDiff";
import { ok, type Result } from "../../core/result";
import { BinStore } from "./BinStore";
import type { DiskCalls } from "./durableFile";
import { VersionStore } from "./VersionStore";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/** More annotations than this are not put into the bin at once when a version holds them. */
const MOST_BURIED = 200;

/** What one open layer was and had: keeps versions of it as they are due, and what is deleted in it. */
export class LayerHistory {
  private readonly versions: VersionStore;
  private readonly bin: BinStore;
  private since: Since = { keptAt: null, changes: 0 };

  /** @param now - Gives the time in milliseconds since 1970. */
  constructor(
    folder: WorkspaceFolder,
    disk?: DiskCalls,
    private readonly now: () => number = Date.now,
  ) {
    this.versions = new VersionStore(folder, disk);
    this.bin = new BinStore(folder, disk);
  }

  /** The layer was read and is not the one that was known: a version of it is due before it is changed. */
  foundAnew(): void {
    this.since = { keptAt: null, changes: 0 };
  }

  /** Keeps a version before what is more than an edit. Fails with `version-not-kept`. */
  async keep(layer: Layer, reason: VersionReason): Promise<Result<unknown>> {
    const now = this.now();
    this.since = { keptAt: now, changes: 0 };
    // Revision 0 has never been on the disk.
    return layer.revision === 0 ? ok(null) : this.versions.keep(layer, reason, now);
  }

  /**
   * Keeps what a save is about to delete. Why it could not, or null: a save goes on all the same. What a bulk
   * act takes away by the hundred stands in the version before it, and would push all else out of the bin.
   */
  async bury(layer: Layer, { removed }: LayerDiff): Promise<Failure | null> {
    const isInVersion =
      removed.length > MOST_BURIED && this.since.keptAt !== null && this.since.changes === 0;
    return removed.length === 0 || isInVersion ? null : this.bin.add(layer, removed, this.now());
  }

  /**
   * Keeps a version of what a save replaces, if one is due. Why it could not, or null: a save goes on all the
   * same, and the next attempt is made when the next version is due.
   */
  async keepDue(layer: Layer, diff: LayerDiff): Promise<Failure | null> {
    const reason = dueVersion(this.since, this.now());
    const kept = reason ? await this.keep(layer, reason) : ok(null);
    this.since = { ...this.since, changes: this.since.changes + changedAnnotations(diff) };
    return kept.ok ? null : asMissed(kept.error);
  }
}

/** The save was made, so the failure must not say that nothing was. */
function asMissed({ parameters: { file = "", reason = "" } }: Failure): Failure {
  return failure("version-missed", { file, reason });
}
