import { useDocuments } from "./documentStore";
import { countAgain, nothingCounted } from "./labelCounts";

/** Of the document that was shown last: every label's number asks for the same list. */
let latest = nothingCounted;

/** How many annotations of the document shown have a label. */
export function useLabelCount(label: string): number {
  return useDocuments(({ current, opened }) => {
    const shown = current ? opened.get(current) : undefined;
    const annotations = shown?.layer.annotations ?? nothingCounted.annotations;
    if (latest.annotations !== annotations) latest = countAgain(latest, annotations);
    return latest.counts.get(label) ?? 0;
  });
}
