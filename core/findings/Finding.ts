import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Span } from "../text/Span";
import type { TargetValues } from "./TargetRow";

/** One annotation as it is counted. Its span is in the raw text. */
export interface Finding extends Span {
  readonly document: DocumentId;
  /** Whose layer it is in; `gold` for what reviewers have accepted. */
  readonly annotator: AnnotatorId;
  /** The annotation's id. */
  readonly id: string;
  readonly label: string;
  /** Its joined words as they stand in the text; where they are no others, the very string that is counted. */
  readonly words: string;
  /** Its words as they are counted, see `phraseOf`. */
  readonly phrase: string;
  /** Of the article it begins in; "" when unknown. */
  readonly city: string;
  /** In which its document was written; "" when unknown. */
  readonly year: string;
  /** In which it begins, counted within its document. */
  readonly paragraph: number;
  /** Of a target; null of everything else. */
  readonly values: TargetValues | null;
}

/** The labels that findings are about, by the ids that a new workspace gives them. */
export const findingLabels = { target: "target", policy: "policy", industry: "industry" } as const;
