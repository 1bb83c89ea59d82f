import { create } from "zustand";
import type { ReasonCode } from "../../core/review/Decision";
import { onSuccession } from "./reviewStore";

/** What the reviewer says beside the decision to come. */
export interface RemarkDraft {
  /** The case that it is about. */
  readonly of: string | null;
  /** Null for the reason that the decision gives by itself. */
  readonly reason: ReasonCode | null;
  readonly comment: string;
}

const nothing: RemarkDraft = { of: null, reason: null, comment: "" };

/** The remark that waits for its decision. */
export const useRemark = create<RemarkDraft & { readonly requests: number }>(() => ({
  ...nothing,
  requests: 0,
}));

/** Writes the remark to come about a case. */
export function draftRemark(of: string, change: Partial<Pick<RemarkDraft, "reason" | "comment">>): void {
  useRemark.setState((before) => ({
    ...(before.of === of ? before : { ...before, ...nothing }),
    ...change,
    of,
  }));
}

/** The remark about a case, which is used up. */
export function takeRemark(of: string): Pick<RemarkDraft, "reason" | "comment"> {
  const { reason, comment, of: about } = useRemark.getState();
  useRemark.setState(nothing);
  return about === of ? { reason, comment: comment.trim() } : { reason: null, comment: "" };
}

onSuccession((was, now) => {
  if (useRemark.getState().of === was.id) useRemark.setState({ of: now.id });
});

/** Asks for the comment's field to take the focus. */
export function focusComment(): void {
  useRemark.setState(({ requests }) => ({ requests: requests + 1 }));
}
