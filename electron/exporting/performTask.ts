import { ok, type Result } from "../../core/result";
import { exportCorpus } from "../storage/exportCorpus";
import { forecastExport } from "../storage/exporting/forecastExport";
import { listExportable } from "../storage/exporting/listExportable";
import { previewExport } from "../storage/exporting/previewExport";
import { Workspace } from "../storage/Workspace";
import type { ExportAnswers, ExportTasks, TaskKind, TaskWatch } from "./protocol";

type Perform = {
  readonly [K in TaskKind]: (
    workspace: Workspace,
    task: ExportTasks[K],
    watch: TaskWatch,
  ) => Promise<Result<ExportAnswers[K]>>;
};

const performs: Perform = {
  export: (workspace, task, watch) => exportCorpus(workspace, { ...task, ...watch }),
  preview: (workspace, { choice, document }) => previewExport(workspace, choice, document),
  forecast: forecastExport,
  layers: async (workspace) => ok(await listExportable(workspace)),
};

/** Does one task on the workspace in a folder. Fails as the task does, and with `workspace-missing`. */
export async function performTask<K extends TaskKind>(
  folder: string,
  kind: K,
  task: ExportTasks[K],
  watch: TaskWatch = {},
): Promise<Result<ExportAnswers[K]>> {
  const workspace = await Workspace.open(folder);
  return workspace.ok ? performs[kind](workspace.value, task, watch) : workspace;
}
