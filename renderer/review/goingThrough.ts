import type { Decision } from "../../core/review/Decision";
import { annotationRef, evidenceOf } from "../../core/review/evidence";
import { isOpen } from "../../core/review/goldLayer";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { span } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { type CaseFilter, isInQueue, kindOf, neighbourInQueue, nextToDecide } from "./queue";
import { useReview } from "./reviewStore";

/** Looks at a case: takes the text and its caret there, and says what it is unless something else is to be said. */
export function showCase(reviewed: ReviewedCase, { isQuiet = false } = {}): void {
  useReview.setState({ current: reviewed.id });
  takeTextTo(reviewed);
  if (!isQuiet) announce((t) => `${t(`review.kinds.${kindOf(reviewed)}`)}: ${shortQuote(reviewed.span)}`);
}

function takeTextTo({ span: place }: ReviewedCase): void {
  const { editor } = useEditor.getState();
  useView.setState({ selection: null, caret: place.start });
  editor?.setSelection(span(place.start, place.start));
  editor?.scrollToSpan(place);
}

/** Looks at the next case of the queue (1) or the one before (-1). */
export function goToCase(step: 1 | -1): void {
  const { cases, current, filter } = useReview.getState();
  const next = neighbourInQueue(cases, current, step, (each) => isInQueue(each, filter));
  if (next) showCase(next);
  else announce((t) => t(step === 1 ? "review.lastCase" : "review.firstCase"));
}

/** Looks at the next case to decide; null when there is none, and the decided one stays in view. */
export function goOnFrom({ id, span: place }: ReviewedCase): ReviewedCase | null {
  const { cases, filter } = useReview.getState();
  const next = nextToDecide(cases, id, filter);
  if (next) showCase(next, { isQuiet: true });
  else useReview.setState({ current: cases.find(({ span: at }) => at.start >= place.start)?.id ?? null });
  return next;
}

/** Narrows the queue, and looks at its first case unless the present one is in it. */
export function narrowQueue(change: Partial<CaseFilter>): void {
  const filter = { ...useReview.getState().filter, ...change };
  useReview.setState({ filter });
  const { cases, current } = useReview.getState();
  const isWanted = (each: ReviewedCase) => isInQueue(each, filter);
  if (cases.some((each) => each.id === current && isWanted(each))) return;
  const next = neighbourInQueue(cases, current, 1, isWanted) ?? neighbourInQueue(cases, null, 1, isWanted);
  if (next) showCase(next);
  else useReview.setState({ current: null });
}

/** Looks at the case under the pointer; where several lie over each other, at the next one with each click. */
export function pickCase(picked: readonly ReviewedCase[]): void {
  const { current } = useReview.getState();
  const at = picked.findIndex(({ id }) => id === current);
  const next = picked[(at + 1) % Math.max(1, picked.length)];
  if (next) showCase(next);
}

/** Begins with the first case of the queue when none is looked at yet. */
export function beginWithFirst(): void {
  const { cases, current, filter } = useReview.getState();
  if (current !== null) return;
  const first = cases.find((each) => isInQueue(each, filter)) ?? cases.find(isOpen);
  if (first) showCase(first, { isQuiet: true });
}

/** Looks at the first case that some decisions are about, whether they still stand or have been taken back. */
export function showDecided(decisions: readonly Decision[]): void {
  const ids = new Set(decisions.map(({ id }) => id));
  const refs = new Set(decisions.flatMap(({ evidence }) => evidence.map(annotationRef)));
  const isMeant = ({ found, standing }: ReviewedCase) =>
    standing.some(({ id }) => ids.has(id)) ||
    (found !== null && evidenceOf(found).some((each) => refs.has(annotationRef(each))));
  const meant = useReview.getState().cases.find(isMeant);
  if (meant) showCase(meant, { isQuiet: true });
}
