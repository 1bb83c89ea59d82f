import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { progressOf } from "../model/progress";
import { type Utf16Offset, utf16 } from "../text/offsets";

/** One annotator's layer of a document; null where they have none. */
export interface LayerOf {
  readonly annotator: AnnotatorId;
  readonly layer: Layer | null;
}

/** How far an annotator has come with a document: another question than whether they agree with others. */
export interface Completeness {
  readonly annotator: AnnotatorId;
  readonly status: "done" | "in-progress" | "not-started";
  /**
   * Up to here their layer says something: the whole text when they say it is done, else the end of their last
   * annotation, as annotators work from top to bottom.
   */
  readonly reach: Utf16Offset;
  readonly annotations: number;
}

/** How far an annotator has come. A layer without annotations is begun only when it is done. */
export function completenessOf({ annotator, layer }: LayerOf): Completeness {
  const annotations = layer?.annotations.length ?? 0;
  if (layer?.status === "done")
    return { annotator, status: "done", reach: utf16(layer.text.length), annotations };
  if (!layer || annotations === 0) return { annotator, status: "not-started", reach: utf16(0), annotations };
  const reach = layer.annotations.reduce((last, { end }) => Math.max(last, end), 0);
  return { annotator, status: "in-progress", reach: utf16(reach), annotations };
}

/** How far annotators have come with a document. */
export interface DocumentCompleteness {
  readonly document: DocumentId;
  readonly annotators: readonly AnnotatorProgress[];
}

/** How far one of them has. */
export interface AnnotatorProgress extends Pick<Completeness, "annotator" | "status" | "annotations"> {
  /** From 0 to 1. */
  readonly progress: number;
}

/** As {@link completenessOf}, with how far that is in the text. */
export function annotatorProgress(of: LayerOf): AnnotatorProgress {
  const { annotator, status, annotations } = completenessOf(of);
  return { annotator, status, annotations, progress: of.layer ? progressOf(of.layer) : 0 };
}
