import type { Annotation } from "../../core/model/Annotation";
import { compareAnnotations } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { compareSpans, isSameSpan, type Span, spansOverlap } from "../../core/text/Span";
import { freeLane, packLanes } from "./lanes";
import type { PositionMap } from "./positionMap";

/** An annotation and the lane its underline keeps for as long as its span stays. */
export interface Placed {
  readonly annotation: Annotation;
  readonly lane: number;
}

/** Finds the annotations at a place: each is entered in every section it touches. */
export class AnnotationIndex {
  private readonly byId = new Map<string, Placed>();
  private readonly bySection: Placed[][];

  constructor(
    private readonly map: PositionMap,
    annotations: readonly Annotation[],
  ) {
    this.bySection = Array.from({ length: map.count }, () => []);
    const inOrder = [...annotations].sort(compareAnnotations);
    const lanes = packLanes(inOrder);
    inOrder.forEach((annotation, i) => {
      this.enter({ annotation, lane: lanes[i] ?? 0 });
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

  /** The annotations that touch a section, in no order. */
  inSection(section: number): readonly Placed[] {
    return this.bySection[section] ?? [];
  }

  /** Every annotation that covers the character at an offset, innermost first. */
  at(offset: number): Annotation[] {
    return this.inSection(this.map.sectionOf(offset))
      .map(({ annotation }) => annotation)
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || compareSpans(b, a));
  }

  private add(annotation: Annotation): void {
    this.enter({ annotation, lane: freeLane(this.lanesAlong(annotation)) });
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
    for (const section of this.sectionsOf(placed.annotation)) {
      const list = this.bySection[section] as Placed[];
      list.splice(list.indexOf(placed), 1);
    }
    return placed;
  }

  private enter(placed: Placed): void {
    this.byId.set(placed.annotation.id, placed);
    for (const section of this.sectionsOf(placed.annotation)) this.bySection[section]?.push(placed);
  }

  /** Lanes of the annotations that overlap the span; one that touches many sections counts once. */
  private lanesAlong(span: Span): number[] {
    const met = new Set<Placed>();
    for (const section of this.sectionsOf(span))
      for (const placed of this.inSection(section))
        if (spansOverlap(placed.annotation, span)) met.add(placed);
    return [...met].map(({ lane }) => lane);
  }

  private *sectionsOf({ start, end }: Span): Generator<number> {
    const last = this.map.sectionOf(Math.max(start, end - 1));
    for (let section = this.map.sectionOf(start); section <= last; section++) yield section;
  }
}
