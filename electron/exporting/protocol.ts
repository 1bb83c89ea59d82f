import type { FailureParameter } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import type { ExportableLayers, ExportForecast, ExportPreview, ExportReport } from "../ipc/exporting";
import type { ExportOptions } from "../storage/exportCorpus";
import type { ExportChoice } from "../storage/exporting/ExportPlan";
import type { Follow, FollowedCorpus } from "../storage/exporting/Follower";
import type { Expected } from "../storage/ReadBackCheck";

/** What can be asked of the thread, and what it is given for it. */
export interface ExportTasks {
  export: Omit<ExportOptions, "signal" | "progress" | "follow">;
  preview: { readonly choice: ExportChoice; readonly document: DocumentId };
  forecast: ExportChoice;
  layers: null;
}

/** What it answers. */
export interface ExportAnswers {
  export: ExportReport;
  preview: ExportPreview;
  forecast: ExportForecast;
  layers: ExportableLayers;
}

/** The kind of a task. */
export type TaskKind = keyof ExportTasks;

/** How a task is watched and ended. */
export interface TaskWatch {
  readonly signal?: AbortSignal;
  /** Told how far an export or a forecast is, in documents. */
  readonly progress?: (done: number, total: number) => void;
  /** Reads back what is written in another thread. */
  readonly follow?: Follow;
}

/** Does tasks, wherever. */
export interface Exporter {
  run<K extends TaskKind>(
    kind: K,
    task: ExportTasks[K],
    watch?: TaskWatch,
  ): Promise<Result<ExportAnswers[K]>>;
}

/** What the thread is started with: the workspace's folder, absolute. */
export interface WorkerData {
  readonly folder: string;
}

/** What a thread is started with that reads a corpus back while it is written. */
export interface ReadBackData {
  readonly followed: FollowedCorpus;
}

/** What that thread is told: how much of the file can be read, what must be found in it, and whether it is all. */
export interface ToReadBack {
  readonly size: number;
  readonly expected: readonly Expected[];
  readonly isWhole: boolean;
}

/** What it tells: how many more documents it has read, and in the end the first difference. */
export type FromReadBack =
  | { readonly kind: "read"; readonly documents: number }
  | { readonly kind: "answer"; readonly problem: FailureParameter | null };

/** What the thread is told. */
export type ToWorker =
  | {
      readonly kind: "task";
      readonly id: number;
      readonly name: TaskKind;
      readonly task: ExportTasks[TaskKind];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** What the thread tells. */
export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: "answer"; readonly id: number; readonly result: Result<ExportAnswers[TaskKind]> };
