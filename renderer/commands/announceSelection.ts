import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";

/** How long the selection must rest before it is said, in ms: a key held down would else never be heard. */
const REST_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says which words are selected, once the selection rests; nothing when none are. */
export function announceSelection(): void {
  clearTimeout(timer);
  if (!useView.getState().selection) return;
  timer = setTimeout(() => {
    const { selection } = useView.getState();
    if (selection) announce((t) => t("announce.selectedWords", { quote: shortQuote(selection) }));
  }, REST_MS);
}
