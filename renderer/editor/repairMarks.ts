import { lastAtMost } from "../../core/text/lastAtMost";
import type { RepairedText } from "../../core/text/repair/RepairedText";
import type { Replacement } from "../../core/text/repair/Replacement";
import type { Span } from "../../core/text/Span";
import type { ReadingMode } from "../../core/text/units/TextUnits";
import { overflowOf } from "./displayText";

/**
 * What the pointer, or a screen reader, is told of a repair: the raw text where it is read, the reading in source
 * lines.
 */
export type RepairHint = (repair: Replacement, raw: string, view: ReadingMode) => string;

/** The raw text, in either view. */
export const rawHint: RepairHint = (_, raw) => raw;

/** A repaired place as it is drawn. */
export interface RepairMark extends Span {
  /** The classes that editor.css draws it by. */
  readonly look: string;
  readonly hint: string;
  /** What of the reading has no room in place of the raw characters; stands after them. */
  readonly rest: string;
}

/** The marks of a text's repairs in one of its views, in order. */
export function repairMarks(repaired: RepairedText, view: ReadingMode, hintOf: RepairHint): RepairMark[] {
  return repaired.replacements.map((repair) => {
    const { start, end, text } = repair;
    const hint = hintOf(repair, repaired.raw.slice(start, end), view);
    const look = `${view === "source" ? "raw" : "read"}${text === "" ? " gone" : ""}`;
    return { start, end, look, hint, rest: view === "source" ? "" : overflowOf(text, end - start) };
  });
}

/** The marks in a range, cut to it; what one has over stands in the range that holds its end. */
export function marksWithin(marks: readonly RepairMark[], { start, end }: Span): RepairMark[] {
  const found: RepairMark[] = [];
  for (let i = lastAtMost(marks.length, (at) => marks[at]?.start ?? 0, start); i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start >= end) break;
    if (mark.end <= start) continue;
    const from = mark.start < start ? start : mark.start;
    found.push(mark.end > end ? { ...mark, start: from, end, rest: "" } : { ...mark, start: from });
  }
  return found;
}
