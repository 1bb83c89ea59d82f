import { create } from "zustand";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { type Thread, threadsOf } from "../../core/review/Comment";
import { annotationRef } from "../../core/review/evidence";
import type { ReviewFile } from "../../core/review/ReviewFile";
import { ownAmong, withReview } from "../state/ownReview";
import { onReviewEdit, onReviewSaved } from "../state/reviewSaving";
import { useWorkspace } from "../state/workspaceStore";

/** What people say of the document shown. */
export interface ThreadState {
  readonly document: DocumentId | null;
  /** As the disk has them; null until they have been read. */
  readonly files: readonly ReviewFile[] | null;
  /** Of the files and what is not yet on disk, in order of beginning. */
  readonly threads: readonly Thread[];
  /** By the annotations they are about, see {@link annotationRef}. */
  readonly byAnnotation: ReadonlyMap<string, readonly Thread[]>;
}

const nothingSaid: Omit<ThreadState, "document"> = { files: null, threads: [], byAnnotation: new Map() };

/** The threads of the document shown. */
export const useThreads = create<ThreadState>(() => ({ document: null, ...nothingSaid }));

onReviewSaved((file) => {
  const { document, files } = useThreads.getState();
  if (file.document === document && files) takeFiles(withReview(files, file));
});
onReviewEdit((edited) => {
  const { document, files } = useThreads.getState();
  if (edited === document && files) takeFiles(files);
});

/** Begins with a document, or none, of which nothing has been read yet. */
export function beginThreadsOf(document: DocumentId | null): void {
  useThreads.setState({ document, ...nothingSaid });
}

/** Puts what was read in the place of what was known. */
export function takeFiles(files: readonly ReviewFile[]): void {
  const { document } = useThreads.getState();
  if (document === null) return;
  const annotator = ownName();
  const all = annotator ? withReview(files, ownAmong(document, files, annotator)) : files;
  const threads = threadsOf(all.map((file) => ({ author: file.annotator, comments: file.comments })));
  useThreads.setState({ files, threads, byAnnotation: indexed(threads) });
}

function indexed(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const index = new Map<string, Thread[]>();
  for (const thread of threads)
    for (const ref of new Set(thread.subject.annotations.map(annotationRef)))
      index.set(ref, [...(index.get(ref) ?? []), thread]);
  return index;
}

/** The own review of the document shown; null while nothing can be written. */
export function ownThreads(): ReviewFile | null {
  const { document, files } = useThreads.getState();
  const annotator = ownName();
  return document && files && annotator ? ownAmong(document, files, annotator) : null;
}

/** Who writes in this window; null until they have said. */
export function ownName(): AnnotatorId | null {
  return useWorkspace.getState().info?.settings.annotator ?? null;
}
