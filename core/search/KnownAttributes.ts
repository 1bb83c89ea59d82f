import { attributeWords } from "./AnnotationFilter";
import type { IndexedLayer } from "./IndexedLayer";

/** An attribute that some annotations have, whether or not a label defines it. */
export interface KnownAttribute {
  readonly id: string;
  /** What it says most often, the most frequent first; each fits a filter's value. */
  readonly values: readonly string[];
}

/** The most attributes listed, and values of each: more than anyone looks through in a list of choices. */
const MOST_LISTED = { attributes: 50, values: 30 };

/** The most that are counted: an attribute may say something else at every annotation. */
const MOST_COUNTED = { attributes: 1000, values: 5000 };

/** In UTF-16 code units. A longer value is a sentence, which nobody chooses from a list. */
const LONGEST_VALUE = 60;

interface Counted {
  count: number;
  readonly values: Map<string, number>;
}

/** Counts which attributes annotations have and what they say, as layers come and go. */
export class KnownAttributes {
  private readonly counted = new Map<string, Counted>();
  private listed: readonly KnownAttribute[] | null = [];

  /** Counts layers in the place of others; those among both cost nothing. */
  replace(former: readonly IndexedLayer[], next: readonly IndexedLayer[]): void {
    for (const layer of former) if (!next.includes(layer)) this.count(layer, -1);
    for (const layer of next) if (!former.includes(layer)) this.count(layer, 1);
  }

  /** What a filter can offer: the most frequent attributes, in order of their ids. */
  get list(): readonly KnownAttribute[] {
    this.listed ??= mostFrequent(this.counted, ({ count }) => count, MOST_LISTED.attributes)
      .map(([id, { values }]) => ({ id, values: frequentValues(values) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.listed;
  }

  private count(layer: IndexedLayer, step: 1 | -1): void {
    for (const attributes of layer.allAttributes)
      for (const [id, value] of Object.entries(attributes)) this.countOne(id, attributeWords(value), step);
  }

  private countOne(id: string, words: string, step: 1 | -1): void {
    this.listed = null;
    const known = this.counted.get(id) ?? { count: 0, values: new Map<string, number>() };
    known.count += step;
    if (known.count <= 0) this.counted.delete(id);
    else if (this.counted.size < MOST_COUNTED.attributes || this.counted.has(id)) this.counted.set(id, known);
    if (words !== "" && words.length <= LONGEST_VALUE) countIn(known.values, words, step);
  }
}

/** Values beyond the most that are counted stay out; their going is then none of a counted one's. */
function countIn(values: Map<string, number>, words: string, step: 1 | -1): void {
  const count = (values.get(words) ?? 0) + step;
  if (count <= 0) values.delete(words);
  else if (values.size < MOST_COUNTED.values || values.has(words)) values.set(words, count);
}

function frequentValues(values: ReadonlyMap<string, number>): string[] {
  return mostFrequent(values, (count) => count, MOST_LISTED.values).map(([words]) => words);
}

function mostFrequent<T>(counted: ReadonlyMap<string, T>, countOf: (value: T) => number, most: number) {
  const order = (a: [string, T], b: [string, T]) => countOf(b[1]) - countOf(a[1]) || (a[0] < b[0] ? -1 : 1);
  return [...counted].sort(order).slice(0, most);
}
