import type { Candidate } from "../Candidate";
import { dot, type Example, fitLogistic, sigmoid } from "./logisticRegression";

/** Without examples the learner is believed and nothing else counts. */
const TRUST_IN_LEARNER: readonly number[] = [0, 1, 0, 0, 0, 0];
/** How much examples must say before that is given up. */
const PENALTY = 4;
/** What the learner does not think of counts as this likely. */
const LEAST = 0.01;

/** A candidate of held-out text, and whether it was tagged so. */
export interface Judged {
  readonly candidate: Candidate;
  readonly isTrue: boolean;
}

/**
 * Makes one score of all that speaks for a candidate: how likely it is to be tagged. Learnt by label from texts
 * that the sources had not seen, so that the score is what it says.
 */
export class Weigher {
  private readonly weights = new Map<string, readonly number[]>();

  constructor(judged: readonly Judged[], labels: readonly string[]) {
    for (const label of labels) {
      const own = judged.filter(({ candidate }) => candidate.label === label);
      this.weights.set(label, fitLogistic(own.map(exampleOf), TRUST_IN_LEARNER, PENALTY));
    }
  }

  /** From 0 to 1. */
  score(candidate: Candidate): number {
    return sigmoid(dot(this.weights.get(candidate.label) ?? TRUST_IN_LEARNER, valuesOf(candidate)));
  }
}

function exampleOf({ candidate, isTrue }: Judged): Example {
  return { values: valuesOf(candidate), isTrue };
}

function valuesOf({ probability, memory, pattern }: Candidate): readonly number[] {
  return [
    1,
    logOdds(Math.min(Math.max(probability, LEAST), 1 - LEAST)),
    memory ? 1 : 0,
    memory ? logOdds((memory.tagged + 0.5) / (memory.seen + 1)) : 0,
    pattern ? 1 : 0,
    pattern ? logOdds((pattern.caught + 0.5) / (pattern.caught + pattern.wrong + 1)) : 0,
  ];
}

const logOdds = (p: number) => Math.log(p / (1 - p));
