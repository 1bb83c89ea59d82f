import { phraseHead } from "./countedNoun";
import type { Measure } from "./Measure";

const QUOTED = /“[^“”]*”|"[^"]*"|「[^「」]*」|《[^《》]*》/gu;
/** Quoted words up to this length name something; longer ones are speech. */
const LONGEST_NAME = 10;

/** What may follow a quotation that stands for the things themselves, not for what bears their name (“百家企业”行动). */
const GOES_ON = /^(?:$|\P{Script=Han}|[等和与及以并])/u;

/**
 * True for a number that stands in a title, or is a plain count in a short quotation: “72条” and “五个一” are names
 * of measures. A quoted amount or a bounded one (“产值超千亿”) is still what is wanted, and so is a count whose noun
 * is quoted with it (“六个制造基地”).
 */
export function isInName(text: string, { core, comparator, unit }: Measure): boolean {
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
    const end = index + quoted.length;
    if (index > core.start || end < core.end) continue;
    if (quoted.startsWith("《")) return true;
    const isPlainCount = unit.kind === "count" && comparator === "=";
    return isPlainCount && quoted.length <= LONGEST_NAME + 2 && !countsThings(text, core.end, end);
  }
  return false;
}

function countsThings(text: string, from: number, quotationEnd: number): boolean {
  return phraseHead(text.slice(from, quotationEnd - 1), 0) && GOES_ON.test(text.slice(quotationEnd));
}
