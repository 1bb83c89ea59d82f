import type { AnnotationFilter } from "./AnnotationFilter";
import type { SearchableDocument } from "./SearchableDocument";

/**
 * The places of a document that annotations cover, as ranges that neither touch nor overlap. Asked in order
 * of the text it walks once through them, so that any number of places costs one pass.
 */
export class Coverage {
  private readonly ranges: readonly (readonly [start: number, end: number])[];
  private at = 0;

  /** @param filter - Null for all annotations. */
  constructor({ layers }: SearchableDocument, filter: AnnotationFilter | null) {
    const ranges: [number, number][] = [];
    for (const layer of layers)
      for (let i = 0; i < layer.length; i++)
        if (filter === null || filter(layer, i)) ranges.push([layer.start(i), layer.end(i)]);
    this.ranges = merged(ranges);
  }

  /**
   * True when a range shares a character with a covered one. Ranges must be asked for in order of their
   * starts.
   */
  overlaps(start: number, end: number): boolean {
    this.walkTo(start);
    return (this.ranges[this.at]?.[0] ?? Number.POSITIVE_INFINITY) < end;
  }

  /** What is not covered of a text of this length, in order. */
  *gaps(length: number): Generator<readonly [start: number, end: number]> {
    let from = 0;
    for (const [start, end] of this.ranges) {
      if (start > from) yield [from, start];
      from = end;
    }
    if (length > from) yield [from, length];
  }

  private walkTo(place: number): void {
    while ((this.ranges[this.at]?.[1] ?? Number.POSITIVE_INFINITY) <= place) this.at++;
  }
}

function merged(ranges: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const range of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else if (range[1] > range[0]) result.push([...range]);
  }
  return result;
}
