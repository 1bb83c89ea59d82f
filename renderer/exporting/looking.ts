import { useEffect } from "react";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import type { ExportForm, ExportFormat, ExportScope } from "../../electron/ipc/exporting";
import { useDocuments } from "../state/documentStore";
import { saveQueue } from "../state/saving";
import { useWorkspace } from "../state/workspaceStore";
import { client, onMainEvent } from "../workbenchClient";
import { chosenScope } from "./exporting";
import { type Looked, unlooked, useExport } from "./exportStore";

/** While somebody types a number, in ms. */
const PAUSE_MS = 150;

/**
 * Finds out what can be exported, and to what; the annotator's own layers are chosen to begin with, whatever comes of
 * that.
 */
export async function lookForLayers(): Promise<void> {
  const formats = await client.listFormats();
  if (!formats.ok) return;
  useExport.setState({ formats: formats.value });
  chooseFirst([]);
  const found = await client.listExportable();
  if (!found.ok) return;
  useExport.setState({ exportable: found.value });
  chooseFirst(found.value.annotators.map(({ annotator }) => annotator));
}

function chooseFirst(annotators: readonly AnnotatorId[]): void {
  useExport.setState(({ form, formats }) => ({ form: form ?? firstForm(annotators, formats[0]) }));
}

function firstForm(annotators: readonly AnnotatorId[], first: ExportFormat | undefined): ExportForm | null {
  const { info } = useWorkspace.getState();
  const own = info?.settings.annotator ?? annotators[0];
  if (own === undefined || first === undefined) return null;
  const rest = { openCases: "omit", text: "raw", flattening: "outermost", choices: {}, split: null } as const;
  return { format: first.id, layers: [own], ...rest };
}

/** Keeps the preview and the forecast of what is chosen up to date while the dialog shows; the latest wins. */
export function useLooking(): void {
  const form = useExport((state) => state.form);
  const kind = useExport((state) => state.scope);
  const folder = useExport((state) => state.folder);
  const current = useDocuments((state) => state.current);
  useEffect(() => {
    if (form === null) return;
    const timer = setTimeout(
      () => void look(form, chosenScope({ scope: kind, folder }, current), current),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [form, kind, folder, current]);
  useEffect(() => {
    const stopHearing = onMainEvent("forecastProgress", (counted) => useExport.setState({ counted }));
    return () => {
      stopHearing();
      stopLooking();
    };
  }, []);
}

/** What the window shows is what would go out. */
async function look(form: ExportForm, scope: ExportScope | null, document: DocumentId | null): Promise<void> {
  await saveQueue.flush();
  if (document) void ask("preview", () => client.previewExport({ form, document }));
  else useExport.setState({ preview: unlooked });
  useExport.setState({ counted: null });
  if (scope) void ask("forecast", () => client.forecastExport({ form, scope }));
  else useExport.setState({ forecast: unlooked });
}

/** The call made last, of either. */
const latest = { preview: 0, forecast: 0 };

/** Nobody looks any more: what is still answered is not shown. */
function stopLooking(): void {
  latest.preview += 1;
  latest.forecast += 1;
  useExport.setState({ preview: unlooked, forecast: unlooked });
  void client.stopForecast();
}

async function ask<K extends keyof typeof latest, T>(what: K, call: () => Promise<Result<T>>): Promise<void> {
  latest[what] += 1;
  const turn = latest[what];
  const change = (looked: Partial<Looked<unknown>>) =>
    useExport.setState((state) => ({ [what]: { ...state[what], ...looked } }));
  change({ isAsked: true });
  const answer = await call();
  if (turn !== latest[what]) return;
  const result = answer.ok
    ? { answer: answer.value, problem: null }
    : { answer: null, problem: answer.error };
  change({ ...result, isAsked: false });
}
