import type { CorpusImport } from "../../core/formats/importing/CorpusImport";
import type { ToldLabels } from "../../core/formats/importing/LabelMapping";
import type { AnnotatorId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import type { CorpusProgress } from "../ipc/layerImport";

/** What to import or to look at: once, and the thread ends. */
export interface ImportJob {
  /** Of files and folders, absolute. */
  readonly paths: readonly string[];
  readonly format: string | null;
  /** Null to look only. */
  readonly annotator: AnnotatorId | null;
  readonly labels: ToldLabels;
}

/** What the thread is started with. */
export interface WorkerData {
  /** The workspace's. */
  readonly folder: string;
  readonly job: ImportJob;
}

/** What the thread sends. */
export type FromWorker =
  | { readonly kind: "progress"; readonly reached: CorpusProgress }
  | { readonly kind: "answer"; readonly result: Result<CorpusImport> };

/** What the thread is told: to end, and to take back what it wrote. */
export const STOP = "stop";
