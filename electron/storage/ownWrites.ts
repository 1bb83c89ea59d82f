import { type FileStamp, isSameStamp } from "./readBounded";

/** A watcher may report a state that three or four quick saves have replaced by then; this is far more. */
const MOST_STATES = 32;

/** The states in which this process left files, by path, the latest last: a few dozen files a session. */
const written = new Map<string, (FileStamp | null)[]>();

/** Notes the state that a file will have, null for none, before it has it. @param file - An absolute path. */
export function noteOwnWrite(file: string, stamp: FileStamp | null): void {
  const states = written.get(file) ?? [];
  states.push(stamp);
  if (states.length > MOST_STATES) states.shift();
  written.set(file, states);
}

/**
 * True of a state that this process gave a file, the latest or one shortly before: nobody need be told of it. That a
 * file is gone looks the same whoever removed it, so it counts only until somebody is seen to have written it since.
 */
export function isOwnWrite(file: string, stamp: FileStamp | null): boolean {
  const states = written.get(file) ?? [];
  if (stamp === null) return states.at(-1) === null;
  const isOwn = states.some((own) => isSameStamp(own, stamp));
  if (!isOwn && states.at(-1) === null) states.pop();
  return isOwn;
}
