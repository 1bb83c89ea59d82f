import type { Annotation } from "../../core/model/Annotation";
import { compareAnnotations } from "../../core/model/Layer";
import type { Span } from "../../core/text/Span";
import type { Placed } from "./AnnotationIndex";
import { LANES_BELOW } from "./lanes";

/** One annotation's share of a piece. */
export interface Mark extends Placed {
  /** The annotation begins, or ends, with this piece. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/** A stretch of text that is covered by the same annotations throughout. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Outermost first, never empty. */
  readonly marks: readonly Mark[];
}

/** Cuts overlapping annotations, clipped to a range, into pieces that do not overlap, in order. */
export function piecesOf(placed: readonly Placed[], range: { start: number; end: number }): Piece[] {
  const inside = placed.filter(({ annotation }) => overlaps(annotation, range)).sort(byAnnotation);
  const cuts = cutsOf(inside, range);
  const pieces: Piece[] = [];
  let active: Placed[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    active = active.filter(({ annotation }) => annotation.end > start);
    for (let p = inside[next]; p && p.annotation.start <= start; p = inside[++next]) active.push(p);
    if (active.length > 0) pieces.push({ start, end, marks: active.map((p) => markOf(p, start, end)) });
  }
  return pieces;
}

const overlaps = (annotation: Annotation, range: { start: number; end: number }) =>
  annotation.start < range.end && range.start < annotation.end;

const byAnnotation = (a: Placed, b: Placed) => compareAnnotations(a.annotation, b.annotation);

/** Every place where an annotation begins or ends, in order. */
function cutsOf(placed: readonly Placed[], range: { start: number; end: number }): number[] {
  const cuts = new Set<number>();
  for (const { annotation } of placed) {
    cuts.add(Math.max(annotation.start, range.start));
    cuts.add(Math.min(annotation.end, range.end));
  }
  return [...cuts].sort((a, b) => a - b);
}

function markOf({ annotation, lane }: Placed, start: number, end: number): Mark {
  const { start: first, end: last }: Span = annotation;
  return { annotation, lane, starts: first === start, ends: last === end };
}

/** How many lanes below the text a piece needs room for. */
export function depthOf(marks: readonly Mark[]): number {
  return Math.max(1, ...marks.map(({ lane }) => (lane < LANES_BELOW ? lane + 1 : 1)));
}
