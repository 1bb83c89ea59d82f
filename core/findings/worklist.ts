import type { Finding } from "./Finding";

/** What is missing of an annotation, or contradicts itself. */
export const worklistKinds = ["no-deadline", "no-industry", "values-differ"] as const;

/** One of {@link worklistKinds}. */
export type WorklistKind = (typeof worklistKinds)[number];

/** An annotation that somebody should look at again. */
export interface WorklistEntry {
  readonly kind: WorklistKind;
  readonly finding: Finding;
  /** The same target as others have it, with other values; empty of the other kinds. */
  readonly others: readonly Finding[];
}

/** The entries of one kind about an annotator's layer; values that differ concern each who gave one. */
export function entriesOf(
  entries: readonly WorklistEntry[],
  kind: WorklistKind,
  annotator: string,
): WorklistEntry[] {
  const concerns = ({ finding, others }: WorklistEntry) =>
    kind === "values-differ" || [finding, ...others].some((each) => each.annotator === annotator);
  return entries.filter((each) => each.kind === kind && concerns(each));
}
