import type { CountTable } from "../../core/findings/countTable";
import type { CountedLayer, TableId, UnitSummary } from "../../core/findings/Findings";
import type { SheetCell } from "../../core/findings/sheet";
import type { TargetRow } from "../../core/findings/TargetRow";
import type { AnnotatorId } from "../../core/model/ids";
import type { Term } from "../../core/model/Terms";
import type { Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { FindingsReached, FindingsResponses, Page } from "../ipc/findings";

/** What the thread is started with. */
export interface WorkerData {
  readonly folder: string;
}

/** All that a report says. */
export interface ReportedFindings {
  readonly layer: CountedLayer;
  readonly tables: Readonly<Record<TableId, CountTable>>;
  readonly units: readonly UnitSummary[];
  readonly targets: Page<TargetRow>;
}

/** What the thread answers: what the page asks, but that the main process writes sheets and reports to their files. */
export interface ThreadResponses
  extends Omit<FindingsResponses, "cancelFindings" | "saveFindings" | "reportFindings" | "cancelReport"> {
  saveFindings: readonly (readonly SheetCell[])[];
  reportFindings: ReportedFindings;
}

/** What the thread can be asked; ending it is how reading is cancelled. */
export type FindingsMethod = keyof ThreadResponses;

/** One call, on its way to the thread. */
export interface FindingsCall<M extends FindingsMethod = FindingsMethod> {
  readonly id: number;
  readonly method: M;
  readonly request: ParsedRequest<M>;
  /** As the project has them now. */
  readonly terms: readonly Term[];
  /** Who reads the corpus; of no meaning to what only asks about it. */
  readonly reader: AnnotatorId | null;
}

/** What the thread sends. */
export type FromWorker =
  | { readonly kind: "progress"; readonly reached: FindingsReached }
  | { readonly kind: "answer"; readonly id: number; readonly result: Result<unknown> };
