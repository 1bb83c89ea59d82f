/** A suggestion on held-out text: its score, and whether it was right. */
export interface Outcome {
  readonly score: number;
  readonly isTrue: boolean;
}

/** Where nothing was proposed. */
const USUAL_CUT = 0.3;
/** No cut outside these, however the few held-out texts may fall. */
const LEAST_CUT = 0.15;
const MOST_CUT = 0.5;
/**
 * With so many passages the held-out texts are believed; with fewer, the scores are guesses themselves and less is
 * shown.
 */
const ENOUGH = 30;

/**
 * The score from which suggestions are shown: where F1 was best on held-out texts, that is where the next
 * suggestion would bring fewer right ones than half of F1.
 *
 * @param tagged - How many passages of the label there are in those texts, found or not.
 */
export function chooseCut(outcomes: readonly Outcome[], tagged: number): number {
  const best = { cut: USUAL_CUT, f1: 0 };
  let right = 0;
  [...outcomes]
    .sort((a, b) => b.score - a.score)
    .forEach(({ score, isTrue }, index) => {
      if (isTrue) right += 1;
      const f1 = (2 * right) / (index + 1 + tagged);
      if (f1 > best.f1) Object.assign(best, { cut: score, f1 });
    });
  const least = MOST_CUT - (MOST_CUT - LEAST_CUT) * Math.min(1, tagged / ENOUGH);
  return Math.min(Math.max(best.cut, least), MOST_CUT);
}
