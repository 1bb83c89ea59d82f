import type { Layer } from "../../core/model/Layer";
import type { Utf16Offset } from "../../core/text/offsets";
import { span } from "../../core/text/Span";
import type { TextUnits } from "../../core/text/units/TextUnits";
import type { OpenedDocument } from "../../electron/ipc/contract";
import type { Motion } from "../editor/KeyboardSelection";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { readingOf } from "../state/readingStore";
import { useView } from "../state/viewStore";

/** How much of what the caret stands before is said. */
export type PlaceUnit = "character" | "word" | "sentence";

/** As much as a step of the way the caret has gone would go over; after one by row or page a sentence. */
export function unitOf(motion: Motion): PlaceUnit {
  if (motion === "left" || motion === "right") return "character";
  return motion.startsWith("word-") ? "word" : "sentence";
}

/**
 * Says what the caret has come to, and the labels of the annotations it is in. The caret is drawn by us, so nothing
 * else says it.
 */
export function announcePlace(unit: PlaceUnit, caret: Utf16Offset): void {
  const opened = currentDocument();
  if (!opened) return;
  const units = readingOf(opened).units(useView.getState().view);
  const words = shortQuote(span(caret, endOfUnit(units, unit, caret))).trim();
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

function endOfUnit(units: TextUnits, unit: PlaceUnit, caret: Utf16Offset): number {
  switch (unit) {
    case "character":
      return units.nextCharacter(caret);
    case "word":
      // The last stop of a paragraph is not followed by the first word of the next.
      return Math.max(caret, Math.min(units.nextWordEnd(caret), units.paragraphAt(caret).end));
    case "sentence":
      return units.nextSentenceStart(caret);
  }
}

function labelsAt({ annotations }: Layer, caret: Utf16Offset): string[] {
  const covering = annotations.filter(({ start, end }) => start <= caret && caret < end);
  return [...new Set(covering.map(({ label }) => label))];
}
