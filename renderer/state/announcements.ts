import i18next, { type TFunction } from "i18next";
import { create } from "zustand";
import type { Failure } from "../../core/errors";

/** The last thing said to a screen reader and in the status bar; a number tells repeated sayings apart. */
export const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: "", count: 0 }));

/** Says what an action did, without asking for attention. */
export function announce(text: (t: TFunction<"window">) => string): void {
  useAnnouncement.setState(({ count }) => ({
    text: text(i18next.t as TFunction<"window">),
    count: count + 1,
  }));
}

/** A message that stays until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly problem: Failure;
}

/** The messages shown. */
export const useNotices = create<{ notices: readonly Notice[]; next: number }>(() => ({
  notices: [],
  next: 1,
}));

/** Shows a failure until it is dismissed; the same failure again replaces the first. */
export function notify(problem: Failure): void {
  useNotices.setState(({ notices, next }) => ({
    notices: [
      ...notices.filter((notice) => notice.problem.code !== problem.code),
      { id: next, problem },
    ].slice(-3),
    next: next + 1,
  }));
}

/** Takes a message away. */
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Takes away the message of a failure that is over. */
export function withdraw({ code }: Failure): void {
  const isShown = useNotices.getState().notices.some(({ problem }) => problem.code === code);
  if (!isShown) return;
  useNotices.setState(({ notices }) => ({ notices: notices.filter(({ problem }) => problem.code !== code) }));
}
