import { Low } from "lowdb";
import { type Failure, failure } from "../../core/errors";
import type { VersionReason } from "../../core/history/Version";
import type { AnnotatorId } from "../../core/model/ids";
import { type Layer, newLayer } from "../../core/model/Layer";
import { applyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { checkAnnotations } from "../../core/stored/checkLayer";
import type { SavedLayer } from "../ipc/contract";
import { DurableJsonAdapter, StoredFileError } from "./DurableJsonAdapter";
import type { DiskCalls } from "./durableFile";
import { LayerHistory } from "./LayerHistory";
import { encodeAhead, layerBytes } from "./layerBytes";
import { checkPlace, parseLayerOf, readLayerFile } from "./layerOnDisk";
import { type ChangeLayer, rewriteLayer } from "./rewriteLayer";
import { saveFailure } from "./saveFailure";
import { sweepFolder, sweepLeftovers } from "./temporaryFile";
import type { WorkspaceFile, WorkspaceFolder } from "./WorkspaceFolder";

/** Whose layer a file holds, on what text. */
export interface LayerOwner {
  readonly source: SourceText;
  readonly annotator: AnnotatorId;
}

/**
 * One layer file, open for changes. Keeps the layer that the disk has; takes loads and saves strictly
 * one after another; never writes over what another program wrote, nor over what it cannot read.
 */
export class LayerFile {
  private readonly file: WorkspaceFile;
  private readonly adapter: DurableJsonAdapter<Layer>;
  /** Its data is the layer that the disk has, once that has been read. */
  private readonly stored: Low<Layer>;
  private hasRead = false;
  /** There was no file when this was loaded: whatever is there was written here. */
  private isOwnMaking = false;
  /** What a failed save may have put on the disk all the same, when only the folder's fsync failed. */
  private unconfirmed: Layer | null = null;
  private lastInTurn: Promise<unknown> = Promise.resolve();
  private readonly history: LayerHistory;

  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly owner: LayerOwner,
    private readonly disk?: DiskCalls,
    now?: () => number,
  ) {
    this.history = new LayerHistory(folder, disk, now);
    const { source, annotator } = owner;
    this.file = folder.layerFile(source.document, annotator);
    const form = { parse: parseLayerOf(source, annotator), format: layerBytes };
    this.adapter = new DurableJsonAdapter(this.file, form, disk);
    this.stored = new Low(this.adapter, newLayer(source, annotator));
  }

  /** The layer on disk, or a new one when there is none. Fails as {@link readLayerFile} does. */
  async load(): Promise<Result<Layer>> {
    const layer = await this.inTurn(() => this.read());
    if (layer.ok) void encodeAhead(layer.value);
    return layer;
  }

  /**
   * Applies a change to the layer of that revision and writes it. Fails with the `save-…` failures, and
   * with `layer-…` when an annotation does not fit the text; the disk and this object are then unchanged,
   * so that the same call can be made again. What is deleted goes into the bin first, and a version is kept
   * when one is due; where that fails the save is made all the same, and its answer says so.
   */
  save(baseRevision: number, diff: LayerDiff): Promise<Result<SavedLayer>> {
    return this.inTurn(() => this.write(baseRevision, diff));
  }

  /**
   * Puts another layer in the place of the stored one, after a version of that has been kept, and reads it.
   * Fails as {@link rewriteLayer} does.
   */
  rewrite(change: ChangeLayer, reason: VersionReason): Promise<Result<Layer>> {
    const { folder, owner, disk } = this;
    const keep = (current: Layer) => this.history.keep(current, reason);
    return this.inTurn(async () => {
      const rewritten = await rewriteLayer({ folder, owner, keep, disk }, change);
      return rewritten.ok ? this.readStored() : rewritten;
    });
  }

  /**
   * Keeps a version of the layer as it was read or saved last, before what is more than an edit. Fails with
   * `version-not-kept`, and with `save-file-broken` when it could not be read.
   */
  keep(reason: VersionReason): Promise<Result<unknown>> {
    return this.inTurn(async () => {
      if (this.hasRead) return this.history.keep(this.stored.data, reason);
      return err(failure("save-file-broken", { file: this.file.name }));
    });
  }

  /** True when this was opened on the same bytes, so that it can go on being used. */
  isOver(source: SourceText): boolean {
    return this.owner.source.sha256 === source.sha256;
  }

  /** Resolves when all that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.lastInTurn;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lastInTurn.then(work);
    // A thrown bug goes to its caller and must not stop those who wait behind it.
    this.lastInTurn = result.catch(() => undefined);
    return result;
  }

  private async read(): Promise<Result<Layer>> {
    this.hasRead = false;
    const place = await checkPlace(this.folder, this.file);
    if (!place.ok) return place;
    const { document } = this.owner.source;
    await sweepLeftovers(this.file.path);
    await sweepLeftovers(this.folder.binFile(document, this.owner.annotator).path);
    await sweepFolder(this.folder.versionsOf(document, this.owner.annotator).path);
    return this.readStored();
  }

  private async readStored(): Promise<Result<Layer>> {
    const known = this.stored.data;
    this.stored.data = newLayer(this.owner.source, this.owner.annotator);
    try {
      await this.stored.read();
    } catch (error) {
      if (error instanceof StoredFileError) return err(error.failure);
      throw error;
    }
    this.hasRead = true;
    if (known.revision !== this.stored.data.revision) this.history.foundAnew();
    this.isOwnMaking = !this.adapter.isThere;
    this.unconfirmed = null;
    return ok(this.stored.data);
  }

  private async write(baseRevision: number, diff: LayerDiff): Promise<Result<SavedLayer>> {
    const current = this.stored.data;
    try {
      const obstacle = await this.obstacleTo(baseRevision);
      const next = obstacle ? err(obstacle) : this.next(current, diff);
      return next.ok ? await this.replaceAndKeep(current, next.value, diff) : next;
    } catch (error) {
      return err(saveFailure(this.file.name, error));
    }
  }

  /** The version is written beside the layer, not before it: saving takes as long as the slower of the two. */
  private async replaceAndKeep(current: Layer, next: Layer, diff: LayerDiff): Promise<Result<SavedLayer>> {
    const notBuried = await this.history.bury(current, diff);
    const keeping = this.history.keepDue(current, diff);
    try {
      const saved = await this.replace(current, next);
      const missed = notBuried ?? (await keeping);
      return ok({ ...saved, ...(missed && { missed }) });
    } finally {
      await keeping;
    }
  }

  private async replace(current: Layer, next: Layer): Promise<SavedLayer> {
    this.stored.data = next;
    try {
      await (this.isNewAgain(next) ? this.adapter.remove() : this.stored.write());
    } catch (error) {
      this.stored.data = current;
      this.unconfirmed = next;
      throw error;
    }
    this.unconfirmed = null;
    return { revision: next.revision, savedAt: new Date().toISOString() };
  }

  /** What was made here has been taken back whole: a file that says nothing would only seem to be begun. */
  private isNewAgain({ annotations, status }: Layer): boolean {
    return this.isOwnMaking && annotations.length === 0 && status === "in-progress";
  }

  /** Why the file may not be written now. */
  private async obstacleTo(baseRevision: number): Promise<Failure | null> {
    if (!(await this.folder.isThere())) return failure("save-workspace-gone", { folder: this.folder.root });
    const broken = failure("save-file-broken", { file: this.file.name });
    if (!(await this.folder.holds(this.file.path))) return broken;
    if (!this.hasRead) return (await this.readsNow()) ? this.moved() : broken;
    if (baseRevision !== this.stored.data.revision) return this.moved();
    if (await this.adapter.isUntouched()) return null;
    const found = await readLayerFile(this.folder, this.owner.source, this.owner.annotator);
    if (!found.ok) return broken;
    return this.isOurs(found.value?.value ?? null) ? null : this.moved();
  }

  /** A file that could not be read when it was loaded may have been put right since. */
  private async readsNow(): Promise<boolean> {
    return (await readLayerFile(this.folder, this.owner.source, this.owner.annotator)).ok;
  }

  /** A touched file may hold what it held: copied back by a sync program, say. A deleted one is written anew. */
  private isOurs(found: Layer | null): boolean {
    if (found === null) return true;
    const content = layerBytes(found);
    return [this.stored.data, this.unconfirmed].some((layer) => layer && layerBytes(layer).equals(content));
  }

  private next(current: Layer, diff: LayerDiff): Result<Layer> {
    const arriving = [...diff.added, ...diff.updated.map(({ to }) => to)];
    const problem = checkAnnotations(this.file.name, arriving, this.owner.source.text);
    if (problem) return err(problem);
    try {
      return ok({ ...applyDiff(current, diff), revision: current.revision + 1 });
    } catch (error) {
      // The diff was made on another state of the layer than the one its revision names.
      if (error instanceof RangeError) return err(this.moved());
      throw error;
    }
  }

  private moved(): Failure {
    return failure("save-revision-moved", { file: this.file.name });
  }
}
