import { type Span, spanCovers } from "../text/Span";
import { findMeasures } from "./findMeasures";
import type { Measure } from "./Measure";

/** What a target wants to reach, and what the things it counts must have to count. */
export interface MainMeasure {
  readonly quantity: Measure;
  /** 2亿元以上 in 2亿元以上项目180个; null where nothing is asked of what is counted. */
  readonly threshold: Measure | null;
}

/** Between a threshold and what it qualifies: 级, a noun, a bound, but no mark and no number. */
const QUALIFIED = /^(?:级|量级|规模|及?以上|以下|左右)*的?[\p{Script=Han}A-Za-z“”"·]+$/u;
/** A share of what has at least something: 50万元以上的村占比达到60%. */
const SHARE_OF = /以[上下](?:的|.*(?:占比|比例|比重|率))/u;
/** A threshold that follows the count is part of a noun phrase that goes on: 3家百亿级企业, 20家营收超10亿元的企业. */
const GOES_ON = /^(?:级|量级|规模|及?以上|以下)*的?[\p{Script=Han}“]/u;

/**
 * The quantity that some words state as a goal; null when they state none. Of several the first that neither
 * qualifies what another counts nor is the level to start from (从5%提高到8%).
 */
export function mainMeasure(text: string, place: Span): MainMeasure | null {
  const inside = findMeasures(text, place).filter(({ core }) => spanCovers(place, core));
  const measures = inside.filter((measure) => !isBaseline(text, measure));
  const thresholds = new Map<Measure, Measure>();
  for (const count of measures.filter(({ unit }) => unit.kind === "count" || unit.kind === "ratio"))
    for (const other of measures)
      if (isThreshold(text, other, count, place) && !thresholds.has(other)) thresholds.set(other, count);
  const quantity = measures.find((measure) => !thresholds.has(measure));
  if (!quantity) return null;
  const threshold = [...thresholds].find(([, count]) => count === quantity)?.[0] ?? null;
  return { quantity, threshold };
}

function isThreshold(text: string, other: Measure, count: Measure, place: Span): boolean {
  if (other === count || other.unit.id === count.unit.id) return false;
  if (other.start < count.start) {
    const before = text.slice(other.core.end, count.start);
    return QUALIFIED.test(before) && (count.unit.kind === "count" || SHARE_OF.test(before));
  }
  if (count.unit.kind !== "count") return false;
  const between = text.slice(count.core.end, other.start);
  const after = text.slice(other.core.end, place.end);
  return /^[\p{Script=Han}“”]*$/u.test(between) && !/以[上内]$/u.test(between) && GOES_ON.test(after);
}

/** 从5%, 由10家: what stands before is where it begins, and another number says where it is to go. */
function isBaseline(text: string, { start, core }: Measure): boolean {
  const rest = text.slice(core.end, core.end + 12);
  return /[从由]$/u.test(text.slice(0, start)) && /[到至]/u.test(rest);
}
