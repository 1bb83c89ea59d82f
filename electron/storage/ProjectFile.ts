import { applyProjectChange, removedLabels } from "../../core/model/applyProjectChange";
import { refuseRemoval } from "../../core/model/LabelUse";
import { defaultProject, type Project } from "../../core/model/Project";
import type { ProjectChange } from "../../core/model/ProjectChange";
import { err, ok, type Result } from "../../core/result";
import { formatProjectFile, parseProjectFile } from "../../core/stored/projectFile";
import type { DiskCalls } from "./durableFile";
import { findLabelUses, type Watch } from "./labelUses";
import { SharedFile } from "./SharedFile";
import type { Workspace } from "./Workspace";

/**
 * Changes the shared project file: the one file that all people write. So each change is small, made on
 * what the file holds at that moment, and never over what cannot be read.
 */
export class ProjectFile {
  private readonly file: SharedFile<Project>;
  private lastInTurn: Promise<unknown> = Promise.resolve();
  private changesUnderWay = 0;
  private isLoaded = false;

  constructor(
    private readonly workspace: Workspace,
    disk?: DiskCalls,
  ) {
    const form = { parse: parseProjectFile, format: formatProjectFile };
    const { files } = workspace;
    this.file = new SharedFile(files, files.projectFile, form, defaultProject, disk);
  }

  /**
   * Makes a change and writes it; answers once the disk has it. Fails with the `label-…` and `save-…`
   * failures; the disk is then unchanged. A file that holds the change already is not written.
   *
   * @param watch - Hears how far looking for the uses of a label that goes is.
   */
  change(change: ProjectChange, watch: Watch): Promise<Result<Project>> {
    return this.inTurn(() => this.file.change((before) => this.changed(before, change, watch)));
  }

  /** Makes changes of documents in one writing: all of them, or none. Fails as {@link change} does. */
  changeDocuments(changes: readonly DocumentChange[]): Promise<Result<Project>> {
    return this.inTurn(() => this.file.change(async (before) => applyAll(before, changes)));
  }

  private inTurn(make: () => Promise<Result<Project>>): Promise<Result<Project>> {
    this.changesUnderWay += 1;
    const result = this.lastInTurn.then(make);
    this.lastInTurn = result
      .catch(() => undefined)
      .finally(() => {
        this.changesUnderWay -= 1;
      });
    return result;
  }

  /** The project on disk after all changes asked for before. Fails with `save-file-broken`. */
  load(): Promise<Result<Project>> {
    this.isLoaded = true;
    const result = this.lastInTurn.then(() => this.file.read());
    this.lastInTurn = result.catch(() => undefined);
    return result;
  }

  /** True once {@link load} was called: somebody may be making up a change of it. */
  get hasLoaded(): boolean {
    return this.isLoaded;
  }

  /** Resolves when all changes asked for so far are on disk or have failed. */
  async settled(): Promise<void> {
    await this.lastInTurn;
  }

  /** True while a change has not been answered. */
  get isSaving(): boolean {
    return this.changesUnderWay > 0;
  }

  private async changed(before: Project, change: ProjectChange, watch: Watch): Promise<Result<Project>> {
    const next = applyProjectChange(before, change);
    const removed = next.ok ? removedLabels(before, next.value) : [];
    const uses = removed.length > 0 ? await findLabelUses(this.workspace, removed, watch) : ok([]);
    if (!uses.ok) return uses;
    const inUse = refuseRemoval(uses.value, before.labels);
    return inUse ? err(inUse) : next;
  }
}

/** A change that takes no label away, so that nobody's layers need to be asked. */
export type DocumentChange = Exclude<ProjectChange, { readonly kind: "labels-changed" }>;

function applyAll(before: Project, changes: readonly DocumentChange[]): Result<Project> {
  return changes.reduce<Result<Project>>(
    (project, change) => (project.ok ? applyProjectChange(project.value, change) : project),
    ok(before),
  );
}
