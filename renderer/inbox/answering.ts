import type { Answer } from "../../core/review/Decision";
import type { InboxItem } from "../../core/review/inbox";
import { noReviewChange } from "../../core/review/ReviewChange";
import { applyEverywhere } from "../commands/acrossDocuments";
import { changeReviews } from "../commands/changingReviews";
import { runAct } from "../search/bulkRun";
import { announce } from "../state/announcements";
import { putAnswered, useInbox } from "./inboxStore";
import { agreedIn } from "./listing";

/** Agrees to a correction, or notes an objection or words that one was to read. */
export async function agree(item: InboxItem): Promise<boolean> {
  if (!canAnswer(item)) return false;
  const isDone = await answer(item, "agree", "");
  if (isDone) announce((t) => t(item.kind === "correction" ? "inbox.saidAgreed" : "inbox.saidNoted"));
  return isDone;
}

/** Contests a correction with a line that says why. */
export async function contest(item: InboxItem, comment: string): Promise<boolean> {
  if (item.kind !== "correction" || !canAnswer(item) || comment.trim() === "") return false;
  const isDone = await answer(item, "contest", comment.trim());
  if (isDone) announce((t) => t("inbox.saidContested"));
  return isDone;
}

/** False for a correction of what is no longer there. */
export function canAnswer(item: InboxItem): boolean {
  return item.kind !== "correction" || item.correction !== null;
}

/** What an answer names: the decision, or the comment. */
function subjectOf(item: InboxItem): string {
  return item.kind === "correction" || item.kind === "objection" ? item.decision.id : item.comment.id;
}

async function answer(item: InboxItem, kind: Answer["answer"], comment: string): Promise<boolean> {
  const given: Answer = {
    ...{ decision: subjectOf(item), answer: kind, comment },
    answeredAt: new Date().toISOString(),
  };
  const change = { ...noReviewChange, answers: [given] };
  if (!(await changeReviews([{ document: item.document, change }]))) return false;
  putAnswered({ ...item, isWaiting: false, ...(item.kind === "correction" && { answer: given }) });
  return true;
}

/** Has the annotator's own layers follow what they have agreed to, as one act, and says what is no longer there. */
export async function applyAgreed(): Promise<void> {
  const agreed = agreedIn(useInbox.getState().byDocument).flatMap(({ document, correction }) =>
    correction ? [{ document, ...correction }] : [],
  );
  const outcome = await runAct((progress) => applyEverywhere(agreed, progress));
  if (!outcome) return;
  useInbox.setState({ choice: "all" });
  const { changed, skipped } = outcome;
  announce((t) =>
    [
      t("inbox.saidApplied", { count: changed }),
      ...(skipped > 0 ? [t("inbox.saidSkipped", { count: skipped })] : []),
    ].join(" "),
  );
}
