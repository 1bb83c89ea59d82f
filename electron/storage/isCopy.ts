import type { Failure } from "../../core/errors";
import { conflictCopyName } from "../../core/merge/conflictCopyName";
import type { AnnotatorId } from "../../core/model/ids";
import { LAYER_ENDING } from "./WorkspaceFolder";

/**
 * True for a file that could not be read as somebody's because it is a copy of another's, as sync tools make them.
 * Some names of copies could be somebody's own, so that only the file tells: it says whose it is a copy of.
 *
 * @param names - Of the files beside it.
 */
export function isCopy(
  { annotator, problem }: { readonly annotator: AnnotatorId; readonly problem: Failure | null },
  names: ReadonlySet<string>,
): boolean {
  if (problem?.code !== "layer-other-annotator") return false;
  const copy = conflictCopyName(annotator + LAYER_ENDING, names);
  return copy?.original === `${problem.parameters.annotator}${LAYER_ENDING}`;
}
