import type { TFunction } from "i18next";
import { wholeCharacter } from "../../core/text/units/characters";
import { displayText } from "../editor/displayText";
import type { RepairHint } from "../editor/repairMarks";

/** More code units of a passage than this are not shown. */
const MOST_SHOWN = 80;

/** A passage as the file has it, on one line: line breaks by a sign, what is long cut. */
export function rawOnOneLine(raw: string): string {
  const shown = raw.length > MOST_SHOWN ? `${raw.slice(0, wholeCharacter(raw, MOST_SHOWN))}…` : raw;
  return displayText(shown.replaceAll(/\r?\n/g, "↵"));
}

/** What is told of a repair under the pointer and to a screen reader. */
export function repairHintIn(t: TFunction<"window">): RepairHint {
  return ({ text }, raw, view) => {
    if (view === "source") return text === "" ? t("repairs.notReadHint") : t("repairs.readAsHint", { text });
    return t(text === "" ? "repairs.goneHint" : "repairs.rawHint", { raw: rawOnOneLine(raw) });
  };
}
