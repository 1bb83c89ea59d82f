import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { ReviewFile } from "../../core/review/ReviewFile";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { Utf16Offset } from "../../core/text/offsets";
import type { Span } from "../../core/text/Span";
import type { ReviewMaterial } from "../../electron/ipc/review";
import { onAnnotatorChange } from "../search/annotatorChange";
import { type DocumentState, useDocuments } from "../state/documentStore";
import { ownAmong, withReview } from "../state/ownReview";
import { onReviewSaved } from "../state/reviewSaving";
import { useWorkspace } from "../state/workspaceStore";
import { casesAgain, decidesTheSame } from "./knownCases";
import { type CaseFilter, facetCounts, wholeQueue } from "./queue";
import { successorOf, successorsAmong, type WatchedCase, watchedOn } from "./succession";
import { noteStale, putTallies } from "./tallyStore";

/**
 * What is gone through: the text shown, one of its articles, or many texts one after the other, all where none is
 * named.
 */
export type ReviewScope =
  | { readonly kind: "document" }
  | { readonly kind: "article"; readonly document: DocumentId; readonly span: Span }
  | { readonly kind: "corpus"; readonly documents: ReadonlySet<DocumentId> | null };

/** The review of the document shown, and which cases are gone through. */
export interface ReviewState {
  readonly document: DocumentId | null;
  /** As the disk has it; null until it has been read. */
  readonly material: ReviewMaterial | null;
  /** The layers of the material that are compared, by name. */
  readonly layers: readonly Layer[];
  /** Of these layers and what is not yet on disk, in reading order. */
  readonly cases: readonly ReviewedCase[];
  /** Id of the case that is looked at. */
  readonly current: string | null;
  /** The case looked at as it was when it came into view; null before others have changed anything. */
  readonly watched: WatchedCase | null;
  /** Where the case began that was looked at until others took it away; null while none is missing. */
  readonly gone: Utf16Offset | null;
  /** Which case was looked at last in documents that are not shown. */
  readonly places: ReadonlyMap<DocumentId, string>;
  readonly scope: ReviewScope;
  /** Whose layers are compared; null for everybody's. */
  readonly compared: readonly AnnotatorId[] | null;
  readonly filter: CaseFilter;
  /** True where each annotator's spans have a lane of their own below the text. */
  readonly hasLanes: boolean;
  /** True for a review that does not say whose an annotation is. */
  readonly hidesNames: boolean;
  /** Why there is nothing to review. */
  readonly problem: Failure | null;
}

const nothingRead = {
  ...{ document: null, material: null, layers: [], cases: [], current: null, problem: null },
  ...{ watched: null, gone: null },
} as const;

const wholeText: ReviewScope = { kind: "document" };

/** The review of the document shown, and which cases are gone through; both stay while the window is open. */
export const useReview = create<ReviewState>(() => ({
  ...nothingRead,
  places: new Map(),
  scope: wholeText,
  compared: null,
  filter: wholeQueue,
  hasLanes: false,
  hidesNames: false,
}));

onReviewSaved((file) => {
  const { document, material } = useReview.getState();
  if (file.document !== document || !material) return;
  const now = { ...material, reviews: withReview(material.reviews, file) };
  // As a rule the disk brings nothing but what was shown when it was decided.
  if (shownOwn && decidesTheSame(shownOwn, ownAmong(document, now.reviews, file.annotator)))
    useReview.setState({ material: now });
  else takeMaterial(now);
});

/** The reviewer's own review that the cases shown were made with. */
let shownOwn: ReviewFile | null = null;

onAnnotatorChange(() => {
  const { current } = useDocuments.getState();
  useReview.setState({ ...nothingRead, document: current, places: new Map() });
});

followDocuments(useDocuments.getState());
useDocuments.subscribe(followDocuments);

/** Begins with another text as soon as it is shown: what was read of the one before would be looked for in this one. */
function followDocuments(now: DocumentState, before = now): void {
  const { current } = now;
  if (current === null) return;
  const isOther = current !== useReview.getState().document;
  const hasOtherText = now.opened.get(current)?.source.text !== before.opened.get(current)?.source.text;
  if (isOther || hasOtherText) beginReview(current);
}

/** Begins with a document of which nothing has been read yet. An article is of its own document only. */
function beginReview(document: DocumentId): void {
  const { document: before, current, places, scope } = useReview.getState();
  const known = before && current ? new Map(places).set(before, current) : places;
  useReview.setState({
    ...{ ...nothingRead, document, places: known, current: known.get(document) ?? null },
    scope: scope.kind === "article" && scope.document !== document ? wholeText : scope,
  });
}

/** Goes through other cases. */
export function putScope(scope: ReviewScope): void {
  useReview.setState({ scope });
}

/** Compares the layers of these annotators; with null everybody's. */
export function compareLayers(compared: readonly AnnotatorId[] | null): void {
  useReview.setState({ compared });
  const { material } = useReview.getState();
  if (material) takeMaterial(material);
}

/** Puts what was read in the place of what was known; the case that is looked at stays, or the one in its place. */
export function takeMaterial(material: ReviewMaterial): void {
  const { cases: before, current } = useReview.getState();
  putMaterial(material, (cases) => currentAmong(cases, before, current));
}

/**
 * As {@link takeMaterial}, of what others may have changed: a case that they took away leaves none looked at, so that
 * the next key decides nothing that has not been read.
 */
export function takeRead(material: ReviewMaterial): void {
  const was = currentCase();
  const { current, gone } = useReview.getState();
  putMaterial(material, (cases) => {
    if (cases.some(({ id }) => id === current)) return current;
    return was && (successorOf(was, cases)?.id ?? null);
  });
  const isGone = was !== null && useReview.getState().current === null;
  useReview.setState({ gone: isGone ? was.span.start : gone });
}

function putMaterial(
  material: ReviewMaterial,
  next: (cases: readonly ReviewedCase[]) => string | null,
): void {
  const { document, compared, watched, cases: before } = useReview.getState();
  if (document === null) return;
  const was = currentCase();
  const cases = casesOf(document, material, compared, before);
  const layers = material.layers.filter(({ annotator }) => compared?.includes(annotator) ?? true);
  const current = next(cases);
  const now = cases.find(({ id }) => id === current);
  const isSame = was && now && (now.id === was.id || successorOf(was, [now]));
  tellSuccessions(before, cases);
  const shown = { material, layers, cases, problem: null };
  useReview.setState({ ...shown, current, watched: isSame ? watchedOn(was, now, watched) : null });
  const annotators = material.layers.map(({ annotator }) => annotator);
  putTallies([{ document, annotators, facets: facetCounts(cases) }]);
}

type Succession = (was: ReviewedCase, now: ReviewedCase | null) => void;
const successions = new Set<Succession>();

/** Hears of each case that goes on as another, or with null as none, so that what is written about it goes along. */
export function onSuccession(tell: Succession): void {
  successions.add(tell);
}

function tellSuccessions(before: readonly ReviewedCase[], cases: readonly ReviewedCase[]): void {
  const ids = new Set(cases.map(({ id }) => id));
  const changed = before.filter(({ id }) => !ids.has(id));
  const follow = changed.length > 0 ? successorsAmong(cases) : () => null;
  for (const was of changed) for (const tell of successions) tell(was, follow(was));
}

/** Looks at a case, or at none. */
export function lookAt(current: string | null): void {
  useReview.setState({ current, watched: null, gone: null });
}

/** Whose layers are compared when that is not everybody's: what a decision made now is about; else null. */
export function comparedNow(): readonly AnnotatorId[] | null {
  const { compared, material } = useReview.getState();
  return comparedAmong(material?.layers ?? [], compared);
}

/** As {@link comparedNow}, of any document's layers. */
export function comparedAmong(
  layers: readonly Layer[],
  compared: readonly AnnotatorId[] | null,
): readonly AnnotatorId[] | null {
  const names = layers.map(({ annotator }) => annotator);
  const chosen = names.filter((name) => compared?.includes(name) ?? true);
  return chosen.length < names.length ? chosen : null;
}

/** Shows a change that is on its way to the disk. */
export function showUnsaved(document: DocumentId): void {
  const { document: shown, material } = useReview.getState();
  if (shown === document && material) takeMaterial(material);
  else noteStale([document]);
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

function casesOf(
  document: DocumentId,
  material: ReviewMaterial,
  compared: readonly AnnotatorId[] | null,
  before: readonly ReviewedCase[],
): ReviewedCase[] {
  const annotator = reviewer();
  const own = annotator && ownAmong(document, material.reviews, annotator);
  shownOwn = own;
  const reviews = own ? withReview(material.reviews, own) : material.reviews;
  return casesAgain(material.layers, reviews, compared, before);
}

/** A case that has changed under the reviewer has another id; one that is gone is followed by the one behind it. */
function currentAmong(
  cases: readonly ReviewedCase[],
  before: readonly ReviewedCase[],
  current: string | null,
): string | null {
  if (current === null || cases.some(({ id }) => id === current)) return current;
  const was = before.find(({ id }) => id === current);
  if (!was) return null;
  return (
    (successorOf(was, cases) ?? cases.find(({ span }) => span.start >= was.span.start) ?? cases.at(-1))?.id ??
    null
  );
}
