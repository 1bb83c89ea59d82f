import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import type { DocumentId } from "../../core/model/ids";
import type { FacetCount } from "../../core/review/caseFacets";
import { isOpen } from "../../core/review/goldLayer";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { beginsIn } from "../../core/text/Span";
import type { WorkspaceInfo } from "../../electron/ipc/contract";
import { documentsAsListed } from "../documents/listRows";
import { useWorkspace } from "../state/workspaceStore";
import { type CaseFilter, facetCounts, isAbout, isInQueue } from "./queue";
import { type ReviewScope, type ReviewState, useReview } from "./reviewStore";
import {
  type CountedDocument,
  type IsWanted,
  lengthOf,
  positionIn,
  type Queue,
  type ShownCases,
  stopsOf,
} from "./stops";
import { type Tallies, useTallies } from "./tallyStore";

/** All that a queue is made of. */
interface QueueParts {
  readonly review: Pick<ReviewState, "document" | "cases" | "current" | "gone" | "scope" | "filter">;
  readonly known: Tallies["known"];
  readonly info: WorkspaceInfo | null;
}

/** What is gone through, its cases counted, and the document shown among it. */
export interface QueueInUse {
  readonly documents: readonly CountedDocument[];
  readonly shown: ShownCases | null;
}

/** What is gone through now. */
export function queueInUse(): QueueInUse {
  const { known } = useTallies.getState();
  return queueOf({ review: useReview.getState(), known, info: useWorkspace.getState().info });
}

function queueOf({ review, known, info }: QueueParts): QueueInUse {
  const { document, current, gone, scope } = review;
  const cases = casesInScope(review);
  const documents = scope.kind === "corpus" ? talliesOf(scope, known, info) : countedHere(document, cases);
  const place = documents.findIndex((each) => each.document === document);
  return { documents, shown: document && { document, place, cases, current, gone } };
}

/** The cases of the document shown that are gone through. */
export function casesInScope({
  cases,
  scope,
}: Pick<ReviewState, "cases" | "scope">): readonly ReviewedCase[] {
  if (scope.kind !== "article") return cases;
  return cases.filter(({ span }) => beginsIn(scope.span, span));
}

function countedHere(document: DocumentId | null, cases: readonly ReviewedCase[]): CountedDocument[] {
  return document ? [{ document, facets: facetCounts(cases) }] : [];
}

function talliesOf(
  { documents }: Extract<ReviewScope, { kind: "corpus" }>,
  known: Tallies["known"],
  info: WorkspaceInfo | null,
): CountedDocument[] {
  const listed = info ? documentsAsListed(info.documents, info.project) : [];
  const wanted = listed.filter(({ document }) => documents?.has(document) ?? true);
  return wanted.flatMap(({ document }) => known.get(document) ?? []);
}

/** A queue of the cases wanted. */
export function queueWith({ documents }: QueueInUse, isWanted: IsWanted, { order }: CaseFilter): Queue {
  return { stops: stopsOf(documents, isWanted, order), isWanted, order };
}

/** The cases that the filter lets through. */
export const inQueue =
  (filter: CaseFilter): IsWanted =>
  (facet) =>
    isInQueue(facet, filter);

/** Of these, those still to be decided. */
export const isLeft =
  (filter: CaseFilter): IsWanted =>
  (facet) =>
    isOpen(facet) && isAbout(facet, filter);

/** Of these, those that nobody has put off. */
export const isFresh =
  (filter: CaseFilter): IsWanted =>
  (facet) =>
    isLeft(filter)(facet) && facet.state !== "postponed" && facet.state !== "discussed";

/** What is gone through, as it changes. */
export function useQueue(): QueueInUse {
  const review = useReview(
    useShallow(({ document, cases, current, gone, scope, filter }) => ({
      document,
      cases,
      current,
      gone,
      scope,
      filter,
    })),
  );
  const known = useTallies((state) => state.known);
  const info = useWorkspace((state) => state.info);
  return useMemo(() => queueOf({ review, known, info }), [review, known, info]);
}

/** All cases gone through, counted. */
export function* countsIn({ documents }: QueueInUse): Iterable<FacetCount> {
  for (const { facets } of documents) yield* facets;
}

/** How many cases the queue has, and which of them is looked at, from 1; null when it is none of them. */
export function queuePlace(
  queue: QueueInUse,
  filter: CaseFilter,
): { readonly all: number; readonly at: number | null } {
  const wanted = queueWith(queue, inQueue(filter), filter);
  const before = queue.shown && positionIn(wanted, queue.shown);
  return { all: lengthOf(wanted), at: before === null ? null : before + 1 };
}
