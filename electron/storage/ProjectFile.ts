import { Low } from "lowdb";
import { failure } from "../../core/errors";
import { refuseRemoval } from "../../core/model/LabelUse";
import { defaultProject, type Project } from "../../core/model/Project";
import { applyProjectChange, type ProjectChange, removedLabels } from "../../core/model/ProjectChange";
import { err, ok, type Result } from "../../core/result";
import { formatProjectFile, parseProjectFile } from "../../core/stored/projectFile";
import { DurableJsonAdapter, StoredFileError } from "./DurableJsonAdapter";
import type { DiskCalls } from "./durableFile";
import { findLabelUses, type Watch } from "./labelUses";
import { checkPlace } from "./layerOnDisk";
import { saveFailure } from "./saveFailure";
import { sweepLeftovers } from "./temporaryFile";
import type { Workspace } from "./Workspace";
import type { WorkspaceFile } from "./WorkspaceFolder";

/** How often a change is made anew when other programs keep changing the file meanwhile. */
const TRIES = 5;

/**
 * Changes the shared project file: the one file that all people write. So each change is small, made on
 * what the file holds at that moment, and never over what cannot be read.
 */
export class ProjectFile {
  private readonly file: WorkspaceFile;
  private readonly adapter: DurableJsonAdapter<Project>;
  private readonly stored: Low<Project>;
  private lastInTurn: Promise<unknown> = Promise.resolve();
  private changesUnderWay = 0;

  constructor(
    private readonly workspace: Workspace,
    disk?: DiskCalls,
  ) {
    this.file = workspace.files.projectFile;
    const form = { parse: parseProjectFile, format: formatProjectFile };
    this.adapter = new DurableJsonAdapter(this.file, form, disk);
    this.stored = new Low(this.adapter, defaultProject);
  }

  /**
   * Makes a change and writes it; answers once the disk has it. Fails with the `label-…` and `save-…`
   * failures; the disk is then unchanged. A file that holds the change already is not written.
   *
   * @param watch - Hears how far looking for the uses of a label that goes is.
   */
  change(change: ProjectChange, watch: Watch): Promise<Result<Project>> {
    this.changesUnderWay += 1;
    const result = this.lastInTurn.then(() => this.tryToChange(change, watch));
    this.lastInTurn = result
      .catch(() => undefined)
      .finally(() => {
        this.changesUnderWay -= 1;
      });
    return result;
  }

  /** The project on disk after all changes asked for before. Fails with `save-file-broken`. */
  load(): Promise<Result<Project>> {
    const result = this.lastInTurn.then(() => this.read());
    this.lastInTurn = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all changes asked for so far are on disk or have failed. */
  async settled(): Promise<void> {
    await this.lastInTurn;
  }

  /** True while a change has not been answered. */
  get isSaving(): boolean {
    return this.changesUnderWay > 0;
  }

  private async tryToChange(change: ProjectChange, watch: Watch): Promise<Result<Project>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await this.read();
      const next = before.ok ? await this.changed(before.value, change, watch) : before;
      if (!next.ok || (before.ok && isSame(before.value, next.value))) return next;
      const written = await this.write(next.value);
      if (written) return written;
    }
    return err(failure("save-failed", { file: this.file.name, reason: "other programs keep changing it" }));
  }

  /** The project on disk now; the default one where there is no file. */
  private async read(): Promise<Result<Project>> {
    const place = await checkPlace(this.workspace.files, this.file);
    if (!place.ok) return err(failure("save-file-broken", { file: this.file.name }));
    await sweepLeftovers(this.file.path);
    this.stored.data = defaultProject;
    try {
      await this.stored.read();
      return ok(this.stored.data);
    } catch (error) {
      if (!(error instanceof StoredFileError)) throw error;
      return err(failure("save-file-broken", { file: this.file.name }));
    }
  }

  private async changed(before: Project, change: ProjectChange, watch: Watch): Promise<Result<Project>> {
    const next = applyProjectChange(before, change);
    const removed = next.ok ? removedLabels(before, next.value) : [];
    const uses = removed.length > 0 ? await findLabelUses(this.workspace, removed, watch) : ok([]);
    if (!uses.ok) return uses;
    const inUse = refuseRemoval(uses.value);
    return inUse ? err(inUse) : next;
  }

  /** Null when another program has changed the file since it was read: the change must be made on that. */
  private async write(next: Project): Promise<Result<Project> | null> {
    try {
      if (!(await this.adapter.isUntouched())) return null;
      this.stored.data = next;
      await this.stored.write();
      return ok(next);
    } catch (error) {
      return err(saveFailure(this.file.name, error));
    }
  }
}

const isSame = (a: Project, b: Project) => formatProjectFile(a) === formatProjectFile(b);
