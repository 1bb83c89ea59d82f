import { create } from "zustand";
import { announce } from "../state/announcements";

/** Something written about a case that is no longer there. */
export interface LostDraft {
  readonly document: string;
  readonly text: string;
}

/** What is being written: each text stays with its thread, or with what a new thread is to be about. */
export const useDrafts = create<{
  readonly texts: ReadonlyMap<string, string>;
  /** In the order in which their cases went. */
  readonly lost: readonly LostDraft[];
  /** Grows when a comment is asked for, so that its field takes the focus. */
  readonly requests: number;
}>(() => ({ texts: new Map(), lost: [], requests: 0 }));

/** Keeps what is being written. */
export function draft(key: string, text: string): void {
  useDrafts.setState(({ texts }) => ({ texts: new Map(texts).set(key, text) }));
}

/** What has been written, without white space at its ends; it is used up. */
export function takeDraft(key: string): string {
  const texts = new Map(useDrafts.getState().texts);
  const text = texts.get(key) ?? "";
  texts.delete(key);
  useDrafts.setState({ texts });
  return text.trim();
}

/** Keeps what has been written under another key, as what it is about has become another; behind what is there. */
export function moveDraft(from: string, to: string): void {
  if (from === to || !useDrafts.getState().texts.has(from)) return;
  addToDraft(to, takeDraft(from));
}

/** Adds a text to what is being written. */
export function addToDraft(key: string, text: string): void {
  const there = useDrafts.getState().texts.get(key) ?? "";
  draft(key, [there, text].filter(Boolean).join("\n"));
}

/** Keeps a text of which nothing is left that it could be about, to be offered again. */
export function loseDraft(document: string, text: string): void {
  if (text.trim() === "") return;
  useDrafts.setState(({ lost }) => ({ lost: [...lost, { document, text: text.trim() }] }));
  announce((t) => t("threads.saidLost"));
}

/** Takes a text out of those that are offered again. */
export function takeLost(taken: LostDraft): void {
  useDrafts.setState(({ lost }) => ({ lost: lost.filter((each) => each !== taken) }));
}

/** Forgets everything, as when another annotator begins. */
export function forgetDrafts(): void {
  useDrafts.setState({ texts: new Map(), lost: [] });
}

/** Asks for the comment's field to take the focus. */
export function focusThread(): void {
  useDrafts.setState(({ requests }) => ({ requests: requests + 1 }));
}
