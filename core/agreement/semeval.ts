import type { Unit } from "./Continuum";
import { IntervalIndex } from "./IntervalIndex";

/** How a prediction is held against the gold unit that it meets. */
export type SemevalScheme = "strict" | "exact" | "partial" | "ent_type";

/** The schemes in the order they are printed. */
export const semevalSchemes: readonly SemevalScheme[] = ["strict", "exact", "partial", "ent_type"];

/** Counts of one scheme; what nobody else calls so is explained in {@link countSemeval}. */
export interface SemevalCounts {
  readonly correct: number;
  readonly incorrect: number;
  readonly partial: number;
  readonly missed: number;
  readonly spurious: number;
}

type Outcome = "correct" | "incorrect" | "partial";

/** Gold lengths in a hundredth of which an overlap counts. */
const LEAST_SHARE = 0.01;

/**
 * SemEval-2013 task 9.1, after MUC-5: each prediction, in the order given, takes the first gold unit not yet taken
 * that it equals or overlaps by at least 1 % of the gold unit's length. `strict` wants bounds and label, `exact` the
 * bounds, `ent_type` the label; `partial` gives half a point for an overlap. What is left over is spurious or missed.
 *
 * Not symmetric, and where units of one annotator overlap it depends on their order: for gold against annotator, not
 * as a headline.
 *
 * @see Segura-Bedmar, Martínez & Herrero-Zazo 2013; nervaluate, whose order of matching this is.
 */
export function countSemeval(
  gold: readonly Unit[],
  predicted: readonly Unit[],
  scheme: SemevalScheme,
): SemevalCounts {
  const counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };
  const waiting = new IntervalIndex(gold);
  const taken = new Set<number>();
  for (const unit of predicted) {
    const index = firstMatch(gold, waiting, taken, unit, scheme);
    const match = gold[index];
    if (match) taken.add(index);
    counts[match ? outcomeOf(match, unit, scheme) : "spurious"]++;
  }
  return { ...counts, missed: gold.length - taken.size };
}

function firstMatch(
  gold: readonly Unit[],
  waiting: IntervalIndex,
  taken: ReadonlySet<number>,
  unit: Unit,
  scheme: SemevalScheme,
): number {
  let first = Number.POSITIVE_INFINITY;
  waiting.visitMeeting(unit.start, unit.end, (index) => {
    if (index < first && !taken.has(index) && canMatch(gold[index], unit, scheme)) first = index;
  });
  return first;
}

function canMatch(gold: Unit | undefined, unit: Unit, scheme: SemevalScheme): boolean {
  if (!gold) return false;
  if (isSameBounds(gold, unit) && (scheme !== "strict" || gold.label === unit.label)) return true;
  const shared = Math.min(gold.end, unit.end) - Math.max(gold.start, unit.start);
  return shared > 0 && shared >= LEAST_SHARE * (gold.end - gold.start);
}

function outcomeOf(gold: Unit, unit: Unit, scheme: SemevalScheme): Outcome {
  const sameLabel = gold.label === unit.label;
  if (scheme === "ent_type") return sameLabel ? "correct" : "incorrect";
  const same = isSameBounds(gold, unit);
  if (scheme === "partial") return same ? "correct" : "partial";
  return same && (sameLabel || scheme === "exact") ? "correct" : "incorrect";
}

const isSameBounds = (a: Unit, b: Unit) => a.start === b.start && a.end === b.end;

/** Counts of several documents together. */
export function sumSemeval(counts: readonly SemevalCounts[]): SemevalCounts {
  const sum = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };
  for (const each of counts)
    for (const key of Object.keys(sum) as (keyof SemevalCounts)[]) sum[key] += each[key];
  return sum;
}

/** All predictions, and all gold units. */
export function totalsOf({ correct, incorrect, partial, missed, spurious }: SemevalCounts) {
  const met = correct + incorrect + partial;
  return { actual: met + spurious, possible: met + missed };
}

/** What the predictions earned: 1 for a correct one, half for a partial one. */
export function pointsOf({ correct, partial }: SemevalCounts): number {
  return correct + partial / 2;
}
