import { isComposing } from "../keys/KeyChord";
import { acceptSuggestion, currentSuggestion, letGoOfSuggestion, lookAtNeighbour } from "./deciding";

/**
 * The keys of suggestions while the text has the focus. Tab goes on from the caret and, after the last one, through
 * the window as ever: nobody is caught in the text. Gives true when the key has had its effect.
 */
export function handleSuggestionKey(event: KeyboardEvent): boolean {
  const { code, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (isComposing(event) || ctrlKey || altKey || metaKey) return false;
  if (code === "Tab") return lookAtNeighbour(shiftKey ? -1 : 1);
  if (shiftKey || !currentSuggestion()) return false;
  if (code === "Enter" || code === "NumpadEnter") acceptSuggestion();
  else if (code === "Escape") letGoOfSuggestion();
  else return false;
  return true;
}
