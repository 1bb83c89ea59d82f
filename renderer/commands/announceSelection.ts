import type { Span } from "../../core/text/Span";
import { wholeCharacter } from "../../core/text/units/characters";
import { announce } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { readingOf } from "../state/readingStore";
import { useView } from "../state/viewStore";

/** More of a selection than this is not read out: its beginning and end tell which it is. */
const MOST_READ_OUT = 80;
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

/** The words of a part of the text as they read, the middle of long ones left out. */
export function shortQuote(span: Span): string {
  const opened = currentDocument();
  if (!opened) return "";
  const { reflowed } = readingOf(opened);
  const { start, end } = reflowed.fromRaw(span);
  if (end - start <= MOST_READ_OUT) return reflowed.text.slice(start, end);
  const half = MOST_READ_OUT / 2;
  const first = wholeCharacter(reflowed.text, start + half);
  const last = wholeCharacter(reflowed.text, end - half);
  return `${reflowed.text.slice(start, first)} … ${reflowed.text.slice(last, end)}`;
}
