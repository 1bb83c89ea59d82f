import type { Place } from "./findPlaces";

/** Numbers a place takes: its document's place in the corpus, start, end, layer, annotation. */
const WIDTH = 5;

/** A place with the document it lies in. */
export interface CorpusPlace extends Place {
  /** The document's place in the corpus. */
  readonly document: number;
}

/** Many places in few bytes, in the order they were added. */
export class PlaceList {
  private values = new Int32Array(WIDTH * 256);
  length = 0;

  add(document: number, { start, end, layer, annotation }: Place): void {
    const at = this.length * WIDTH;
    if (at === this.values.length) this.grow();
    this.values[at] = document;
    this.values[at + 1] = start;
    this.values[at + 2] = end;
    this.values[at + 3] = layer;
    this.values[at + 4] = annotation;
    this.length += 1;
  }

  document(index: number): number {
    return this.value(index, 0);
  }

  start(index: number): number {
    return this.value(index, 1);
  }

  end(index: number): number {
    return this.value(index, 2);
  }

  place(index: number): CorpusPlace {
    const [document, start, end] = [this.document(index), this.start(index), this.end(index)];
    return { document, start, end, layer: this.value(index, 3), annotation: this.value(index, 4) };
  }

  private value(index: number, column: number): number {
    const value = this.values[index * WIDTH + column];
    if (value === undefined || index >= this.length) throw new RangeError(`Place ${index} of ${this.length}`);
    return value;
  }

  private grow(): void {
    const larger = new Int32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}
