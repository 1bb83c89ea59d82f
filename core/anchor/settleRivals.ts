import { type Candidate, type Choice, leads } from "./Chooser";
import type { Wanted } from "./Wanted";

interface Claim {
  readonly choices: Map<Wanted, Choice>;
  readonly wanted: Wanted;
  readonly candidate: Candidate;
}

/**
 * Leaves a place that several ranges were found at to the one that clearly more speaks for, and to none when
 * no such one is among them: of two passages that read alike one may have been cut. Ranges that overlapped
 * in the old text are no rivals.
 */
export function settleRivals(all: readonly Map<Wanted, Choice>[]): void {
  const claims = new Map<string, Claim[]>();
  for (const choices of all)
    for (const [wanted, candidate] of choices) {
      if (typeof candidate === "string") continue;
      const key = `${candidate.start} ${candidate.end}`;
      const same = claims.get(key);
      if (same) same.push({ choices, wanted, candidate });
      else claims.set(key, [{ choices, wanted, candidate }]);
    }
  for (const rivals of claims.values()) if (rivals.length > 1) settle(rivals);
}

function settle(claims: readonly Claim[]): void {
  const [best, ...others] = claims.toSorted((a, b) => b.candidate.score - a.candidate.score);
  const rivals = best ? others.filter(({ wanted }) => !overlapped(wanted, best.wanted)) : [];
  for (const { choices, wanted } of rivals) choices.set(wanted, "ambiguous");
  const [next] = rivals;
  if (best && next && !leads(best.candidate, next.candidate)) best.choices.set(best.wanted, "ambiguous");
}

const overlapped = (a: Wanted, b: Wanted) => a.start < b.end && b.start < a.end;
