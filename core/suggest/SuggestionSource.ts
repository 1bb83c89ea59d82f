import type { Candidate } from "./Candidate";
import type { LabelledPassage } from "./Passage";
import type { StudyText } from "./StudyText";

/** What one source says of a passage. */
export type Evidence = LabelledPassage & Partial<Pick<Candidate, "probability" | "memory" | "pattern">>;

/** Something that proposes passages of a text: the memory, the patterns or the learner. */
export interface SuggestionSource {
  evidenceIn(study: StudyText): Iterable<Evidence>;
}
