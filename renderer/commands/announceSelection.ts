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
  const { caret: movedTo, selection: before } = useView.getState();
  timer = setTimeout(() => {
    const { selection, caret } = useView.getState();
    if (selection) announce((t) => t("announce.selectedWords", { quote: shortQuote(selection) }));
    // What was selected and is no longer has been tagged or let go, which has been said.
    else if (movedFrom !== null && caret === movedTo && !before) announcePlace(movedFrom, caret);
  }, REST_MS);
}
