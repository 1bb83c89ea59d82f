import type { Annotation, Json } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import { compareAnnotations, type Layer, type LayerStatus } from "../model/Layer";
import type { LayerDiff } from "../model/LayerDiff";
import { type ReflowedSpan, ReflowMap } from "../text/reflow/ReflowMap";
import { type Span, span } from "../text/Span";

/** What of an annotation is searched for. Its words are those of the text. */
export interface IndexedAnnotation extends Span {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** Labels are few and annotations many: each label's name is kept once. */
const labelNames = new Map<string, string>();

const noAttributes = {};
const nothingMapped = new ReflowMap({ raws: [0, 0], shown: [0, 0] });

/**
 * One layer in few bytes: offsets in arrays of numbers, raw and reflowed, in reading order.
 * One million annotations: see the figures in test/bench/README.md.
 */
export class IndexedLayer {
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** Raw and reflowed offsets: start and end in turn. */
  private readonly raws: Int32Array;
  private readonly shown: Int32Array;
  /** The furthest end of an annotation and all before it. */
  private readonly reach: Int32Array;
  private readonly attributes = new Map<number, IndexedAnnotation["attributes"]>();

  private constructor(
    readonly annotator: AnnotatorId,
    readonly revision: number,
    readonly status: LayerStatus,
    annotations: readonly IndexedAnnotation[],
    map: ReflowMap,
  ) {
    this.ids = annotations.map(({ id }) => id);
    this.labels = annotations.map(({ label }) => internLabel(label));
    this.raws = new Int32Array(annotations.length * 2);
    this.shown = new Int32Array(annotations.length * 2);
    this.reach = new Int32Array(annotations.length);
    annotations.forEach((annotation, index) => {
      this.put(index, annotation, map.fromRaw(annotation));
    });
  }

  /** A layer that has never been saved. */
  static empty(annotator: AnnotatorId): IndexedLayer {
    return new IndexedLayer(annotator, 0, "in-progress", [], nothingMapped);
  }

  static of({ annotator, revision, status, annotations }: Layer, map: ReflowMap): IndexedLayer {
    return new IndexedLayer(annotator, revision, status, annotations, map);
  }

  get length(): number {
    return this.ids.length;
  }

  /** The layer after a save of some changes. */
  changed(diff: LayerDiff, revision: number, map: ReflowMap): IndexedLayer {
    const arrived = [...diff.added, ...diff.updated.map(({ to }) => to)];
    const gone = diff.removed.map(({ id }) => id);
    const leaving = new Set([...gone, ...arrived.map(({ id }) => id)]);
    const staying = this.all().filter(({ id }) => !leaving.has(id));
    const next = [...staying, ...arrived].sort((a, b) =>
      compareAnnotations(a as Annotation, b as Annotation),
    );
    return new IndexedLayer(this.annotator, revision, diff.status?.to ?? this.status, next, map);
  }

  /** @throws RangeError when there is no such annotation. */
  span(index: number): Span {
    return span(at(this.raws, index * 2), at(this.raws, index * 2 + 1));
  }

  start(index: number): number {
    return at(this.shown, index * 2);
  }

  end(index: number): number {
    return at(this.shown, index * 2 + 1);
  }

  attributesOf(index: number): IndexedAnnotation["attributes"] {
    return this.attributes.get(index) ?? noAttributes;
  }

  /** The attributes of those annotations that have some. */
  get allAttributes(): Iterable<IndexedAnnotation["attributes"]> {
    return this.attributes.values();
  }

  /** The annotations that share a character with a range of the joined words, in reading order. */
  overlapping(start: number, end: number): number[] {
    const found: number[] = [];
    for (let i = this.firstFrom(end) - 1; i >= 0 && at(this.reach, i) > start; i--)
      if (this.end(i) > start && this.start(i) < this.end(i)) found.push(i);
    return found.reverse();
  }

  /** How many annotations begin before a place. */
  private firstFrom(place: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private put(index: number, annotation: IndexedAnnotation, shown: ReflowedSpan): void {
    this.raws.set([annotation.start, annotation.end], index * 2);
    this.shown.set([shown.start, shown.end], index * 2);
    this.reach[index] = Math.max(shown.end, this.reach[index - 1] ?? 0);
    if (Object.keys(annotation.attributes).length > 0) this.attributes.set(index, annotation.attributes);
  }

  private all(): IndexedAnnotation[] {
    return this.ids.map((id, index) => ({
      id,
      ...this.span(index),
      label: this.labels[index] ?? "",
      attributes: this.attributesOf(index),
    }));
  }
}

function internLabel(label: string): string {
  const known = labelNames.get(label);
  if (known !== undefined) return known;
  labelNames.set(label, label);
  return label;
}

function at(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Annotation ${index >> 1} of ${values.length >> 1}`);
  return value;
}
