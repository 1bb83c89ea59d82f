import type { VersionReason } from "./Version";

/** A version is kept while editing after that long, in milliseconds, if anything was changed. */
export const KEEP_EVERY_MS = 5 * 60_000;

/** A version is kept while editing after that many changed annotations. */
export const KEEP_EVERY_CHANGES = 25;

/** What has happened to a layer since a version of it was kept. */
export interface Since {
  /** When that was, in milliseconds since 1970; null while none was in this session. */
  readonly keptAt: number | null;
  /** How many annotations have been added, changed or removed since. */
  readonly changes: number;
}

/**
 * Why a version is kept before the next change; null when none is due. The state that a session finds is kept
 * before its first change, later ones by time and by the number of changes.
 */
export function dueVersion({ keptAt, changes }: Since, now: number): VersionReason | null {
  if (keptAt === null) return "opened";
  // A clock that was put back must not stop the keeping.
  const isLong = Math.abs(now - keptAt) >= KEEP_EVERY_MS;
  return (isLong && changes > 0) || changes >= KEEP_EVERY_CHANGES ? "editing" : null;
}
