import type { LabelledPassage, Passage } from "./Passage";
import type { StudyText } from "./StudyText";

/** A text with what its annotator has tagged in it. */
export interface TaggedText {
  readonly study: StudyText;
  readonly passages: readonly LabelledPassage[];
  /** Left out where the annotator has looked for all labels everywhere. */
  readonly lookedFor?: LookedFor;
}

/** Where an annotator has looked for each label; nowhere for a label that is not among them. */
export type LookedFor = ReadonlyMap<string, readonly Passage[]>;

/** True where a passage that does not bear a label was looked at, and found not to deserve it. */
export function wasLookedFor({ lookedFor }: TaggedText, { start, end, label }: LabelledPassage): boolean {
  if (!lookedFor) return true;
  return (lookedFor.get(label) ?? []).some((each) => each.start <= start && end <= each.end);
}
