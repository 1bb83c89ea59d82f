import { create } from "zustand";
import type { TextEditor } from "../editor/TextEditor";

/** The text view on screen: the palette asks it for places, the list for the focus. */
export const useEditor = create<{ editor: TextEditor | null }>(() => ({ editor: null }));

/** Says which text view is on screen, null when there is none. */
export function setEditor(editor: TextEditor | null): void {
  useEditor.setState({ editor });
}

/** Gives the keys back to the text: from a field that is left, and before a button goes away with what it did. */
export function focusText(): void {
  useEditor.getState().editor?.focus();
}
