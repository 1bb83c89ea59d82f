import type { DocumentId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import type { ExportableLayers, ExportForecast, ExportPreview, ExportReport } from "../ipc/exporting";
import type { ExportOptions } from "../storage/exportCorpus";
import type { ExportChoice } from "../storage/exporting/ExportPlan";

/** What can be asked of the thread, and what it is given for it. */
export interface ExportTasks {
  export: Omit<ExportOptions, "signal" | "progress">;
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
  /** Told how far an export is, in documents. */
  readonly progress?: (done: number, total: number) => void;
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
