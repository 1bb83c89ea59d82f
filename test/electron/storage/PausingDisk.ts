import * as realDisk from "node:fs/promises";
import type { DiskCalls } from "../../../electron/storage/durableFile";

/** Where a write can be held up; `look` is each look into the folder for other programs' writes. */
export type Pause = "mkdir" | "open" | "write" | "sync" | "look" | "rename";

/** The real disk, which waits before each step until the given function lets it go on. */
export class PausingDisk implements DiskCalls {
  constructor(private readonly before: (pause: Pause) => Promise<void>) {}

  readonly stat = realDisk.stat;
  readonly unlink = realDisk.unlink;

  readonly mkdir = (async (folder: string, options: { recursive: true }) => {
    await this.before("mkdir");
    return realDisk.mkdir(folder, options);
  }) as DiskCalls["mkdir"];

  readonly rename: DiskCalls["rename"] = async (from, to) => {
    await this.before("rename");
    return realDisk.rename(from, to);
  };

  readonly readdir = async (folder: string) => {
    await this.before("look");
    return realDisk.readdir(folder);
  };

  readonly open: DiskCalls["open"] = async (file, flags, mode) => {
    if (flags === "r") return realDisk.open(file, flags, mode);
    await this.before("open");
    const handle = await realDisk.open(file, flags, mode);
    const { sync, writeFile } = handle;
    handle.sync = async () => {
      await this.before("sync");
      return sync.call(handle);
    };
    handle.writeFile = async (data) => {
      await this.before("write");
      return writeFile.call(handle, data);
    };
    return handle;
  };
}
