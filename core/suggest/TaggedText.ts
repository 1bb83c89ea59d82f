import type { LabelledPassage } from "./Passage";
import type { StudyText } from "./StudyText";

/** A text with what its annotator has tagged in it. */
export interface TaggedText {
  readonly study: StudyText;
  readonly passages: readonly LabelledPassage[];
}
