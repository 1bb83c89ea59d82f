import type { Failure } from "../../../core/errors";
import type { Expected } from "../ReadBackCheck";

/** A corpus that is written, and read back meanwhile. */
export interface FollowedCorpus {
  /** Id of a format of the registry that has `readsLinesOf`. */
  readonly format: string;
  /** Absolute. */
  readonly folder: string;
}

/** Reads a corpus back while it is being written, in a thread of its own. */
export interface Follower {
  /** Says how many bytes of its file can be read by now, and what must be found in those that are new. */
  written(size: number, expected: readonly Expected[]): void;
  /** Says that this is all of it. Fails with `export-not-verified` at the first difference, and with `export-failed`. */
  finish(): Promise<Failure | null>;
  /** Ends it, wherever it is; who waits for it to finish is told of no problem. */
  stop(): void;
}

/**
 * Begins to follow a corpus.
 *
 * @param read - Told how many more documents have been read back.
 */
export type Follow = (corpus: FollowedCorpus, read: (documents: number) => void) => Follower;
