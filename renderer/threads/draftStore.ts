import { create } from "zustand";

/** What is being written: each text stays with its thread, or with what a new thread is to be about. */
export const useDrafts = create<{
  readonly texts: ReadonlyMap<string, string>;
  /** Grows when a comment is asked for, so that its field takes the focus. */
  readonly requests: number;
}>(() => ({ texts: new Map(), requests: 0 }));

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

/** Keeps what has been written under another key, as what it is about has become another. */
export function moveDraft(from: string, to: string): void {
  const text = useDrafts.getState().texts.get(from);
  if (text === undefined || from === to) return;
  const texts = new Map(useDrafts.getState().texts).set(to, text);
  texts.delete(from);
  useDrafts.setState({ texts });
}

/** Forgets everything, as when another annotator begins. */
export function forgetDrafts(): void {
  useDrafts.setState({ texts: new Map() });
}

/** Asks for the comment's field to take the focus. */
export function focusThread(): void {
  useDrafts.setState(({ requests }) => ({ requests: requests + 1 }));
}
