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

/** Forgets everything, as when another annotator begins. */
export function forgetDrafts(): void {
  useDrafts.setState({ texts: new Map() });
}

/** Asks for the comment's field to take the focus. */
export function focusThread(): void {
  useDrafts.setState(({ requests }) => ({ requests: requests + 1 }));
}
