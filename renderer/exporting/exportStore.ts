import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type {
  ExportableLayers,
  ExportForecast,
  ExportForm,
  ExportFormat,
  ExportPreview,
  ExportProgress,
  ExportReport,
  ExportScope,
} from "../../electron/ipc/exporting";

/** How far the export is that was asked for last. */
export type ExportState =
  | { readonly kind: "choosing" | "running" }
  | { readonly kind: "failed"; readonly problem: Failure }
  | { readonly kind: "done"; readonly report: ExportReport };

/** What was found out about what is chosen: the last answer stays until the next is there. */
export interface Looked<T> {
  readonly answer: T | null;
  readonly problem: Failure | null;
  readonly isAsked: boolean;
}

/** What is chosen, what it would give, and what became of the last export. */
export interface ExportingState {
  readonly state: ExportState;
  /** Empty until they are known. */
  readonly formats: readonly ExportFormat[];
  /** Null until it is known whose layers there are. */
  readonly form: ExportForm | null;
  readonly scope: ExportScope["kind"];
  readonly folder: string;
  readonly exportable: ExportableLayers | null;
  readonly preview: Looked<ExportPreview>;
  readonly forecast: Looked<ExportForecast>;
  /** How far the forecast is that is asked for; null before it says so. */
  readonly counted: ExportProgress | null;
}

/** Nothing is known yet. */
export const unlooked = { answer: null, problem: null, isAsked: false };

/** The export; it goes on while its dialog is closed, and the dialog then tells how it ended. */
export const useExport = create<ExportingState>(() => ({
  state: { kind: "choosing" },
  formats: [],
  form: null,
  scope: "corpus",
  folder: "",
  exportable: null,
  preview: unlooked,
  forecast: unlooked,
  counted: null,
}));

/** Shares of train, dev and test when a split is first asked for. */
export const usualSplit = { train: 80, dev: 10, test: 10, seed: 0, by: "document" } as const;

/** Changes some of what is chosen. */
export function changeForm(change: Partial<ExportForm>): void {
  useExport.setState(({ form }) => ({ form: form && { ...form, ...change } }));
}

/** Takes another format; options are those of a format. */
export function chooseFormat(format: string): void {
  changeForm({ format, choices: {}, openCases: "omit" });
}

/** The chosen format, and what can be chosen of it. */
export function useFormat(): ExportFormat | undefined {
  return useExport(({ form, formats }) => formats.find(({ id }) => id === form?.format));
}
