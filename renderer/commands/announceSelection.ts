import type { Motion } from "../editor/KeyboardSelection";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { announcePlace } from "./announcePlace";

/** How long the selection must rest before it is said, in ms: a key held down would else never be heard. */
const REST_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says which words are selected once the selection rests or, when a key has moved the caret one way, what it has come
 * to, unless something else has taken it further meanwhile.
 */
export function announceSelection(motion: Motion | null = null): void {
  clearTimeout(timer);
  const before = useView.getState();
  timer = setTimeout(() => {
    const { selection, caret, selected } = useView.getState();
    // What was selected has been tagged or let go, or an annotation gone to, which has been said.
    const isSaid = (before.selection && !selection) || (selected && selected !== before.selected);
    if (isSaid) return;
    if (selection) announce((t) => t("announce.selectedWords", { quote: shortQuote(selection) }));
    else if (motion && caret === before.caret) announcePlace(motion, caret);
  }, REST_MS);
}
