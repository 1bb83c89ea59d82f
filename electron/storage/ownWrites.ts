import { type FileStamp, isSameStamp } from "./readBounded";

/** The states in which this process left files, by path: a few dozen a session. */
const written = new Map<string, FileStamp>();

/** Notes the state that a file will have, before it has it. @param file - An absolute path. */
export function noteOwnWrite(file: string, stamp: FileStamp): void {
  written.set(file, stamp);
}

/** True while a file is as this process left it: nobody need be told of its change. */
export function isOwnWrite(file: string, stamp: FileStamp | null): boolean {
  const own = written.get(file);
  return own !== undefined && isSameStamp(own, stamp);
}
