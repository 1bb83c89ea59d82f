import type { Annotation } from "../model/Annotation";
import { compareAnnotations } from "../model/Layer";
import type { LayerDiff } from "../model/LayerDiff";
import { isSameSpan } from "../text/Span";

/** What of an annotation can have changed. */
export type Aspect = "label" | "place" | "attributes" | "note" | "relations";

/** How one annotation differs between two states of a layer. */
export type Difference =
  | { readonly kind: "added" | "removed"; readonly annotation: Annotation }
  | {
      readonly kind: "changed";
      readonly from: Annotation;
      /** The annotation as it became. */
      readonly annotation: Annotation;
      readonly aspects: readonly Aspect[];
    };

/** The differences between two states of a layer, in reading order. One in the time of the last change alone is none. */
export function listDifferences({ added, updated, removed }: LayerDiff): Difference[] {
  const all: Difference[] = [
    ...added.map((annotation) => ({ kind: "added" as const, annotation })),
    ...removed.map((annotation) => ({ kind: "removed" as const, annotation })),
    ...updated.map(({ from, to }) => ({
      kind: "changed" as const,
      from,
      annotation: to,
      aspects: changedAspects(from, to),
    })),
  ];
  return all
    .filter((each) => each.kind !== "changed" || each.aspects.length > 0)
    .sort((a, b) => compareAnnotations(a.annotation, b.annotation));
}

function changedAspects(from: Annotation, to: Annotation): Aspect[] {
  const aspects: Aspect[] = [];
  if (from.label !== to.label) aspects.push("label");
  if (!isSameSpan(from, to)) aspects.push("place");
  if (JSON.stringify(from.attributes) !== JSON.stringify(to.attributes)) aspects.push("attributes");
  if (from.note !== to.note) aspects.push("note");
  if (JSON.stringify(from.relations) !== JSON.stringify(to.relations)) aspects.push("relations");
  return aspects;
}
