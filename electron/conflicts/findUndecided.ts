import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { ConflictFile } from "../ipc/conflicts";
import type { WorkspaceFolder } from "../storage/WorkspaceFolder";
import { findConflicts } from "./findConflicts";
import { takeInCopies, undecidedKinds } from "./mergeBeside";

/**
 * As {@link findConflicts}, once the copies of the annotator's bins and lists of what lost its place have been taken
 * in: nothing in them is to be decided. Those beside a copy of the layer wait for it to be merged, as they tell it
 * what was deleted.
 */
export async function findUndecided(
  folder: WorkspaceFolder,
  annotator: AnnotatorId | null,
): Promise<readonly ConflictFile[]> {
  const found = await findConflicts(folder, annotator);
  const documents = annotator ? documentsToTakeIn(found) : [];
  if (annotator === null || documents.length === 0) return withoutWaiting(found);
  for (const document of documents) await takeInCopies({ folder, document, annotator });
  return withoutWaiting(await findConflicts(folder, annotator));
}

const isUndecided = ({ kind }: ConflictFile) => undecidedKinds.some((each) => each === kind);

/** Documents with copies that can be read, and none of the layer. */
function documentsToTakeIn(found: readonly ConflictFile[]): readonly DocumentId[] {
  const waiting = documentsOf(found.filter(isOfOwnLayer));
  const ready = documentsOf(found.filter((file) => isUndecided(file) && file.problem === null));
  return [...ready].filter((document) => !waiting.has(document));
}

/** Without what will be merged with a layer's copy, as it is not to be merged by itself. */
function withoutWaiting(found: readonly ConflictFile[]): readonly ConflictFile[] {
  const waiting = documentsOf(found.filter(isOfOwnLayer));
  return found.filter(
    (file) => !isUndecided(file) || file.problem !== null || !(file.document && waiting.has(file.document)),
  );
}

const isOfOwnLayer = ({ kind, isOwn }: ConflictFile) => isOwn && (kind === "layer" || kind === "marks");

function documentsOf(files: readonly ConflictFile[]): ReadonlySet<DocumentId> {
  return new Set(files.flatMap(({ document }) => document ?? []));
}
