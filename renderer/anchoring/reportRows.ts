import type { Anchoring } from "../../core/anchor/reanchorLayer";
import type { Annotation } from "../../core/model/Annotation";
import type { Change } from "../../core/model/LayerDiff";
import type { LostReason } from "../../core/model/LostAnnotation";

/** One annotation of a report that is not where, or not what, it was. */
export type ReportRow =
  | { readonly kind: "lost"; readonly from: Annotation; readonly to: null; readonly why: LostReason }
  | { readonly kind: "changed" | "moved"; readonly from: Annotation; readonly to: Annotation };

/** What a report lists: first what somebody should look at. */
export function reportRows({ lost, changed, moved }: Anchoring): readonly ReportRow[] {
  return [
    ...lost.map(({ annotation, why }): ReportRow => ({ kind: "lost", from: annotation, to: null, why })),
    ...changed.map(as("changed")),
    ...moved.map(as("moved")),
  ];
}

const as =
  (kind: "changed" | "moved") =>
  ({ from, to }: Change<Annotation>): ReportRow => ({ kind, from, to });
