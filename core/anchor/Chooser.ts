import type { LostReason } from "../model/LostAnnotation";
import type { ComparableText } from "./ComparableText";
import { contextLikeness, type Likeness } from "./contextLikeness";
import type { Landmarks } from "./Landmarks";
import type { Wanted } from "./Wanted";

/** A place that may be the one wanted, among the compared characters. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** From 0 up: what speaks for it, see {@link Chooser.judge}. */
  readonly score: number;
  readonly likeness: Pick<Likeness, "before" | "after">;
}

/** A candidate, or why none is taken. */
export type Choice = Candidate | LostReason;

/** Below this nothing is taken: half of the context stands there, and neighbours point there or more of it does. */
const LEAST_SCORE = 0.55;
/** Whatever else speaks for a place, so much of the context must stand there. */
const LEAST_LIKENESS = 0.4;
/** By how much the best must be better than any other. */
const LEAST_LEAD = 0.1;
/** A side as alike as this speaks for a place by itself, unless the other place's is nearly so too. */
const STRONG_SIDE = 0.8;
const SIDE_LEAD = 0.3;
/** What a place counts for that lies exactly where the neighbours point to; less with distance. */
const AT_EXPECTED = 0.15;
/** The distance, in code units, from which that counts for nothing. */
const EXPECTED_REACH = 40;
/** What it counts for that the order of the text is kept. */
const IN_ORDER = 0.1;
/** What a quote of this many characters counts for when it stands nowhere else. */
const LONG_QUOTE = 16;
const SOLE_LONG_QUOTE = 0.25;
/** Stands for a context that is not known, as at a text's only words. */
const UNKNOWN_CONTEXT = 0.5;

/** Judges places by what stands around them and by how far the text has moved there. */
export class Chooser {
  constructor(
    private readonly text: ComparableText,
    private readonly landmarks: Landmarks,
  ) {}

  /** A place with what speaks for it. */
  judge(wanted: Wanted, start: number, end: number, isSole: boolean): Candidate {
    const likeness = contextLikeness(this.text.text, start, end, wanted);
    const raw = this.text.toRaw(start, end).start;
    const sole = isSole && wanted.quote.length >= LONG_QUOTE ? SOLE_LONG_QUOTE : 0;
    const both = likeness.both ?? UNKNOWN_CONTEXT;
    const isEnough = both >= LEAST_LIKENESS || sole > 0;
    return { start, end, score: isEnough ? both + this.nearness(wanted, raw) + sole : 0, likeness };
  }

  /** Where a quote is to be expected, among the compared characters. */
  expected({ start }: Wanted): readonly number[] {
    return [...new Set(this.landmarks.expected(start).map((place) => this.text.fromRaw(place)))];
  }

  private nearness({ start }: Wanted, raw: number): number {
    const distance = Math.min(...this.landmarks.expected(start).map((place) => Math.abs(place - raw)));
    const near = Math.max(0, 1 - distance / EXPECTED_REACH) * AT_EXPECTED;
    return near + (this.landmarks.keepsOrder(start, raw) ? IN_ORDER : 0);
  }
}

/** The one candidate that enough speaks for, that no other comes near and that no other contradicts. */
export function choose(candidates: readonly Candidate[]): Choice {
  const [best, ...others] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best || best.score < LEAST_SCORE) return "gone";
  return others.some((other) => !leads(best, other) || contradicts(other, best)) ? "ambiguous" : best;
}

/** What stood before the quote may be at one place now and what stood after it at another: then neither is it. */
function contradicts(other: Candidate, best: Candidate): boolean {
  return (["before", "after"] as const).some(
    (side) => other.likeness[side] >= STRONG_SIDE && other.likeness[side] - best.likeness[side] > SIDE_LEAD,
  );
}

/** True when a candidate is clearly better than another one. */
export function leads(best: Candidate, other: Candidate): boolean {
  // What adds up to the same in another order may differ in the last digit.
  return best.score - other.score >= LEAST_LEAD - 1e-9;
}
