import { type Failure, failure } from "../errors";
import type { AnnotatorId, DocumentId } from "./ids";
import type { Label } from "./LabelSet";

/** How often one layer uses a label. */
export interface LabelUse {
  readonly label: string;
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** At least 1. */
  readonly annotations: number;
}

/** How many layers a message names; the window lists them all. */
const NAMED = 5;

/**
 * Why labels cannot go: `label-in-use` with the first places, or null when nothing uses them.
 *
 * @param labels - Those of the project, for their names.
 */
export function refuseRemoval(uses: readonly LabelUse[], labels: readonly Label[]): Failure | null {
  const [first] = uses;
  if (!first) return null;
  const ofFirst = uses.filter(({ label }) => label === first.label);
  return failure("label-in-use", {
    label: labels.find(({ id }) => id === first.label)?.names ?? first.label,
    annotations: ofFirst.reduce((sum, { annotations }) => sum + annotations, 0),
    documents: new Set(ofFirst.map(({ document }) => document)).size,
    where: ofFirst.slice(0, NAMED).map(nameUse).join(", ") + (ofFirst.length > NAMED ? ", …" : ""),
  });
}

const nameUse = ({ document, annotator, annotations }: LabelUse) =>
  `${document}/${annotator} (${annotations})`;
