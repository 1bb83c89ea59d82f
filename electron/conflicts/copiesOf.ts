import { basename, dirname } from "node:path";
import { conflictCopyName } from "../../core/merge/conflictCopyName";
import { namesIn } from "../storage/namesIn";
import type { WorkspaceFile, WorkspaceFolder } from "../storage/WorkspaceFolder";

/**
 * Names of what lies beside a file and is named as a copy of it; some could be somebody's own, so that only their
 * content tells. None where the folder cannot be listed.
 */
export async function copiesOf(folder: WorkspaceFolder, file: WorkspaceFile): Promise<readonly string[]> {
  const [place, own] = [dirname(file.path), basename(file.path)];
  if (!(await folder.holds(place).catch(() => false))) return [];
  const names = await namesIn(place).catch(() => []);
  return names.filter((name) => conflictCopyName(name, new Set([own]))?.original === own);
}
