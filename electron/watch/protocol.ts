import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { WatchState } from "../ipc/watching";
import type { FileStamp } from "../storage/readBounded";

/** What the thread that watches is started with. */
export interface WatchThreadData {
  /** The workspace's folder, absolute. */
  readonly folder: string;
  /** Of this program's own presence note, which is no news. */
  readonly program: string;
  /** When the program began to read the workspace, by the clock of the system. */
  readonly readSinceMs: number;
}

/** What the main process tells it: the document on screen, which is looked at often. */
export interface ToWatchThread {
  readonly kind: "shown";
  readonly document: DocumentId | null;
}

/** A file that bears an annotator's name and is not as it was. */
export interface ChangedLayer {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** Null when it is gone. */
  readonly stamp: FileStamp | null;
}

/** What has changed in a workspace, whoever changed it. */
export interface SeenChanges {
  readonly layers: readonly ChangedLayer[];
  /** Files of what somebody decided. */
  readonly reviews: readonly ChangedLayer[];
  /** Documents whose text is not as it was. */
  readonly texts: readonly DocumentId[];
  /** True when texts came or went. */
  readonly list: boolean;
  /** The state of `project.json`, null when it is gone; undefined while it is as it was. */
  readonly project: FileStamp | null | undefined;
  readonly conflicts: boolean;
  readonly presence: boolean;
  /** True after a time in which nothing could be seen: any file may have changed. */
  readonly everything: boolean;
}

/** What the thread sends. */
export type FromWatchThread =
  | { readonly kind: "changes"; readonly changes: SeenChanges }
  | { readonly kind: "state"; readonly state: WatchState };
