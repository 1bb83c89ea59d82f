import { rename } from "node:fs/promises";
import path from "node:path";
import { Low } from "lowdb";
import { type ZodType, z } from "zod";
import { err, ok, type Result } from "../../core/result";
import { parseStored } from "../../core/stored/storedJson";
import { DurableJsonAdapter, StoredFileError, type StoredForm } from "./DurableJsonAdapter";
import { saveFailure } from "./saveFailure";
import { sweepLeftovers } from "./temporaryFile";

/** Of user files; they do not say it, as missing keys have defaults. A later form would. */
const VERSION = 1;

/** What a user file holds, and what stands in when it does not exist. */
export interface UserFileForm<T> {
  readonly name: string;
  /** Missing keys are taken from the defaults first, so that the file of an older version stays good. */
  readonly schema: ZodType<T>;
  readonly defaults: T;
}

/** A small JSON file about this user on this machine, outside every workspace. */
export class UserFile<T extends object> {
  private lastInTurn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly name: string,
    private readonly stored: Low<T>,
    private readonly isKept: boolean,
  ) {}

  /**
   * Opens a file in a folder. One that cannot be used is renamed aside, and the defaults stand in.
   *
   * @param isKept - False to leave the disk as it is: changes then last as long as the program runs.
   */
  static async open<T extends object>(
    folder: string,
    form: UserFileForm<T>,
    isKept: boolean,
  ): Promise<UserFile<T>> {
    const file = { path: path.join(folder, form.name), name: form.name };
    const stored = new Low<T>(new DurableJsonAdapter(file, storedForm(form)), form.defaults);
    if (isKept) await sweepLeftovers(file.path);
    await readOrSetAside(stored, file.path, isKept);
    return new UserFile(form.name, stored, isKept);
  }

  get value(): T {
    return this.stored.data;
  }

  /** Changes some keys and writes the file. Fails with the `save-…` failures; the value is then unchanged. */
  change(change: Partial<T>): Promise<Result<T>> {
    const result = this.lastInTurn.then(() => this.write({ ...this.stored.data, ...change }));
    this.lastInTurn = result;
    return result;
  }

  private async write(next: T): Promise<Result<T>> {
    const current = this.stored.data;
    this.stored.data = next;
    try {
      if (this.isKept) await this.stored.write();
      return ok(next);
    } catch (error) {
      this.stored.data = current;
      return err(saveFailure(this.name, error));
    }
  }
}

function storedForm<T extends object>({ schema, defaults }: UserFileForm<T>): StoredForm<T> {
  const complete = z
    .looseObject({})
    .transform((found): unknown => ({ ...defaults, ...found }))
    .pipe(schema);
  return {
    parse: (name, json) => parseStored(name, json, VERSION, complete),
    format: (value) => `${JSON.stringify(value, null, 2)}\n`,
  };
}

async function readOrSetAside<T>(stored: Low<T>, file: string, isKept: boolean): Promise<void> {
  try {
    await stored.read();
  } catch (error) {
    if (!(error instanceof StoredFileError)) throw error;
    if (isKept) await setAside(file);
  }
}

/** Never lost: whoever edited the file by hand finds it beside the new one. */
async function setAside(file: string): Promise<void> {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 17);
  await rename(file, `${file}.broken-${time}`);
}
