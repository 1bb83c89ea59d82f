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
  private readonly byId = new Map<string, Placed>();
  private readonly byStretch: Placed[][] = [];

  constructor(
    annotations: readonly Annotation[],
    private readonly laneOf: LaneOf = () => null,
  ) {
    const inOrder = [...annotations].sort(compareAnnotations);
    const lanes = packLanes(inOrder);
    inOrder.forEach((annotation, i) => {
      this.enter({ annotation, lane: this.givenLane(annotation) ?? lanes[i] ?? 0 });
    });
  }

  /** The annotation with an id, or undefined. */
  get(id: string): Annotation | undefined {
    return this.byId.get(id)?.annotation;
  }

  /** @throws RangeError when the diff removes or updates an annotation that is not here. */
  apply(diff: LayerDiff): void {
    for (const { id } of diff.removed) this.remove(id);
    for (const { from, to } of diff.updated) this.replace(from, to);
    for (const annotation of diff.added) this.add(annotation);
  }

  /** Gives an annotation another span for now, without another lane. @throws RangeError when it is not here. */
  stretch(id: string, { start, end }: Span): void {
    const { annotation, lane } = this.remove(id);
    this.enter({ annotation: { ...annotation, start, end }, lane });
  }

  /** The annotations that share a character with the span, in no order. */
  over(span: Span): Placed[] {
    const found = new Set<Placed>();
    for (const stretch of stretchesOf(span))
      for (const placed of this.byStretch[stretch] ?? [])
        if (spansOverlap(placed.annotation, span)) found.add(placed);
    return [...found];
  }

  /** Every annotation that covers the character at an offset, innermost first. */
  at(offset: number): Annotation[] {
    return (this.byStretch[Math.floor(offset / STRETCH)] ?? [])
      .map(({ annotation }) => annotation)
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || compareSpans(b, a));
  }

  private add(annotation: Annotation): void {
    const free = () => freeLane(this.over(annotation).map(({ lane }) => lane));
    this.enter({ annotation, lane: this.givenLane(annotation) ?? free() });
  }

  private givenLane({ id }: Annotation): number | null {
    const lane = this.laneOf(id);
    return lane === null ? null : lane % LANE_COUNT;
  }

  private replace(from: Annotation, to: Annotation): void {
    const before = this.remove(from.id);
    if (isSameSpan(from, to)) this.enter({ annotation: to, lane: before.lane });
    else this.add(to);
  }

  private remove(id: string): Placed {
    const placed = this.byId.get(id);
    if (!placed) throw new RangeError(`Annotation ${id} is not shown`);
    this.byId.delete(id);
    for (const stretch of stretchesOf(placed.annotation)) {
      const list = this.byStretch[stretch] as Placed[];
      list.splice(list.indexOf(placed), 1);
    }
    return placed;
  }

  private enter(placed: Placed): void {
    this.byId.set(placed.annotation.id, placed);
    for (const stretch of stretchesOf(placed.annotation)) this.listOf(stretch).push(placed);
  }

  private listOf(stretch: number): Placed[] {
    const list = this.byStretch[stretch] ?? [];
    this.byStretch[stretch] = list;
    return list;
  }
}

function* stretchesOf({ start, end }: Span): Generator<number> {
  const last = Math.floor(Math.max(start, end - 1) / STRETCH);
  for (let stretch = Math.floor(start / STRETCH); stretch <= last; stretch++) yield stretch;
}
