import { compareSpans } from "../text/Span";
import type { Annotation } from "./Annotation";
import type { AnnotatorId, DocumentId } from "./ids";
import type { SourceText, TextFingerprint } from "./SourceText";
import { fingerprintOf } from "./SourceText";

/** How far the annotator says they are with the document. */
export type LayerStatus = "in-progress" | "done";

/** One annotator's annotations on one document. */
export interface Layer {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** Counts saves; 0 has never been saved. */
  readonly revision: number;
  readonly text: TextFingerprint;
  readonly status: LayerStatus;
  /** In reading order, see {@link compareAnnotations}. */
  readonly annotations: readonly Annotation[];
}

/** An empty layer that has never been saved. */
export function newLayer(source: SourceText, annotator: AnnotatorId): Layer {
  return {
    document: source.document,
    annotator,
    revision: 0,
    text: fingerprintOf(source),
    status: "in-progress",
    annotations: [],
  };
}

/** Reading order of annotations: by span, then by id, so that the order is total and the stored file stable. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareSpans(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
