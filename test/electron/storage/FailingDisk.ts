import * as realDisk from "node:fs/promises";
import type { DiskCalls } from "../../../electron/storage/durableFile";

/** An error as the system gives it. */
export function systemError(code: string, words = "refused"): Error {
  return Object.assign(new Error(`${code}: ${words}, write`), { code });
}

/** The steps of a durable write that can fail. */
export type Step = "mkdir" | "open" | "write" | "sync" | "rename" | "syncFolder";

/** The real disk, but for one step that fails with an error while `isFailing` is true. */
export class FailingDisk implements DiskCalls {
  isFailing = true;
  /** Every step in the order it was made, to compare with what a durable write must do. */
  readonly steps: Step[] = [];

  constructor(
    private readonly step: Step | null,
    private readonly error: Error = systemError("EIO"),
    /** Told of each step before it is made. */
    private readonly watcher: (step: Step) => void = () => undefined,
  ) {}

  readonly stat = realDisk.stat;
  unlink = realDisk.unlink;
  readonly readdir = (folder: string) => realDisk.readdir(folder);

  readonly mkdir = (async (folder: string, options: { recursive: true }) => {
    this.make("mkdir");
    return realDisk.mkdir(folder, options);
  }) as DiskCalls["mkdir"];

  readonly rename: DiskCalls["rename"] = async (from, to) => {
    this.make("rename");
    return realDisk.rename(from, to);
  };

  readonly open: DiskCalls["open"] = async (file, flags, mode) => {
    const isFolder = flags === "r";
    if (!isFolder) this.make("open");
    return this.watch(await realDisk.open(file, flags, mode), isFolder ? "syncFolder" : "sync");
  };

  private watch(handle: realDisk.FileHandle, syncStep: Step): realDisk.FileHandle {
    const { sync, writeFile } = handle;
    handle.sync = async () => {
      this.make(syncStep);
      return sync.call(handle);
    };
    handle.writeFile = async (data) => {
      this.make("write");
      return writeFile.call(handle, data);
    };
    return handle;
  }

  private make(step: Step): void {
    this.steps.push(step);
    this.watcher(step);
    if (this.isFailing && step === this.step) throw this.error;
  }
}
