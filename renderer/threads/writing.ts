import { ulid } from "ulid";
import { failure } from "../../core/errors";
import type { Comment, Subject, Thread } from "../../core/review/Comment";
import { noReviewChange } from "../../core/review/ReviewChange";
import { undoReviewChange } from "../../core/review/undoReviewChange";
import { writtenText } from "../review/names";
import { storeReview } from "../review/performing";
import { announce, notify } from "../state/announcements";
import { history } from "../state/history";
import { takeDraft, useDrafts } from "./draftStore";
import { ownName, ownThreads } from "./threadStore";

/** A comment but for what is given to each: its id and time. */
type Said = Pick<Comment, "text" | "isResolved">;

/** Begins a thread with what has been written for it; nothing written begins none. */
export function beginThread(key: string, subject: Subject): void {
  if (!isWritten(key)) return;
  const id = ulid();
  const isDone = write(id, id, subject, () => ({ text: writtenText(takeDraft(key)), isResolved: null }));
  if (isDone) announce((t) => t("threads.begun"));
}

/** Answers in a thread with what has been written; in a settled one that opens it again. */
export function answerThread({ id, isResolved }: Thread): void {
  if (!isWritten(id)) return;
  const opens = isResolved ? false : null;
  if (write(ulid(), id, null, () => ({ text: writtenText(takeDraft(id)), isResolved: opens })))
    announce((t) => t("threads.answered"));
}

/** Settles a thread, or opens it again, with what has been written if there is something. */
export function settleThread({ id, isResolved }: Thread): void {
  if (!write(ulid(), id, null, () => ({ text: writtenText(takeDraft(id)), isResolved: !isResolved }))) return;
  announce((t) => t(isResolved ? "threads.saidReopened" : "threads.saidResolved"));
}

const isWritten = (key: string) => (useDrafts.getState().texts.get(key) ?? "").trim() !== "";

/**
 * Writes into the own review, as one act that can be taken back. False, and nothing is used up, when nobody writes
 * here yet.
 */
function write(id: string, thread: string, subject: Subject | null, say: () => Said): boolean {
  const before = ownThreads();
  if (!before) {
    if (!ownName()) notify(failure("save-no-annotator", {}));
    return false;
  }
  const comment: Comment = { id, thread, subject, writtenAt: new Date().toISOString(), ...say() };
  const change = { ...noReviewChange, comments: [comment] };
  const { document } = before;
  history.record({ kind: "review-changed", document, change, undo: undoReviewChange(before, change) });
  storeReview(document, change);
  return true;
}
