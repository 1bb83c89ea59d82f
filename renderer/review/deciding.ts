import type { TFunction } from "i18next";
import { ulid } from "ulid";
import type { AnnotatorId } from "../../core/model/ids";
import { kindOf } from "../../core/review/caseFacets";
import type { Accepted, Decision, ReasonCode, Verdict } from "../../core/review/Decision";
import {
  type DecisionStamp,
  decide,
  decideDrawn,
  impliedReason,
  type Remark,
} from "../../core/review/decisions";
import { noReviewChange } from "../../core/review/ReviewChange";
import { drawnIn, type ReviewedCase } from "../../core/review/reviewCases";
import { takesAt } from "../../core/review/takes";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { clearSelection, useView } from "../state/viewStore";
import { titleOf } from "../state/workspaceStore";
import { goOnFrom } from "./goingThrough";
import { canLeaveText } from "./leavingText";
import { comparedAnnotators, shownName } from "./names";
import { performReview } from "./performing";
import { focusComment, takeRemark } from "./remarkStore";
import { comparedNow, currentCase, reviewer } from "./reviewStore";
import type { Goal } from "./stops";

type Text = (t: TFunction<"window">) => string;

/** Takes over what stands at a place of the list, from 0, see {@link takesAt}; also that there is nothing to tag. */
export function takeFrom(place: number): void {
  const reviewed = currentCase();
  const take = reviewed && takesAt(reviewed, comparedAnnotators(), reviewer())[place];
  if (!take) return;
  if (take.kind === "span") acceptGold(reviewed, take.gold, take.by);
  else if (take.kind === "nothing") rejectCase();
  else announce((t) => t("reviewCase.hasNothing", { name: shownName(take.by) }));
}

/** Accepts a span for the case: somebody's, or with null a third one. */
export function acceptGold(reviewed: ReviewedCase, gold: Accepted, by: AnnotatorId | null): void {
  const quote = shortQuote(gold);
  const label = labelName(gold.label);
  decideCase(reviewed, { kind: "accept", gold }, (t) =>
    by
      ? t("deciding.saidTaken", { name: shownName(by), label, quote })
      : t("deciding.saidThird", { label, quote }),
  );
}

/** Accepts a span of the case under another label. */
export function acceptRelabelled(reviewed: ReviewedCase, gold: Accepted): void {
  const said = { label: labelName(gold.label), quote: shortQuote(gold) };
  decideCase(reviewed, { kind: "accept", gold }, (t) => t("deciding.saidRelabelled", said));
}

/** Decides that nothing is to be tagged at the case; a span that the reviewer alone has drawn is taken back. */
export function rejectCase(): void {
  const reviewed = currentCase();
  if (!reviewed) return;
  if (isOwnDrawing(reviewed)) withdrawThird(reviewed);
  else decideCase(reviewed, { kind: "reject" }, (t) => t("deciding.saidRejected"));
}

/** True for a case that nobody but the reviewer has any part in. */
export function isOwnDrawing({ found, standing, outdated }: ReviewedCase): boolean {
  const all = [...standing, ...outdated.map(({ decision }) => decision)];
  return found === null && all.every((each) => each.reviewer === reviewer());
}

function withdrawThird(reviewed: ReviewedCase): void {
  const withdraw = ownDecisionsOf(reviewed);
  if (performReview({ ...noReviewChange, withdraw })) announce((t) => t("deciding.saidWithdrawn"));
}

/** Puts the case off. */
export function postponeCase(): void {
  const reviewed = currentCase();
  if (!reviewed || isOwnDrawing(reviewed)) return;
  decideCase(reviewed, { kind: "postpone" }, (t) => t("deciding.saidPostponed"));
}

/** Puts the case up for discussion with the comment that is written; without one its field asks for it. */
export function discussCase(): void {
  const reviewed = currentCase();
  if (!reviewed || isOwnDrawing(reviewed)) return;
  const decision = takeDecision(reviewed, { kind: "discuss" });
  if (!decision) return;
  const said: Text = (t) => t("deciding.saidDiscussed");
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
  const decision = decisionOn(reviewed, verdict, remark);
  const replaced = reviewed.found ? [] : ownDecisionsOf(reviewed);
  const isDone = performReview({ ...noReviewChange, decide: [decision], withdraw: replaced });
  return isDone ? decision : null;
}

function decisionOn(reviewed: ReviewedCase, verdict: Verdict, remark: Remark): Decision {
  const { found } = reviewed;
  if (found) return decide(found, verdict, remark, stamp(), comparedNow());
  // Of a span that nobody else has drawn there is nothing to be about.
  const drawn = isOwnDrawing(reviewed) ? null : drawnIn(reviewed);
  return decideDrawn(drawn, verdict, remark, stamp());
}

function goOn(reviewed: ReviewedCase, said: Text): void {
  clearSelection(useView.getState().caret);
  const next = goOnFrom(reviewed);
  announce((t) => `${said(t)} ${next ? whereTo(t, next) : noMore(t)}`);
}

function noMore(t: TFunction<"window">): string {
  return t(canLeaveText() ? "reviewQueue.saidTextDone" : "reviewQueue.saidNoMore");
}

function whereTo(t: TFunction<"window">, next: Goal): string {
  if (next.kind === "elsewhere") return t("reviewQueue.saidNextText", { title: titleOf(next.stop.document) });
  const { reviewed } = next;
  return t("reviewQueue.saidNext", {
    kind: t(`reviewQueue.kinds.${kindOf(reviewed)}`),
    quote: shortQuote(reviewed.span),
  });
}

/** A span that nobody has tagged has no annotations to know its decision by. */
function ownDecisionsOf({ standing, outdated }: ReviewedCase): string[] {
  const all = [...standing, ...outdated.map(({ decision }) => decision)];
  return all.filter((each) => each.reviewer === reviewer()).map(({ id }) => id);
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
  const decision = { ...decisionOn(reviewed, verdict, { reason, comment }), id };
  if (performReview({ ...noReviewChange, decide: [decision], withdraw: [id] }))
    announce((t) => t("deciding.saidRemarked"));
}
