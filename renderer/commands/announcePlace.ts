import type { Layer } from "../../core/model/Layer";
import type { Utf16Offset } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";
import type { TextUnits } from "../../core/text/units/TextUnits";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { readingOf } from "../state/readingStore";
import { useView } from "../state/viewStore";

/**
 * Says what the caret has come to: the character or the word that it went over, else what is left of the sentence
 * there, and the labels of the annotations it is in. The caret is drawn by us, so nothing else says it.
 */
export function announcePlace(before: Utf16Offset, caret: Utf16Offset): void {
  const opened = currentDocument();
  if (!opened) return;
  const words = wordsAt(opened, before, caret);
  const labels = labelsAt(opened.layer, caret).map(labelName);
  announce((t) => {
    const place = words || t(`announce.${emptyPlace(textAfter(opened, caret))}`);
    return labels.length > 0
      ? t("announce.placeIn", { place, labels: labels.join(t("announce.and")) })
      : place;
  });
}

/** What a place is called where no words are: before the space between two words, or at the end of something. */
function emptyPlace(rest: string) {
  if (!/\S/.test(rest)) return "textEnd";
  return /^[^\S\r\n]/.test(rest) ? "space" : "paragraphEnd";
}

/** The text from the caret on as it is shown: in the reflowed view a line's end between two words is a space. */
function textAfter(opened: OpenedDocument, caret: Utf16Offset): string {
  if (useView.getState().view === "source") return opened.source.text.slice(caret);
  const { reflowed } = readingOf(opened);
  return reflowed.text.slice(reflowed.fromRaw(span(caret, caret)).start);
}

function wordsAt(opened: OpenedDocument, before: Utf16Offset, caret: Utf16Offset): string {
  const units = readingOf(opened).units(useView.getState().view);
  const passed = passedOver(units, before, caret);
  return shortQuote(passed ?? span(caret, units.nextSentenceStart(caret))).trim();
}

/** The character that the caret stands before, or the word just passed; null for a longer way, or for none. */
function passedOver(units: TextUnits, before: Utf16Offset, caret: Utf16Offset): Span | null {
  if (before === caret) return null;
  const isNext = units.nextCharacter(before) === caret || units.nextCharacter(caret) === before;
  if (isNext) return span(caret, units.nextCharacter(caret));
  if (units.nextWordEnd(before) === caret) return span(before, caret);
  return units.previousWordStart(before) === caret ? span(caret, before) : null;
}

function labelsAt({ annotations }: Layer, caret: Utf16Offset): string[] {
  const covering = annotations.filter(({ start, end }) => start <= caret && caret < end);
  return [...new Set(covering.map(({ label }) => label))];
}
