import type { Failure } from "../../core/errors";
import { isConflictCopyName } from "../../core/merge/conflictCopyName";
import { type AnnotatorId, type DocumentId, parseAnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import type { Result } from "../../core/result";
import type { ReviewFile } from "../../core/review/ReviewFile";
import type { Unreadable } from "../ipc/review";
import { isCopy } from "./isCopy";
import { namesIn } from "./namesIn";
import { ReviewStore } from "./ReviewStore";
import type { Workspace } from "./Workspace";
import { LAYER_ENDING, type WorkspaceFolder } from "./WorkspaceFolder";

/** Files by their owners: those that could be read, and why the others could not. */
export interface ByOwner<T> {
  readonly read: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

/** Everybody's layer on a text as it is now, by name. @param known - Who has one, where that has been looked up. */
export async function readLayers(
  workspace: Workspace,
  source: SourceText,
  known?: readonly AnnotatorId[],
): Promise<ByOwner<Layer>> {
  const annotators = known ?? (await workspace.listAnnotators(source.document));
  return byOwner(annotators, (annotator) => workspace.readLayer(source, annotator));
}

/** Everybody's review of a document, by name. */
export async function readReviews({ files }: Workspace, document: DocumentId): Promise<ByOwner<ReviewFile>> {
  const store = new ReviewStore(files);
  return byOwner(await listReviewers(files, document), (reviewer) => store.read(document, reviewer));
}

/** Everybody with a review of a document, by name; copies made by sync tools are nobody's. */
export async function listReviewers(files: WorkspaceFolder, document: DocumentId): Promise<AnnotatorId[]> {
  const folder = files.reviewsFolder(document);
  const names = (await files.holds(folder)) ? await namesIn(folder) : [];
  return names
    .filter((name) => name.endsWith(LAYER_ENDING) && !isConflictCopyName(name))
    .flatMap((name) => {
      const id = parseAnnotatorId(name.slice(0, -LAYER_ENDING.length));
      return id.ok ? [id.value] : [];
    })
    .sort();
}

async function byOwner<T>(
  owners: readonly AnnotatorId[],
  readOne: (owner: AnnotatorId) => Promise<Result<T | null>>,
): Promise<ByOwner<T>> {
  const read: T[] = [];
  const unreadable: { annotator: AnnotatorId; problem: Failure }[] = [];
  for (const annotator of owners) {
    const found = await readOne(annotator);
    if (!found.ok) unreadable.push({ annotator, problem: found.error });
    else if (found.value !== null) read.push(found.value);
  }
  const names = new Set(owners.map((owner) => owner + LAYER_ENDING));
  return { read, unreadable: unreadable.filter((each) => !isCopy(each, names)) };
}
