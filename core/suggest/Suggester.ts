import type { Candidate } from "./Candidate";
import { candidatesIn } from "./candidates";
import type { LabelledPassage } from "./Passage";
import type { StudyText } from "./StudyText";
import type { Reason } from "./Suggestion";
import type { SuggestionSource } from "./SuggestionSource";
import { bestApart } from "./weighing/choosePassages";
import type { Weigher } from "./weighing/Weigher";

/** A suggestion in joined words. */
export interface SuggestedPassage extends LabelledPassage {
  readonly score: number;
  readonly reason: Reason;
}

/** Sources, what their word is worth, and from which score each label is shown. */
export interface Learnt {
  readonly sources: readonly SuggestionSource[];
  readonly weigher: Weigher;
  readonly cuts: ReadonlyMap<string, number>;
}

/** Suggests passages of texts, after what was tagged before. */
export class Suggester {
  constructor(private readonly learnt: Learnt) {}

  /** Passages from the default cut of their label on, in reading order; of one label none overlaps another. */
  suggest(study: StudyText): SuggestedPassage[] {
    const { cuts } = this.learnt;
    return this.rate(study).filter(({ label, score }) => score >= (cuts.get(label) ?? 1));
  }

  /** From which score the passages of a label are suggested, by label. */
  get cuts(): ReadonlyMap<string, number> {
    return this.learnt.cuts;
  }

  /** As {@link suggest}, whatever the score. */
  rate(study: StudyText): SuggestedPassage[] {
    const { sources, weigher } = this.learnt;
    const candidates = candidatesIn(study, sources);
    const scores = weigher.scores(study.text, candidates);
    const rated = candidates.map((candidate, at) => ({
      start: candidate.start,
      end: candidate.end,
      label: candidate.label,
      score: scores[at] ?? 0,
      reason: reasonOf(candidate),
    }));
    return bestApart(rated);
  }
}

/** The plainest that can be said: it was tagged before, or it has the form, or the learner thinks so. */
function reasonOf({ memory, pattern }: Candidate): Reason {
  if (memory) return { source: "memory", ...memory };
  if (pattern)
    return { source: "pattern", pattern: pattern.id, caught: pattern.caught, wrong: pattern.wrong };
  return { source: "learner" };
}
