import { Low } from "lowdb";
import { failure } from "../../core/errors";
import { err, ok, type Result } from "../../core/result";
import { DurableJsonAdapter, StoredFileError, type StoredForm } from "./DurableJsonAdapter";
import { type DiskCalls, ReplacementRefused } from "./durableFile";
import { checkPlace } from "./layerOnDisk";
import { saveFailure } from "./saveFailure";
import { sweepLeftovers } from "./temporaryFile";
import type { WorkspaceFile, WorkspaceFolder } from "./WorkspaceFolder";
import { WritingTurn } from "./WritingTurn";

/** How often a change is made anew when other programs keep changing the file meanwhile. */
const TRIES = 20;

/** Makes a change on what a file holds. Called again for each new state of it, so it must bear repetition. */
export type MakeChange<T> = (before: T) => Promise<Result<T>>;

/**
 * A JSON file of a workspace that several programs change. Every change is made on what the file holds at
 * that moment and answered only when the file still holds it, and never over what cannot be read.
 */
export class SharedFile<T> {
  private readonly adapter: DurableJsonAdapter<T>;
  private readonly stored: Low<T>;
  private readonly turn: WritingTurn;

  /** @param fallback - What is changed where there is no file. */
  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly file: WorkspaceFile,
    private readonly form: StoredForm<T>,
    private readonly fallback: T,
    disk?: DiskCalls,
  ) {
    this.turn = new WritingTurn(file.path, disk?.readdir);
    this.adapter = new DurableJsonAdapter(file, form, disk, (temporary) => this.mayReplace(temporary));
    this.stored = new Low(this.adapter, fallback);
  }

  /** What the file holds now. Fails with `save-file-broken`. */
  async read(): Promise<Result<T>> {
    const broken = err(failure("save-file-broken", { file: this.file.name }));
    if (!(await checkPlace(this.folder, this.file)).ok) return broken;
    await sweepLeftovers(this.file.path);
    this.stored.data = this.fallback;
    try {
      await this.stored.read();
      return ok(this.stored.data);
    } catch (error) {
      if (error instanceof StoredFileError) return broken;
      throw error;
    }
  }

  /**
   * What the file holds after a change; a file that holds that already is not written. Fails as the change
   * does, with the `save-…` failures, and with `file-…` when the outcome could not be read again; the disk
   * is then unchanged.
   */
  async change(make: MakeChange<T>): Promise<Result<T>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await this.readInTurn();
      const next = before.ok ? await make(before.value) : before;
      if (!next.ok || (before.ok && this.isSame(before.value, next.value))) return next;
      const written = await this.write(next.value);
      if (written) return written;
    }
    return err(failure("save-contended", { file: this.file.name }));
  }

  private async readInTurn(): Promise<Result<T>> {
    try {
      if (!(await this.folder.isThere()))
        return err(failure("save-workspace-gone", { folder: this.folder.root }));
      await this.turn.quiet();
    } catch (error) {
      return err(saveFailure(this.file.name, error));
    }
    return this.read();
  }

  /** Null when another program has changed the file since it was read: the change must be made on that. */
  private async write(next: T): Promise<Result<T> | null> {
    const readAgain = this.form.parse(this.file.name, this.form.format(next));
    if (!readAgain.ok) return readAgain;
    this.stored.data = next;
    try {
      await this.stored.write();
      return (await this.adapter.isUntouched()) ? ok(next) : null;
    } catch (error) {
      return error instanceof ReplacementRefused ? null : err(saveFailure(this.file.name, error));
    }
  }

  private async mayReplace(temporary: string): Promise<boolean> {
    return (await this.turn.comes(temporary)) && this.adapter.isUntouched();
  }

  private isSame(a: T, b: T): boolean {
    return this.form.format(a) === this.form.format(b);
  }
}
