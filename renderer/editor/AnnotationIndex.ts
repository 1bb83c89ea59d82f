import type { Annotation } from "../../core/model/Annotation";
import { compareAnnotations } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { compareSpans, isSameSpan, type Span, spansOverlap } from "../../core/text/Span";
import { freeLane, LANE_COUNT, type LaneOf, packLanes } from "./lanes";

/** UTF-16 units that share a list: short enough that a place has few candidates, long enough that lists are few. */
const STRETCH = 1024;

/** An annotation and the lane its underline keeps for as long as its span stays. */
export interface Placed {
  readonly annotation: Annotation;
  readonly lane: number;
}

/**
 * Finds the annotations at a place: each is entered in every stretch of the text that it touches. Stretches
 * are of one length, so that the index is the same in every view of the text.
 */
export class AnnotationIndex {
  private readonly byStretch: Annotation[][] = [];
  /** The lanes, by id, of those that have another than the first, which most have. */
  private readonly lanes = new Map<string, number>();
  /** What was asked for by id, entered or taken out last: most often the next to be asked for. */
  private last: { readonly id: string; readonly annotation: Annotation | undefined } | null = null;

  constructor(
    annotations: readonly Annotation[],
    private readonly laneOf: LaneOf = () => null,
  ) {
    const inOrder = [...annotations].sort(compareAnnotations);
    const lanes = packLanes(inOrder);
    inOrder.forEach((annotation, i) => {
      this.enter(annotation, this.givenLane(annotation) ?? lanes[i] ?? 0);
    });
  }

  /**
   * The annotation with an id, or undefined. Sought one by one, as few are asked for: in a map 20,000 took 0.9 MB with
   * their lanes.
   */
  get(id: string): Annotation | undefined {
    if (this.last?.id !== id) this.last = { id, annotation: this.find(id) };
    return this.last.annotation;
  }

  /** @throws RangeError when the diff removes or updates an annotation that is not here. */
  apply(diff: LayerDiff): void {
    for (const annotation of diff.removed) this.remove(annotation);
    for (const { from, to } of diff.updated) this.replace(from, to);
    for (const annotation of diff.added) this.add(annotation);
  }

  /** Gives an annotation another span for now, without another lane. @throws RangeError when it is not here. */
  stretch(id: string, { start, end }: Span): void {
    const lane = this.laneNow(id);
    this.enter({ ...this.takeOut(id, this.get(id)), start, end }, lane);
  }

  /** The annotations that share a character with the span, in no order. */
  over(span: Span): Placed[] {
    const found = new Set<Annotation>();
    for (const stretch of stretchesOf(span))
      for (const annotation of this.byStretch[stretch] ?? [])
        if (spansOverlap(annotation, span)) found.add(annotation);
    return Array.from(found, (annotation) => ({ annotation, lane: this.laneNow(annotation.id) }));
  }

  /** Every annotation that covers the character at an offset, innermost first. */
  at(offset: number): Annotation[] {
    return (this.byStretch[Math.floor(offset / STRETCH)] ?? [])
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || compareSpans(b, a));
  }

  private add(annotation: Annotation): void {
    const free = () => freeLane(this.over(annotation).map(({ lane }) => lane));
    this.enter(annotation, this.givenLane(annotation) ?? free());
  }

  private givenLane({ id }: Annotation): number | null {
    const lane = this.laneOf(id);
    return lane === null ? null : lane % LANE_COUNT;
  }

  private laneNow(id: string): number {
    return this.lanes.get(id) ?? 0;
  }

  private replace(from: Annotation, to: Annotation): void {
    const lane = this.laneNow(from.id);
    this.remove(from);
    if (isSameSpan(from, to)) this.enter(to, lane);
    else this.add(to);
  }

  private find(id: string): Annotation | undefined {
    for (const list of this.byStretch) {
      const found = list?.find((annotation) => annotation.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** Sought where it should be first, as thousands may go at once; one that is stretched now may be elsewhere. */
  private remove({ id, start }: Annotation): void {
    const inPlace = this.byStretch[Math.floor(start / STRETCH)]?.find((annotation) => annotation.id === id);
    this.takeOut(id, inPlace ?? this.get(id));
  }

  private takeOut(id: string, annotation: Annotation | undefined): Annotation {
    if (!annotation) throw new RangeError(`Annotation ${id} is not shown`);
    this.last = { id, annotation: undefined };
    this.lanes.delete(id);
    for (const stretch of stretchesOf(annotation)) {
      const list = this.byStretch[stretch] as Annotation[];
      list.splice(list.indexOf(annotation), 1);
    }
    return annotation;
  }

  private enter(annotation: Annotation, lane: number): void {
    this.last = { id: annotation.id, annotation };
    if (lane > 0) this.lanes.set(annotation.id, lane);
    for (const stretch of stretchesOf(annotation)) this.listOf(stretch).push(annotation);
  }

  private listOf(stretch: number): Annotation[] {
    const list = this.byStretch[stretch] ?? [];
    this.byStretch[stretch] = list;
    return list;
  }
}

function* stretchesOf({ start, end }: Span): Generator<number> {
  const last = Math.floor(Math.max(start, end - 1) / STRETCH);
  for (let stretch = Math.floor(start / STRETCH); stretch <= last; stretch++) yield stretch;
}
