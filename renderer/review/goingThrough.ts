import type { TFunction } from "i18next";
import type { DocumentId } from "../../core/model/ids";
import { kindOf } from "../../core/review/caseFacets";
import type { Decision } from "../../core/review/Decision";
import { annotationRef, evidenceOf } from "../../core/review/evidence";
import { isOpen } from "../../core/review/goldLayer";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { span } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import { showDocument } from "../commands/navigating";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { titleOf } from "../state/workspaceStore";
import { canLeaveText, leaveText, type OtherText } from "./leavingText";
import { type CaseFilter, knownFacet } from "./queue";
import { casesInScope, inQueue, isFresh, isLeft, queueInUse, queuePlace, queueWith } from "./queueInUse";
import { currentCase, lookAt, useReview } from "./reviewStore";
import { caseAtStop, endOf, type Goal, neighbourIn, type Queue } from "./stops";
import { useTallies } from "./tallyStore";

/** What is said of a case that is looked at. */
interface Said {
  /** True where something else is to be said. */
  readonly isQuiet?: boolean;
  /** What is said first, as where the queue goes on from its other end. */
  readonly first?: Text | null;
}

type Text = (t: TFunction<"window">) => string;

/** Looks at a case: takes the text and its caret there, and says what it is. */
export function showCase(reviewed: ReviewedCase, { isQuiet = false, first = null }: Said = {}): void {
  lookAt(reviewed.id);
  takeTextTo(reviewed);
  if (!isQuiet) announce((t) => `${first ? `${first(t)} ` : ""}${caseName(t, reviewed)}`);
}

function takeTextTo({ span: place }: ReviewedCase): void {
  const { editor } = useEditor.getState();
  useView.setState({ selection: null, caret: place.start });
  editor?.setSelection(span(place.start, place.start));
  editor?.scrollToSpan(place);
}

/** A case of a document whose cases have not been read yet, to be looked at then. */
interface Awaited {
  readonly document: DocumentId;
  readonly find: (cases: readonly ReviewedCase[]) => ReviewedCase | null | undefined;
  /** Where it is gone meanwhile. */
  readonly otherwise: () => void;
  readonly first: Text | null;
}
let awaited: Awaited | null = null;

/** True while the queue's first case is to be looked at as soon as one is known. */
let awaitsFirst = false;

useTallies.subscribe(() => awaitsFirst && lookAtFirst());
useReview.subscribe(({ cases }, before) => cases !== before.cases && awaitsFirst && lookAtFirst());
useReview.subscribe(({ document }, before) => {
  if (document !== before.document && document !== awaited?.document) awaited = null;
});

/** Looks at the queue's first case as soon as one is known. */
export function awaitFirst(): void {
  awaitsFirst = true;
  lookAtFirst();
}

/** Goes to a case, of another document by showing that. */
function follow(goal: Goal, queue: Queue, said: Said = {}): void {
  if (goal.kind === "here") {
    showCase(goal.reviewed, said);
    return;
  }
  const { stop, step } = goal;
  const { document } = stop;
  const find = (cases: readonly ReviewedCase[]) => caseAtStop(queue, cases, stop, step);
  const toText: Text = (t) =>
    t(step === 1 ? "reviewQueue.saidNextText" : "reviewQueue.saidPreviousText", titled(document));
  awaited = {
    document,
    find,
    otherwise: () => goToCase(step),
    first: said.isQuiet ? null : (said.first ?? toText),
  };
  void showDocument(document);
}

const titled = (document: DocumentId) => ({ title: titleOf(document) });

/** Looks at the first case of the queue in a document, which is shown for it. */
export function standAt(document: DocumentId): void {
  const { filter } = useReview.getState();
  const queue = queueWith(queueInUse(), inQueue(filter), filter);
  const stop = queue.stops.find((each) => each.document === document);
  if (!stop) return;
  const { cases, document: shown } = useReview.getState();
  const reviewed = shown === document ? caseAtStop(queue, cases, stop, 1) : null;
  follow(reviewed ? { kind: "here", reviewed } : { kind: "elsewhere", stop, step: 1 }, queue);
}

/**
 * Looks at the next case of the queue (1) or the one before (-1), in another text when this one has no more, also where
 * only this one is gone through; at the queue's end from its other end again.
 */
export function goToCase(step: 1 | -1): void {
  const { filter } = useReview.getState();
  const going = queueInUse();
  const { shown } = going;
  const queue = queueWith(going, inQueue(filter), filter);
  const next = shown && neighbourIn(queue, shown, step);
  if (next) follow(next, queue);
  else if (canLeaveText()) void leaveText(step, (text) => (text ? goToText(text, step) : goAround(step)));
  else goAround(step);
}

/** Goes on from the queue's other end. */
function goAround(step: 1 | -1): void {
  const { filter } = useReview.getState();
  const going = queueInUse();
  const queue = queueWith(going, inQueue(filter), filter);
  const goal = going.shown && endOf(queue, going.shown, step);
  if (!goal || isLookedAt(goal)) announce((t) => t("reviewQueue.onlyCase"));
  else follow(goal, queue, { first: (t) => t(step === 1 ? "reviewQueue.fromStart" : "reviewQueue.fromEnd") });
}

/** Goes on in another text: at its first case of the queue, or backwards at its last. */
function goToText({ document, isAround }: OtherText, step: 1 | -1): void {
  const { filter } = useReview.getState();
  const tally = useTallies.getState().known.get(document);
  const queue = queueWith({ documents: tally ? [tally] : [], shown: null }, inQueue(filter), filter);
  const stop = step === 1 ? queue.stops[0] : queue.stops.at(-1);
  if (!stop) return;
  const around: Text = (t) =>
    t(step === 1 ? "reviewQueue.fromFirstText" : "reviewQueue.fromLastText", titled(document));
  follow({ kind: "elsewhere", stop, step }, queue, isAround ? { first: around } : {});
}

function isLookedAt(goal: Goal): boolean {
  return goal.kind === "here" && goal.reviewed.id === useReview.getState().current;
}

/**
 * Looks at the next case to decide: one that nobody has looked at, from the queue's start again at its end, else one
 * that was put off. Null when there is none, and the decided one stays in view.
 */
export function goOnFrom({ span: place }: ReviewedCase): Goal | null {
  const { cases, filter } = useReview.getState();
  for (const isWanted of [isFresh(filter), isLeft(filter)]) {
    const going = queueInUse();
    const queue = queueWith(going, isWanted, filter);
    const goal = going.shown && (neighbourIn(queue, going.shown, 1) ?? endOf(queue, going.shown, 1));
    if (!goal || (goal.kind === "here" && goal.reviewed.id === going.shown?.current)) continue;
    follow(goal, queue, { isQuiet: true });
    return goal;
  }
  lookAt(cases.find(({ span: at }) => at.start >= place.start)?.id ?? null);
  return null;
}

/** Narrows the queue, and looks at its first case unless the present one is in it. Says how many there are. */
export function narrowQueue(change: Partial<CaseFilter>): void {
  useReview.setState({ filter: { ...useReview.getState().filter, ...change } });
  lookIntoQueue();
}

/** Looks at a case of the queue unless the present one is in it, after the queue has become another. */
export function lookIntoQueue(): void {
  const { filter } = useReview.getState();
  const going = queueInUse();
  const { at, all } = queuePlace(going, filter);
  if (at === null) {
    lookAt(null);
    awaitFirst();
  }
  const shown = currentCase();
  announce((t) => `${t("reviewQueue.length", { count: all })} ${shown ? caseName(t, shown) : ""}`);
}

/** The first one of the document shown comes before the first of all. */
function lookAtFirst(): void {
  const { filter, material } = useReview.getState();
  const going = queueInUse();
  const queue = queueWith(going, inQueue(filter), filter);
  const goal =
    material && going.shown && (neighbourIn(queue, going.shown, 1) ?? endOf(queue, going.shown, 1));
  if (!goal) return;
  awaitsFirst = false;
  follow(goal, queue, { isQuiet: true });
}

const caseName = (t: TFunction<"window">, reviewed: ReviewedCase) =>
  `${t(`reviewQueue.kinds.${kindOf(reviewed)}`)}: ${shortQuote(reviewed.span)}`;

/** Looks at the case under the pointer; where several lie over each other, at the next one with each click. */
export function pickCase(picked: readonly ReviewedCase[]): void {
  const { current } = useReview.getState();
  const at = picked.findIndex(({ id }) => id === current);
  const next = picked[(at + 1) % Math.max(1, picked.length)];
  if (next) showCase(next);
}

/** Looks at the case that the document was shown for, else goes on where one was, else begins with its first one. */
export function beginWithFirst(): void {
  if (takeAwaited()) return;
  const { filter } = useReview.getState();
  const known = currentCase();
  if (known) {
    takeTextTo(known);
    return;
  }
  const cases = casesInScope(useReview.getState());
  const isWanted = inQueue(filter);
  const first = cases.find((each) => isWanted(knownFacet(each)));
  const shown = first ?? (awaitsFirst ? null : cases.find(isOpen));
  if (shown) showCase(shown, { isQuiet: true });
}

/** True when the document was shown for a case. */
function takeAwaited(): boolean {
  const { document, cases } = useReview.getState();
  const goal = awaited;
  if (!goal || goal.document !== document) return false;
  awaited = null;
  const reviewed = goal.find(cases);
  if (reviewed) showCase(reviewed, { first: goal.first });
  else goal.otherwise();
  return true;
}

/** Looks at the first case that some decisions are about, whether they still stand or have been taken back. */
export function showDecided(document: DocumentId, decisions: readonly Decision[]): void {
  const ids = new Set(decisions.map(({ id }) => id));
  const refs = new Set(decisions.flatMap(({ evidence }) => evidence.map(annotationRef)));
  const isMeant = ({ found, standing }: ReviewedCase) =>
    standing.some(({ id }) => ids.has(id)) ||
    (found !== null && evidenceOf(found).some((each) => refs.has(annotationRef(each))));
  const { document: shown, cases, material } = useReview.getState();
  const meant = cases.find(isMeant);
  if (shown !== document || !material)
    awaited = { document, find: (read) => read.find(isMeant), otherwise: beginWithFirst, first: null };
  else if (meant) showCase(meant, { isQuiet: true });
}
