import fc from "fast-check";
import { utf16 } from "../../../../core/text/offsets";
import { fitReplacements } from "../../../../core/text/repair/fitReplacements";
import { RepairedText } from "../../../../core/text/repair/RepairedText";
import type { Replacement } from "../../../../core/text/repair/Replacement";
import { arbitraryText } from "../layout/soundLayout";

/** A replacement; the range may lie anywhere. */
export const replacement = (start: number, end: number, text: string): Replacement => ({
  start: utf16(start),
  end: utf16(end),
  text,
});

/** A text with the replacements among these that fit it. */
export function fitted(raw: string, ...replacements: readonly Replacement[]): RepairedText {
  return new RepairedText(raw, fitReplacements(raw, replacements).fitting);
}

/** Any text with repairs anywhere in it: another character, two for one, one of two units, white space, nothing. */
export const arbitraryRepairs = fc
  .tuple(
    arbitraryText,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("", "", "镇", "公里", "𠮷", "（二）", "e\u0301"),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([raw, items]) =>
    fitted(
      raw,
      ...items.map(([at, length, text]) => {
        const start = at % (raw.length + 1);
        return replacement(start, start + length, text);
      }),
    ),
  );

/** The text with its repairs made, by plain slicing. */
export function withRepairsMade({ raw, replacements }: RepairedText): string {
  let made = "";
  let done = 0;
  for (const { start, end, text } of replacements) {
    made += raw.slice(done, start) + text;
    done = end;
  }
  return made + raw.slice(done);
}
