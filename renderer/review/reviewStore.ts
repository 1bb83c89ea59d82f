import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { ReviewFile } from "../../core/review/ReviewFile";
import { type ReviewedCase, reviewCases } from "../../core/review/reviewCases";
import type { ReviewMaterial } from "../../electron/ipc/review";
import { onAnnotatorChange } from "../search/annotatorChange";
import { ownAmong, withReview } from "../state/ownReview";
import { onReviewSaved } from "../state/reviewSaving";
import { useWorkspace } from "../state/workspaceStore";
import { type CaseFilter, wholeQueue } from "./queue";

/** The review of the document shown. */
export interface ReviewState {
  readonly document: DocumentId | null;
  /** As the disk has it; null until it has been read. */
  readonly material: ReviewMaterial | null;
  /** Of the material and what is not yet on disk, in reading order. */
  readonly cases: readonly ReviewedCase[];
  /** Id of the case that is looked at. */
  readonly current: string | null;
  readonly filter: CaseFilter;
  /** True for a review that does not say whose an annotation is. */
  readonly hidesNames: boolean;
  /** Why there is nothing to review. */
  readonly problem: Failure | null;
}

const nothingRead = { document: null, material: null, cases: [], current: null, problem: null } as const;

/** The review of the document shown. */
export const useReview = create<ReviewState>(() => ({
  ...nothingRead,
  filter: wholeQueue,
  hidesNames: false,
}));

onReviewSaved((file) => {
  const { document, material } = useReview.getState();
  if (file.document === document && material)
    takeMaterial({ ...material, reviews: withReview(material.reviews, file) });
});

onAnnotatorChange(() => useReview.setState(nothingRead));

/** Begins with a document of which nothing has been read yet. */
export function beginReview(document: DocumentId): void {
  if (useReview.getState().document !== document) useReview.setState({ ...nothingRead, document });
}

/** Puts what was read in the place of what was known; the case that is looked at stays, or the one in its place. */
export function takeMaterial(material: ReviewMaterial): void {
  const { document, cases: before, current } = useReview.getState();
  if (document === null) return;
  const cases = casesOf(document, material);
  useReview.setState({ material, cases, problem: null, current: currentAmong(cases, before, current) });
}

/** Shows a change that is on its way to the disk. */
export function showUnsaved(document: DocumentId): void {
  const { document: shown, material } = useReview.getState();
  if (shown === document && material) takeMaterial(material);
}

/** The reviewer's own review of the document shown, with what is not yet on disk; null while nothing can be decided. */
export function ownReview(): ReviewFile | null {
  const { document, material } = useReview.getState();
  const annotator = reviewer();
  return document && material && annotator ? ownAmong(document, material.reviews, annotator) : null;
}

/** Who decides in this window; null until they have said. */
export function reviewer(): AnnotatorId | null {
  return useWorkspace.getState().info?.settings.annotator ?? null;
}

/** The case that is looked at, or null. */
export function currentCase(): ReviewedCase | null {
  const { cases, current } = useReview.getState();
  return cases.find(({ id }) => id === current) ?? null;
}

function casesOf(document: DocumentId, material: ReviewMaterial): ReviewedCase[] {
  const annotator = reviewer();
  const own = annotator && ownAmong(document, material.reviews, annotator);
  return reviewCases(material.layers, own ? withReview(material.reviews, own) : material.reviews);
}

/** A case that has changed under the reviewer has another id: the one that begins where it began is looked at then. */
function currentAmong(
  cases: readonly ReviewedCase[],
  before: readonly ReviewedCase[],
  current: string | null,
): string | null {
  if (current === null || cases.some(({ id }) => id === current)) return current;
  const place = before.find(({ id }) => id === current)?.span.start ?? 0;
  return (cases.find(({ span }) => span.start >= place) ?? cases.at(-1))?.id ?? null;
}
