import { failure } from "../../core/errors";
import { taggableSpan } from "../../core/model/editLayer";
import type { Accepted, Verdict } from "../../core/review/Decision";
import { decide } from "../../core/review/decisions";
import { noReviewChange } from "../../core/review/ReviewChange";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { isEmptySpan, isSameSpan, type Span, spansOverlap } from "../../core/text/Span";
import { labelName } from "../labels";
import { announce, notify } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { clearSelection, useView } from "../state/viewStore";
import { acceptGold, stamp } from "./deciding";
import { showCase } from "./goingThrough";
import { choicesNow, heldNow, hold } from "./hand";
import { performReview } from "./performing";
import { currentCase, useReview } from "./reviewStore";

/**
 * The key of the third span: without selected text it selects the case's, to be changed by the keys of selection; with
 * it the selection is accepted, with the label that is in hand or else that the case has first.
 */
export function drawThird(): void {
  const { selection } = useView.getState();
  const reviewed = currentCase();
  const label = heldNow()?.label ?? choicesNow()[0]?.label;
  if (!selection) selectCase(reviewed);
  else if (reviewed && label && spansOverlap(reviewed.span, selection)) acceptThird(label);
  else announce((t) => t("deciding.saidLabelNeeded"));
}

function selectCase(reviewed: ReviewedCase | null): void {
  const [first] = choicesNow();
  if (!reviewed || !first) return;
  hold({ ...first, ...reviewed.span }, 0);
  announce((t) => t("deciding.saidDraw"));
}

/** Accepts the selected text with a label: for the case that it touches, else as what all have missed. */
export function acceptThird(label: string): void {
  const { selection } = useView.getState();
  if (!selection) return;
  const span = taggable(selection);
  const gold: Accepted = { start: span.start, end: span.end, label, attributes: attributesFor(span, label) };
  const reviewed = currentCase();
  if (isEmptySpan(span)) notify(failure("selection-empty", {}));
  else if (reviewed && spansOverlap(reviewed.span, span)) acceptGold(reviewed, gold, null);
  else acceptMissed(gold);
}

/** White space at the ends of what was selected belongs to nobody's span. */
function taggable(selection: Span): Span {
  const opened = currentDocument();
  return opened ? taggableSpan(opened.source.text, selection) : selection;
}

/** What is said of the span in hand, or else of the very span and label, stays with it. */
function attributesFor(span: Span, label: string): Accepted["attributes"] {
  const choices = choicesNow();
  const alike = choices.find((each) => each.label === label && each.start === span.start);
  const said = heldNow() ?? alike ?? choices.find((each) => isSameSpan(each, span));
  return said?.attributes ?? {};
}

function acceptMissed(gold: Accepted): void {
  const verdict: Verdict = { kind: "accept", gold };
  const decision = decide(null, verdict, { reason: "missed", comment: "" }, stamp());
  if (!performReview({ ...noReviewChange, decide: [decision] })) return;
  clearSelection(useView.getState().caret);
  const made = useReview
    .getState()
    .cases.find(({ standing }) => standing.some(({ id }) => id === decision.id));
  if (made) showCase(made, { isQuiet: true });
  announce((t) => t("deciding.saidMissed", { label: labelName(gold.label), quote: shortQuote(gold) }));
}
