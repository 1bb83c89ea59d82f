import type { DocumentId } from "../../core/model/ids";
import type { CaseFacet, FacetCount } from "../../core/review/caseFacets";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { Utf16Offset } from "../../core/text/offsets";
import { type CaseOrder, knownFacet, rankOf } from "./queue";

/** A document with its cases counted. */
export interface CountedDocument {
  readonly document: DocumentId;
  readonly facets: readonly FacetCount[];
}

/** Which cases are meant. */
export type IsWanted = (facet: CaseFacet) => boolean;

/** Where a queue stops in a document: its cases of one rank, see {@link rankOf}. */
export interface Stop {
  readonly rank: number | string;
  /** Of the document among those gone through. */
  readonly place: number;
  readonly document: DocumentId;
  readonly count: number;
}

/**
 * A queue over documents by what is known of them without their cases: by rank, then in the order of the documents.
 * Within a stop the cases come in the order of the text.
 */
export function stopsOf(
  documents: readonly CountedDocument[],
  isWanted: IsWanted,
  order: CaseOrder,
): readonly Stop[] {
  const stops = documents.flatMap(({ document, facets }, place) => {
    const counts = new Map<Stop["rank"], number>();
    for (const facet of facets.filter(isWanted)) {
      const rank = rankOf(facet, order);
      counts.set(rank, (counts.get(rank) ?? 0) + facet.count);
    }
    return [...counts].map(([rank, count]): Stop => ({ rank, place, document, count }));
  });
  return stops.sort(compareStops);
}

type Standing = Pick<Stop, "rank" | "place">;

function compareStops(a: Standing, b: Standing): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.place - b.place;
}

/** The document shown, and the case that is looked at in it. */
export interface ShownCases {
  readonly document: DocumentId;
  readonly place: number;
  /** In the order of the text. */
  readonly cases: readonly ReviewedCase[];
  readonly current: string | null;
  /** Where the case began that others took away while it was looked at; null when that is not so. */
  readonly gone: Utf16Offset | null;
}

/** Where to go: to a case of the document shown, or to another document's first (1) or last (-1) one of a stop. */
export type Goal =
  | { readonly kind: "here"; readonly reviewed: ReviewedCase }
  | { readonly kind: "elsewhere"; readonly stop: Stop; readonly step: 1 | -1 };

/** A queue: its stops, and which cases it is of. */
export interface Queue {
  readonly stops: readonly Stop[];
  readonly isWanted: IsWanted;
  readonly order: CaseOrder;
}

/** How many cases a queue has. */
export function lengthOf({ stops }: Queue): number {
  return stops.reduce((sum, { count }) => sum + count, 0);
}

/** How many cases of the queue come before the one that is looked at; null when that is not in the queue. */
export function positionIn({ stops, isWanted, order }: Queue, shown: ShownCases): number | null {
  const current = shown.cases.find(({ id }) => id === shown.current);
  if (!current || !isWanted(knownFacet(current))) return null;
  const rank = rankOf(knownFacet(current), order);
  const before = stops.filter((stop) => compareStops(stop, { rank, place: shown.place }) < 0);
  const here = casesOfRank({ isWanted, order }, shown.cases, rank);
  return before.reduce((sum, { count }) => sum + count, here.indexOf(current));
}

/** The case of the queue after (1) or before (-1) the one that is looked at, which need not be in it; null at the end. */
export function neighbourIn(queue: Queue, shown: ShownCases, step: 1 | -1): Goal | null {
  const { isWanted, order } = queue;
  const at = shown.cases.findIndex(({ id }) => id === shown.current);
  const current = shown.cases[at];
  if (!current) return (shown.gone === null ? besideDocument : besideGone)(queue, shown, step);
  const rank = rankOf(knownFacet(current), order);
  const rest = step === 1 ? shown.cases.slice(at + 1) : shown.cases.slice(0, at);
  const here = casesOfRank({ isWanted, order }, rest, rank);
  const reviewed = step === 1 ? here[0] : here.at(-1);
  if (reviewed) return { kind: "here", reviewed };
  const from = { rank, place: shown.place };
  return goalAt(
    queue,
    shown,
    nextStop(queue.stops, (stop) => compareStops(stop, from), step),
    step,
  );
}

/** The nearest case on one side of where one was taken away: of the document shown, else of those after or before it. */
function besideGone(queue: Queue, shown: ShownCases, step: 1 | -1): Goal | null {
  const { cases, gone } = shown;
  const isThere = (each: ReviewedCase) =>
    queue.isWanted(knownFacet(each)) && each.span.start >= (gone ?? 0) === (step === 1);
  const reviewed = step === 1 ? cases.find(isThere) : cases.findLast(isThere);
  if (reviewed) return { kind: "here", reviewed };
  const stop = nextStop(queue.stops, ({ place }) => place - shown.place, step);
  return goalAt(queue, shown, stop, step);
}

/** With no case looked at: the first or last one of the document shown, else of the documents after or before it. */
function besideDocument(queue: Queue, shown: ShownCases, step: 1 | -1): Goal | null {
  const here = queue.stops.filter(({ place }) => place === shown.place);
  const stop =
    (step === 1 ? here[0] : here.at(-1)) ?? nextStop(queue.stops, ({ place }) => place - shown.place, step);
  return goalAt(queue, shown, stop, step);
}

/** The nearest stop on one side, given how stops compare to where one stands. */
function nextStop(stops: readonly Stop[], compare: (stop: Stop) => number, step: 1 | -1): Stop | undefined {
  return step === 1 ? stops.find((stop) => compare(stop) > 0) : stops.findLast((stop) => compare(stop) < 0);
}

/** The first (1) or last (-1) case of the queue; null when it is empty. */
export function endOf(queue: Queue, shown: ShownCases, step: 1 | -1): Goal | null {
  return goalAt(queue, shown, step === 1 ? queue.stops[0] : queue.stops.at(-1), step);
}

function goalAt(queue: Queue, shown: ShownCases, stop: Stop | undefined, step: 1 | -1): Goal | null {
  if (!stop) return null;
  if (stop.document !== shown.document) return { kind: "elsewhere", stop, step };
  const reviewed = caseAtStop(queue, shown.cases, stop, step);
  return reviewed && { kind: "here", reviewed };
}

/** The first (1) or last (-1) of a document's cases that a stop is about; null when there is none any more. */
export function caseAtStop(
  queue: Pick<Queue, "isWanted" | "order">,
  cases: readonly ReviewedCase[],
  { rank }: Pick<Stop, "rank">,
  step: 1 | -1,
): ReviewedCase | null {
  const those = casesOfRank(queue, cases, rank);
  return (step === 1 ? those[0] : those.at(-1)) ?? null;
}

function casesOfRank(
  { isWanted, order }: Pick<Queue, "isWanted" | "order">,
  cases: readonly ReviewedCase[],
  rank: Stop["rank"],
): ReviewedCase[] {
  return cases.filter((each) => {
    const facet = knownFacet(each);
    return isWanted(facet) && rankOf(facet, order) === rank;
  });
}
