import type { TFunction } from "i18next";
import { ulid } from "ulid";
import type { AnnotatorId } from "../../core/model/ids";
import { kindOf } from "../../core/review/caseFacets";
import type { Accepted, Decision, ReasonCode, Verdict } from "../../core/review/Decision";
import { acceptedFrom, type DecisionStamp, decide, impliedReason } from "../../core/review/decisions";
import { noReviewChange } from "../../core/review/ReviewChange";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { clearSelection, useView } from "../state/viewStore";
import { titleOf } from "../state/workspaceStore";
import { goOnFrom } from "./goingThrough";
import { comparedAnnotators, shownName } from "./names";
import { performReview } from "./performing";
import { focusComment, takeRemark } from "./remarkStore";
import { comparedNow, currentCase, reviewer } from "./reviewStore";
import type { Goal } from "./stops";

type Text = (t: TFunction<"window">) => string;

/** Takes over what the annotator at a place of the list, from 0, has; of one who has finished, also that it is nothing. */
export function takeAnnotator(place: number): void {
  const reviewed = currentCase();
  const annotator = comparedAnnotators()[place];
  if (!reviewed || !annotator) return;
  const member = reviewed.found?.members.find((each) => each.annotator === annotator);
  if (member) acceptGold(reviewed, acceptedFrom(member), annotator);
  else if (reviewed.found?.silent.includes(annotator)) rejectCase();
  else announce((t) => t("review.hasNothing", { name: shownName(annotator) }));
}

/** Accepts a span for the case: an annotator's, or with null a third one. */
export function acceptGold(reviewed: ReviewedCase, gold: Accepted, annotator: AnnotatorId | null): void {
  const quote = shortQuote(gold);
  const label = labelName(gold.label);
  decideCase(reviewed, { kind: "accept", gold }, (t) =>
    annotator
      ? t("review.saidTaken", { name: shownName(annotator), label, quote })
      : t("review.saidThird", { label, quote }),
  );
}

/** Decides that nothing is to be tagged at the case; a span that reviewers alone have drawn is taken back. */
export function rejectCase(): void {
  const reviewed = currentCase();
  if (reviewed?.found) decideCase(reviewed, { kind: "reject" }, (t) => t("review.saidRejected"));
  else if (reviewed) withdrawThird(reviewed);
}

function withdrawThird(reviewed: ReviewedCase): void {
  const withdraw = ownDecisionsOf(reviewed);
  if (withdraw.length === 0) announce((t) => t("review.saidNotYours"));
  else if (performReview({ ...noReviewChange, withdraw })) announce((t) => t("review.saidWithdrawn"));
}

/** Puts the case off. */
export function postponeCase(): void {
  const reviewed = currentCase();
  if (reviewed?.found) decideCase(reviewed, { kind: "postpone" }, (t) => t("review.saidPostponed"));
}

/** Puts the case up for discussion with the comment that is written; without one its field asks for it. */
export function discussCase(): void {
  const reviewed = currentCase();
  if (!reviewed?.found) return;
  const decision = takeDecision(reviewed, { kind: "discuss" });
  if (!decision) return;
  const said: Text = (t) => t("review.saidDiscussed");
  if (decision.comment !== "") goOn(reviewed, said);
  else {
    announce(said);
    focusComment();
  }
}

function decideCase(reviewed: ReviewedCase, verdict: Verdict, said: Text): void {
  if (takeDecision(reviewed, verdict)) goOn(reviewed, said);
}

function takeDecision(reviewed: ReviewedCase, verdict: Verdict): Decision | null {
  const { reason, comment } = takeRemark(reviewed.id);
  const remark = { reason: reason ?? impliedReason(reviewed.found, verdict), comment };
  const decision = decide(reviewed.found, verdict, remark, stamp(), comparedNow());
  const replaced = reviewed.found ? [] : ownDecisionsOf(reviewed);
  const isDone = performReview({ ...noReviewChange, decide: [decision], withdraw: replaced });
  return isDone ? decision : null;
}

function goOn(reviewed: ReviewedCase, said: Text): void {
  clearSelection(useView.getState().caret);
  const next = goOnFrom(reviewed);
  announce((t) => `${said(t)} ${next ? whereTo(t, next) : t("review.saidNoMore")}`);
}

function whereTo(t: TFunction<"window">, next: Goal): string {
  if (next.kind === "elsewhere") return t("review.saidNextText", { title: titleOf(next.stop.document) });
  const { reviewed } = next;
  return t("review.saidNext", {
    kind: t(`review.kinds.${kindOf(reviewed)}`),
    quote: shortQuote(reviewed.span),
  });
}

/** A span that nobody has tagged has no annotations to know its decision by. */
function ownDecisionsOf({ standing }: ReviewedCase): string[] {
  return standing.filter((each) => each.reviewer === reviewer()).map(({ id }) => id);
}

/** Identity and time of a decision made now. */
export const stamp = (): DecisionStamp => ({ id: ulid(), now: new Date().toISOString() });

/** The reviewer's own decision of a case that stands, or null. */
export function ownDecision({ standing }: ReviewedCase): Decision | null {
  return standing.findLast((each) => each.reviewer === reviewer()) ?? null;
}

/** Gives a decision that was made another reason or comment. */
export function changeRemark(reviewed: ReviewedCase, reason: ReasonCode | null, comment: string): void {
  const made = ownDecision(reviewed);
  if (!made || (made.reason === reason && made.comment === comment)) return;
  const { id, verdict } = made;
  const decision = { ...decide(reviewed.found, verdict, { reason, comment }, stamp(), comparedNow()), id };
  if (performReview({ ...noReviewChange, decide: [decision], withdraw: [id] }))
    announce((t) => t("review.saidRemarked"));
}
