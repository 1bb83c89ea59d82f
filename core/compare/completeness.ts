import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { progressOf, reachOf } from "../model/progress";
import { type Utf16Offset, utf16 } from "../text/offsets";
import type { Span } from "../text/Span";

/** One annotator's layer of a document; null where they have none. */
export interface LayerOf {
  readonly annotator: AnnotatorId;
  readonly layer: Layer | null;
}

/** How far an annotator has come with a document: another question than whether they agree with others. */
export interface Completeness {
  readonly annotator: AnnotatorId;
  readonly status: "done" | "in-progress" | "not-started";
  /** Up to here their layer says something, see {@link hasPassed}. */
  readonly reach: Utf16Offset;
  readonly annotations: number;
}

/** How far an annotator has come. A layer without annotations is begun only when it is done. */
export function completenessOf({ annotator, layer }: LayerOf): Completeness {
  const annotations = layer?.annotations.length ?? 0;
  if (layer?.status === "done")
    return { annotator, status: "done", reach: utf16(layer.text.length), annotations };
  if (!layer || annotations === 0) return { annotator, status: "not-started", reach: utf16(0), annotations };
  return { annotator, status: "in-progress", reach: reachOf(layer), annotations };
}

/**
 * The one rule of what an absent annotation means, for cases, confusion and figures alike: what begins before an
 * annotator's reach they have seen and left out; of what lies beyond they have said nothing.
 *
 * Counting silence only of layers that are marked as done would leave out most real differences, as few people mark
 * theirs, and would raise every figure, since only what both tagged were compared. Counting it everywhere would make
 * a disagreement of each unread page. Whoever does not work from top to bottom is taken at their last annotation.
 *
 * @param reach - Of {@link completenessOf}; in the unit of the place.
 */
export function hasPassed(reach: number, { start }: Pick<Span, "start">): boolean {
  return start < reach;
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
