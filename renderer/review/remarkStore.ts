import { create } from "zustand";
import type { ReasonCode } from "../../core/review/Decision";
import { loseDraft } from "../threads/draftStore";
import { onSuccession, useReview } from "./reviewStore";

/** What the reviewer says beside the decision to come. */
export interface RemarkDraft {
  /** Null for the reason that the decision gives by itself. */
  readonly reason: ReasonCode | null;
  readonly comment: string;
}

const nothing: RemarkDraft = { reason: null, comment: "" };

/** The remarks that wait for their decisions, each with its case. */
export const useRemarks = create<{
  readonly drafts: ReadonlyMap<string, RemarkDraft>;
  readonly requests: number;
}>(() => ({ drafts: new Map(), requests: 0 }));

/** Two documents may have cases of one id. */
const keyOf = (of: string) => `${useReview.getState().document} ${of}`;

/** The remark to come about a case of the document shown. */
export function useRemark(of: string): RemarkDraft {
  return useRemarks(({ drafts }) => drafts.get(keyOf(of)) ?? nothing);
}

/** Writes the remark to come about a case. */
export function draftRemark(of: string, change: Partial<RemarkDraft>): void {
  put(keyOf(of), (before) => ({ ...(before ?? nothing), ...change }));
}

/** The remark about a case, which is used up. */
export function takeRemark(of: string): RemarkDraft {
  const { reason, comment } = useRemarks.getState().drafts.get(keyOf(of)) ?? nothing;
  put(keyOf(of), () => null);
  return { reason, comment: comment.trim() };
}

function put(key: string, next: (before: RemarkDraft | undefined) => RemarkDraft | null): void {
  useRemarks.setState(({ drafts: before }) => {
    const drafts = new Map(before);
    const draft = next(drafts.get(key));
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    return { drafts };
  });
}

onSuccession((was, now) => {
  const draft = useRemarks.getState().drafts.get(keyOf(was.id));
  if (!draft) return;
  put(keyOf(was.id), () => null);
  if (!now) return loseDraft(useReview.getState().document ?? "", draft.comment);
  put(keyOf(now.id), (there = nothing) => ({
    reason: there.reason ?? draft.reason,
    comment: [there.comment, draft.comment].filter(Boolean).join("\n"),
  }));
});

/** Asks for the comment's field to take the focus. */
export function focusComment(): void {
  useRemarks.setState(({ requests }) => ({ requests: requests + 1 }));
}
