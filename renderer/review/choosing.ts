import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Span } from "../../core/text/Span";
import { showDocument } from "../commands/navigating";
import { announce } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { setReviewing } from "../state/reviewMode";
import { awaitFirst, lookIntoQueue } from "./goingThrough";
import { type CaseFilter, wholeQueue } from "./queue";
import { readCorpus } from "./reading";
import { compareLayers, putScope, useReview } from "./reviewStore";
import { useTallies } from "./tallyStore";

/** Goes through the text shown alone. */
export function reviewDocument(): void {
  putScope({ kind: "document" });
  lookIntoQueue();
}

/** Goes through one article of the text shown. */
export function reviewArticle(span: Span): void {
  const { document } = useReview.getState();
  if (!document) return;
  putScope({ kind: "article", document, span });
  lookIntoQueue();
}

/** Goes through many texts one after the other; with null through all. */
export function reviewCorpus(documents: ReadonlySet<DocumentId> | null = null): void {
  putScope({ kind: "corpus", documents });
  void readCorpus();
  lookIntoQueue();
}

/** Goes over from the text shown to all texts, or back. */
export function toggleScope(): void {
  const isCorpus = useReview.getState().scope.kind === "corpus";
  if (isCorpus) reviewDocument();
  else reviewCorpus();
}

/** Compares two annotators or more; with null everybody. Fewer than two are refused, as there is nothing to compare. */
export function chooseCompared(annotators: readonly AnnotatorId[] | null): void {
  if (annotators && annotators.length < 2) {
    announce((t) => t("reviewQueue.twoNeeded"));
    return;
  }
  compareLayers(annotators && [...annotators].sort());
  void readCorpus();
  lookIntoQueue();
}

/** Everybody who can be compared: those with a layer on the text shown, and on the other texts as far as they are read. */
export function knownAnnotators(): readonly AnnotatorId[] {
  const { material, scope } = useReview.getState();
  const names = new Set((material?.layers ?? []).map(({ annotator }) => annotator));
  if (scope.kind === "corpus")
    for (const { annotators } of useTallies.getState().known.values())
      for (const annotator of annotators) names.add(annotator);
  return [...names].sort();
}

/** Cases that are to be looked at, such as those behind a figure. */
export interface WantedCases {
  /** Empty for all. */
  readonly documents: readonly DocumentId[];
  /** Whose layers are compared; empty for everybody's. */
  readonly annotators: readonly AnnotatorId[];
  /** Of a single document, only those that begin in this article; null for all. */
  readonly article: Span | null;
  readonly filter: Partial<CaseFilter>;
}

/**
 * Goes over to the review of these cases, decided or not unless that is said, and stands at the first of them: in the
 * text shown if it has one, else in the first that does.
 */
export async function reviewCasesOf({ documents, annotators, article, filter }: WantedCases): Promise<void> {
  const { current } = useDocuments.getState();
  const [first, ...others] = documents;
  const only = others.length === 0 ? first : undefined;
  compareLayers(annotators.length > 1 ? [...annotators].sort() : null);
  if (only === undefined)
    putScope({ kind: "corpus", documents: documents.length > 0 ? new Set(documents) : null });
  else putScope(article ? { kind: "article", document: only, span: article } : { kind: "document" });
  const narrowed: CaseFilter = { ...wholeQueue, state: "all", ...filter };
  useReview.setState({ filter: narrowed, current: null, places: new Map() });
  awaitFirst();
  setReviewing(true);
  const document = only ?? current ?? first;
  if (document) await showDocument(document);
  await readCorpus();
}
