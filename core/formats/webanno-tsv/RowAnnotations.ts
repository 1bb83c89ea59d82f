import type { Json } from "../../model/Annotation";
import type { NotRead, ReadAnnotation } from "../CorpusFormat";
import type { Counting } from "../counting";
import { featureAnnotation } from "../featureAnnotation";
import { splitUnescaped, unescapeValue } from "./escaping";
import type { TokenRow } from "./readTsv";
import { type Schema, type SpanLayer, shortName } from "./schema";

/** Stands in a column for no annotation, and for an annotation whose feature is not set. */
const NONE = "_";
const UNSET = "*";

/** An annotation as its rows make it. */
interface Growing {
  readonly layer: SpanLayer;
  readonly line: number;
  begin: number;
  end: number;
  readonly features: Map<string, Json>;
}

/** Puts rows together into annotations: rows with one number are one, a value without a number is one of its own. */
export class RowAnnotations {
  private readonly byNumber = new Map<string, Growing>();
  private readonly all: Growing[] = [];

  constructor(
    private readonly file: string,
    private readonly schema: Schema,
    private readonly counting: Counting,
  ) {}

  /** Takes the next token or part of one. */
  take(row: TokenRow): void {
    for (const layer of this.schema.layers) this.takeLayer(layer, row);
  }

  private takeLayer(layer: SpanLayer, row: TokenRow): void {
    // What stands at one place of the stacks of a layer's columns is one annotation.
    const stack: (Growing | undefined)[] = [];
    for (const { index, feature } of layer.columns) {
      const column = row.columns[index] ?? NONE;
      if (column === NONE) continue;
      for (const [at, entry] of splitUnescaped(column, "|").entries()) {
        const { value, number } = parseEntry(entry);
        const grown = stack[at] ?? this.grown(layer, row, number);
        stack[at] = grown;
        if (value !== UNSET && feature !== "" && !grown.features.has(feature))
          grown.features.set(feature, unescapeValue(value));
      }
    }
  }

  private grown(layer: SpanLayer, row: TokenRow, number: string | null): Growing {
    const key = `${layer.type} ${number}`;
    const known = number === null ? undefined : this.byNumber.get(key);
    const growing = known ?? { layer, line: row.line, begin: row.begin, end: row.end, features: new Map() };
    growing.end = row.end;
    if (!known) this.all.push(growing);
    if (number !== null) this.byNumber.set(key, growing);
    return growing;
  }

  /** All annotations in the order of their first rows, and those that have no place in our model. */
  finish(): { annotations: ReadAnnotation[]; notRead: NotRead[] } {
    const annotations: ReadAnnotation[] = [];
    const notRead: NotRead[] = [];
    for (const { layer, line, begin, end, features } of this.all) {
      const place = this.counting.toSpan(begin, end);
      const type = shortName(layer.type);
      const named = this.schema.layers.length > 1 ? new Map([...features, ["layer", type]]) : features;
      if (place) annotations.push(featureAnnotation(place, type, named));
      else notRead.push({ file: this.file, line, what: `${type} of no length` });
    }
    return { annotations, notRead };
  }
}

/** `policy[3]` as value and number; a `[` that belongs to the value has a `\` before it. */
function parseEntry(entry: string): { value: string; number: string | null } {
  const [, value = entry, number = null] = /^((?:\\[\s\S]|[^\\])*?)\[(\d+)\]$/.exec(entry) ?? [];
  return { value, number };
}
