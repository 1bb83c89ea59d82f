import { create } from "zustand";
import type { TextEditor } from "../editor/TextEditor";

/** The text view on screen: the palette asks it for places, the list for the focus. */
export const useEditor = create<{ editor: TextEditor | null }>(() => ({ editor: null }));

/** Says which text view is on screen, null when there is none. */
export function setEditor(editor: TextEditor | null): void {
  useEditor.setState({ editor });
}
