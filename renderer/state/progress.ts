import { create } from "zustand";
import type { Catalogue } from "../i18n/catalogues";
import { announce } from "./announcements";

/** What a long action is called: among the texts `progress`. */
export type ProgressName = keyof Catalogue["progress"];

/** What is counted: things that need no name, files, or the texts of the workspace. */
export type Counted = "count" | "files" | "texts";

/** How far a long action is. */
export interface Reached {
  readonly done: number;
  /** Null while nobody knows of how many. */
  readonly all: number | null;
  readonly counts: Counted;
}

/** A long action that is under way. */
export interface LongAction {
  readonly id: number;
  readonly name: ProgressName;
  /** How far it is; null while that is not known. */
  readonly reached: Reached | null;
  /** Null for one that cannot be cancelled, or has been. */
  readonly cancel: (() => void) | null;
}

/** The long actions shown, the latest last. Short ones never come here. */
export const useProgress = create<{ actions: readonly LongAction[] }>(() => ({ actions: [] }));

/** The latest long action that can be cancelled, or undefined. */
export function latestToCancel(): LongAction | undefined {
  return useProgress.getState().actions.findLast(({ cancel }) => cancel !== null);
}

/** Says how far an action is, and in what where that needs a name; null where nobody knows of how many. */
export type ReportProgress = (done: number, all: number | null, counts?: Counted) => void;

/** From when on an action counts as long, in ms: what is shown for less only flickers. */
const LONG_MS = 400;
let lastId = 0;

/**
 * Does something that may take long: shown in the status bar with a way to cancel it, and said to a screen
 * reader, once it has taken a while.
 *
 * @param task - Given a way to report, and a signal to heed; what it answers or throws is passed on.
 * @param canCancel - False for a task that cannot heed the signal.
 */
export async function withProgress<T>(
  name: ProgressName,
  task: (report: ReportProgress, signal: AbortSignal) => Promise<T>,
  canCancel = true,
): Promise<T> {
  lastId += 1;
  const id = lastId;
  const controller = new AbortController();
  const { signal } = controller;
  const cancel = () => {
    controller.abort();
    change(id, { cancel: null });
  };
  let action: LongAction = { id, name, reached: null, cancel: canCancel ? cancel : null };
  const timer = setTimeout(() => begin(action), LONG_MS);
  const report: ReportProgress = (done, all, counts = "count") => {
    const reached = { done, all, counts };
    action = { ...action, reached };
    change(id, { reached });
  };
  try {
    return await task(report, signal);
  } finally {
    clearTimeout(timer);
    end(id, signal.aborted);
  }
}

function begin(action: LongAction): void {
  useProgress.setState(({ actions }) => ({ actions: [...actions, action] }));
  announce((t) => t(`progress.${action.name}`));
}

function change(id: number, part: Partial<LongAction>): void {
  if (!useProgress.getState().actions.some((action) => action.id === id)) return;
  useProgress.setState(({ actions }) => ({
    actions: actions.map((action) => (action.id === id ? { ...action, ...part } : action)),
  }));
}

/** Says the end only of what it has said the beginning of. */
function end(id: number, isCancelled: boolean): void {
  const { actions } = useProgress.getState();
  const action = actions.find((each) => each.id === id);
  if (!action) return;
  useProgress.setState({ actions: actions.filter((each) => each.id !== id) });
  announce((t) =>
    t(isCancelled ? "progress.cancelled" : "progress.ended", { name: t(`progress.${action.name}`) }),
  );
}
