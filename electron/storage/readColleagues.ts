import { stat } from "node:fs/promises";
import { type AnchoringCounts, countAnchoring, isReanchorable } from "../../core/anchor/reanchorLayer";
import type { Failure } from "../../core/errors";
import type { AnnotatorId } from "../../core/model/ids";
import type { SourceText } from "../../core/model/SourceText";
import type { Colleague } from "../ipc/watching";
import { isCopy } from "./isCopy";
import { readLayerFile } from "./layerOnDisk";
import { readReanchored } from "./reanchoring";
import type { Workspace } from "./Workspace";
import { LAYER_ENDING, type WorkspaceFolder } from "./WorkspaceFolder";

/**
 * Everybody else with a layer file on a document, by name; copies made by sync tools are nobody's.
 *
 * @param annotator - Who is left out.
 */
export async function readColleagues(
  workspace: Workspace,
  source: SourceText,
  annotator: AnnotatorId | null,
): Promise<Colleague[]> {
  const all = await workspace.listAnnotators(source.document);
  const theirs = all.filter((other) => other !== annotator);
  const colleagues = await Promise.all(theirs.map((other) => readColleague(workspace, source, other)));
  const names = new Set(all.map((each) => each + LAYER_ENDING));
  return colleagues.filter((colleague) => !isCopy(colleague, names));
}

async function readColleague(
  { files }: Workspace,
  source: SourceText,
  annotator: AnnotatorId,
): Promise<Colleague> {
  const stored = await readLayerFile(files, source, annotator);
  const layer = stored.ok ? stored.value?.value : undefined;
  return {
    annotator,
    annotations: layer?.annotations.length ?? null,
    status: layer?.status ?? null,
    changedAt: await changedAt(files.layerFile(source.document, annotator).path),
    problem: stored.ok ? null : stored.error,
    anchoring: stored.ok ? null : await anchoringOf(files, source, annotator, stored.error),
  };
}

async function anchoringOf(
  files: WorkspaceFolder,
  source: SourceText,
  annotator: AnnotatorId,
  problem: Failure,
): Promise<AnchoringCounts | null> {
  if (!isReanchorable(problem)) return null;
  const outcome = await readReanchored(files, source, annotator);
  return outcome.ok && outcome.value ? countAnchoring(outcome.value) : null;
}

async function changedAt(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  return found?.mtime.toISOString() ?? null;
}
