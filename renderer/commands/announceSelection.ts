import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { announcePlace, type PlaceUnit } from "./announcePlace";

/** How long the selection must rest before it is said, in ms: a key held down would else never be heard. */
const REST_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says which words are selected once the selection rests, or else what the caret has come to, unless something else
 * has taken it further meanwhile.
 *
 * @param unit - How much is said of the caret's place; null where nothing is, as after a click.
 */
export function announceSelection(unit: PlaceUnit | null = null): void {
  clearTimeout(timer);
  const before = useView.getState();
  timer = setTimeout(() => {
    const { selection, caret, selected } = useView.getState();
    // What was selected has been tagged or let go, or an annotation gone to, which has been said.
    const isSaid = (before.selection && !selection) || (selected && selected !== before.selected);
    if (isSaid) return;
    if (selection) announce((t) => t("announce.selectedWords", { quote: shortQuote(selection) }));
    else if (unit && caret === before.caret) announcePlace(unit, caret);
  }, REST_MS);
}
