import { sliceSpan } from "../../text/Span";
import type { OffsetUnit } from "../CorpusFormat";
import { type Counting, countIn } from "../counting";
import type { QdaSelection } from "./ProjectListener";

/** A text as the positions of its selections count it. */
export interface CountedText {
  readonly text: string;
  readonly counting: Counting;
}

/**
 * Finds out what a project's positions count. The standard says code points of the file; some programs count UTF-16, and
 * ATLAS.ti counts the `\r\n` of the files it writes as one. Most programs name a selection by its words, which tell; where
 * they do not, the standard holds, and for ATLAS.ti its habit.
 *
 * @param origin - The program that wrote the project.
 * @see REFI-QDA Standard 1.5, 10.2; github.com/ccbogel/QualCoder src/qualcoder/refi.py for ATLAS.ti
 */
export function countSelections(
  text: string,
  selections: readonly QdaSelection[],
  origin: string,
): CountedText {
  const named = selections.filter(({ name }) => onOneLine(name).trim() !== "");
  const [usual, ...others] = readingsOf(text, /^atlas/i.test(origin));
  let [best, most] = [usual, countNamed(usual, named)];
  for (const reading of most < named.length ? others : []) {
    const count = countNamed(reading, named);
    if (count > most) [best, most] = [reading, count];
  }
  const { counting } = best;
  return { text: best.text, counting: most > 0 ? { ...counting, found: counting.unit } : counting };
}

/** The ways to count that make a difference to a text, the likeliest first. */
function readingsOf(text: string, isOneLineEnd: boolean): [CountedText, ...CountedText[]] {
  const joined = text.replaceAll("\r\n", "\n");
  const texts = joined === text ? [text] : isOneLineEnd ? [joined, text] : [text, joined];
  const units: OffsetUnit[] = /[\ud800-\udbff]/.test(text) ? ["code-point", "utf16"] : ["code-point"];
  return texts.flatMap((each) => units.map((unit) => ({ text: each, counting: countIn(each, unit) }))) as [
    CountedText,
    ...CountedText[],
  ];
}

function countNamed({ text, counting }: CountedText, named: readonly QdaSelection[]): number {
  return named.filter(({ start, end, name }) => {
    const place = counting.toSpan(start, end);
    return place !== null && onOneLine(sliceSpan(text, place)).startsWith(onOneLine(name));
  }).length;
}

/** Names stand on one line and may be cut short. */
const onOneLine = (words: string) => words.replace(/\s+/g, " ").replace(/ ?(\.{3}|…)$/, "");
