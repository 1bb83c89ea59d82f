import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { reachOf } from "../model/progress";
import { type Utf16Offset, utf16 } from "../text/offsets";
import { beginsIn, type Span } from "../text/Span";

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

/**
 * As {@link completenessOf}, of a part of the text with how far that is in it. Who has gone on to what lies behind the
 * part is done with it.
 */
export function annotatorProgress({ annotator, layer }: LayerOf, part: Span): AnnotatorProgress {
  const { status: ofWhole, reach } = completenessOf({ annotator, layer });
  const status = ofWhole === "in-progress" ? statusOf(reach, part) : ofWhole;
  const annotations = (layer?.annotations ?? []).filter((each) => beginsIn(part, each)).length;
  return { annotator, status, annotations, progress: status === "done" ? 1 : shareOf(reach, part) };
}

function statusOf(reach: Utf16Offset, { start, end }: Span): Completeness["status"] {
  if (reach <= start) return "not-started";
  return reach > end ? "done" : "in-progress";
}

function shareOf(reach: Utf16Offset, { start, end }: Span): number {
  return start === end ? 0 : Math.max(0, (reach - start) / (end - start));
}
