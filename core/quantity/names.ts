import type { Measure } from "./Measure";

const QUOTED = /“[^“”]*”|"[^"]*"|「[^「」]*」|《[^《》]*》/gu;
/** Quoted words up to this length name something; longer ones are speech. */
const LONGEST_NAME = 10;

/**
 * True for a number that stands in a title, or is a plain count in a short quotation: “72条” and “五个一” are names
 * of measures. A quoted amount or a bounded one (“产值超千亿”) is still what is wanted.
 */
export function isInName(text: string, { core, comparator, unit }: Measure): boolean {
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
    if (index > core.start || index + quoted.length < core.end) continue;
    const isPlainCount = unit.kind === "count" && comparator === "=";
    return quoted.startsWith("《") || (isPlainCount && quoted.length <= LONGEST_NAME + 2);
  }
  return false;
}
