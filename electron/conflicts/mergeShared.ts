import { unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { failure } from "../../core/errors";
import { mergeProjects } from "../../core/merge/mergeProjects";
import { defaultProject } from "../../core/model/Project";
import { err, ok, type Result } from "../../core/result";
import { formatProjectFile, parseProjectFile } from "../../core/stored/projectFile";
import { syncFolder } from "../storage/durableFile";
import { checkPlace } from "../storage/layerOnDisk";
import { SharedFile } from "../storage/SharedFile";
import { type ParseStored, readStored } from "../storage/storedFile";
import type { WorkspaceFile, WorkspaceFolder } from "../storage/WorkspaceFolder";

/**
 * Takes into the project what a copy of it has more, then removes the copy: all it said the project says now.
 * Fails as {@link mergeProjects} and {@link SharedFile.change} do, with the `file-…` failures, `path-outside`
 * and `conflict-unknown`.
 */
export function mergeProjectCopy(folder: WorkspaceFolder, name: string): Promise<Result<null>> {
  const file = new SharedFile(
    folder,
    folder.projectFile,
    { parse: parseProjectFile, format: formatProjectFile },
    defaultProject,
  );
  return mergeCopy(folder, folder.besideProject(name), parseProjectFile, (copy) =>
    file.change(async (now) => mergeProjects(now, copy)),
  );
}

/**
 * Merges what a copy holds, then removes it. Fails as the merge does, with the `file-…` failures, `path-outside` and
 * `conflict-unknown`.
 */
export async function mergeCopy<T>(
  folder: WorkspaceFolder,
  file: WorkspaceFile,
  parse: ParseStored<T>,
  merge: (copy: T) => Promise<Result<unknown>>,
): Promise<Result<null>> {
  const place = await checkPlace(folder, file);
  if (!place.ok) return place;
  const copy = await readStored(file, parse);
  if (!copy.ok) return copy;
  if (!copy.value) return err(failure("conflict-unknown", { file: file.name }));
  const merged = await merge(copy.value.value);
  if (!merged.ok) return merged;
  await unlink(file.path);
  await syncFolder(dirname(file.path));
  return ok(null);
}
