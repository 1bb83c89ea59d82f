import type { Utf16Offset } from "../../core/text/offsets";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { announcePlace } from "./announcePlace";

/** How long the selection must rest before it is said, in ms: a key held down would else never be heard. */
const REST_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says which words are selected once the selection rests or, when the caret has moved by key, what it has come to
 * from where it was before, unless something else has taken it further meanwhile.
 */
export function announceSelection(movedFrom: Utf16Offset | null = null): void {
  clearTimeout(timer);
  const before = useView.getState();
  timer = setTimeout(() => {
    const { selection, caret, selected } = useView.getState();
    // What was selected has been tagged or let go, or an annotation gone to, which has been said.
    const isSaid = (before.selection && !selection) || (selected && selected !== before.selected);
    if (isSaid) return;
    if (selection) announce((t) => t("announce.selectedWords", { quote: shortQuote(selection) }));
    else if (movedFrom !== null && caret === before.caret) announcePlace(movedFrom, caret);
  }, REST_MS);
}
