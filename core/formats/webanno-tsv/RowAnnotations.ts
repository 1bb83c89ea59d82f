import type { Json } from "../../model/Annotation";
import type { NotRead, ReadAnnotation } from "../CorpusFormat";
import type { Counting } from "../counting";
import { featureAnnotation } from "../featureAnnotation";
import { leftOut } from "../leftOut";
import { withPairs } from "../relatedPairs";
import type { Words } from "../words";
import { splitUnescaped, unescapeValue } from "./escaping";
import { RowRelations } from "./RowRelations";
import type { TokenRow } from "./readTsv";
import { NONE, OWN_RELATION, type Schema, type SpanLayer, shortName } from "./schema";

/** Stands in a column for an annotation whose feature is not set. */
const UNSET = "*";

/** An annotation as its rows make it. */
interface Growing {
  readonly layer: SpanLayer;
  readonly line: number;
  /** Of its first row. */
  readonly unit: string;
  /** Null for one of a single row. */
  readonly number: string | null;
  begin: number;
  end: number;
  readonly features: Map<string, Json>;
  readonly rows: Rows;
}

/** How many whole tokens name an annotation, and which of all tokens lie wholly in it. */
interface Rows {
  readonly first: number;
  last: number;
  named: number;
  lastLine: number;
  /** Of tokens and of parts. */
  lines: number;
  /** True when two rows give one feature two values. */
  isTorn: boolean;
}

/** Puts rows together into annotations: rows with one number are one, a value without a number is one of its own. */
export class RowAnnotations {
  private readonly byNumber = new Map<string, Growing>();
  private readonly all: Growing[] = [];
  /** What is odd about cells, which are read all the same. */
  private readonly odd: NotRead[] = [];
  private readonly relations: RowRelations;
  /** Whole tokens so far, the parts of tokens not counted. */
  private tokens = 0;

  constructor(
    private readonly file: string,
    private readonly schema: Schema,
    private readonly counting: Counting,
  ) {
    this.relations = new RowRelations(file, schema.relations);
  }

  /** Takes the next token or part of one. */
  take(row: TokenRow): void {
    if (row.isToken) this.tokens += 1;
    for (const layer of this.schema.layers) this.takeLayer(layer, row);
    this.relations.take(row);
  }

  private takeLayer(layer: SpanLayer, row: TokenRow): void {
    // What stands at one place of the stacks of a layer's columns is one annotation.
    const stack: (Growing | undefined)[] = [];
    if (hasOddCells(layer, row)) this.notice(row, leftOut("tsv-cells", { type: shortName(layer.type) }));
    for (const { index, feature } of layer.columns) {
      const column = row.columns[index] ?? NONE;
      if (column === NONE) continue;
      for (const [at, entry] of splitUnescaped(column, "|").entries()) {
        const { value, number } = parseEntry(entry);
        if (feature !== "" && number === null && hasBareBracket(entry))
          this.notice(row, leftOut("tsv-bracket", { value }));
        const grown = stack[at] ?? this.grown(layer, row, number);
        stack[at] = grown;
        if (value !== UNSET && feature !== "") setFeature(grown, feature, unescapeValue(value));
      }
    }
  }

  private notice({ line }: TokenRow, what: Words): void {
    this.odd.push({ file: this.file, line, what });
  }

  private grown(layer: SpanLayer, row: TokenRow, number: string | null): Growing {
    const key = `${layer.type} ${number}`;
    const known = number === null ? undefined : this.byNumber.get(key);
    const growing = known ?? this.begun(layer, row, number);
    growing.end = row.end;
    this.count(growing.rows, row);
    if (!known) this.all.push(growing);
    if (number !== null) this.byNumber.set(key, growing);
    return growing;
  }

  private begun(
    layer: SpanLayer,
    { line, id, begin, end, isToken }: TokenRow,
    number: string | null,
  ): Growing {
    const first = isToken ? this.tokens : this.tokens + 1;
    const rows: Rows = { first, last: 0, named: 0, lastLine: 0, lines: 0, isTorn: false };
    return { layer, line, unit: id, number, begin, end, features: new Map(), rows };
  }

  private count(rows: Rows, { line, isToken }: TokenRow): void {
    // The token of a part that ends an annotation does not lie in it as a whole.
    rows.last = isToken ? this.tokens : this.tokens - 1;
    if (rows.lastLine === line) return;
    rows.lines += 1;
    if (isToken) rows.named += 1;
    rows.lastLine = line;
  }

  /** Our own files give numbers one after the other to all; those of others also to what links and relations name. */
  private get isInOrder(): boolean {
    const { notRead, relations } = this.schema;
    if (notRead.length > 0 || relations.some(({ type }) => type !== OWN_RELATION)) return true;
    const numbers = this.all.flatMap(({ number }) => (number === null ? [] : [Number(number)]));
    return numbers.every((number, at) => number === at + 1);
  }

  /** All annotations in the order of their first rows, and those that have no place in our model. */
  finish(): { annotations: ReadAnnotation[]; notRead: NotRead[] } {
    const annotations: ReadAnnotation[] = [];
    const notRead = [...this.odd];
    const { isInOrder } = this;
    for (const { layer, line, unit, number, begin, end, features, rows } of this.all) {
      const place = this.counting.toSpan(begin, end);
      const type = shortName(layer.type);
      if (place) this.relations.place({ type: layer.type, unit, number }, annotations.length);
      const named = this.schema.layers.length > 1 ? new Map([...features, ["layer", type]]) : features;
      if (place) annotations.push(featureAnnotation(place, type, named));
      else notRead.push({ file: this.file, line, what: leftOut("no-length", { name: type }) });
      const oddity = oddityOf(rows, number !== null && !isInOrder);
      const name = `${type}[${number}]`;
      if (oddity) notRead.push({ file: this.file, line, what: leftOut(oddity, { name }) });
    }
    const related = this.relations.finish();
    return {
      annotations: [...withPairs(annotations, related.pairs)],
      notRead: [...notRead, ...related.notRead],
    };
  }
}

function setFeature({ features, rows }: Growing, feature: string, value: string): void {
  if (!features.has(feature)) features.set(feature, value);
  else if (features.get(feature) !== value) rows.isTorn = true;
}

type Oddity = "tsv-gaps" | "tsv-torn" | "tsv-alone";

/**
 * What is odd about the rows of an annotation, which is read all the same: every row from the first to the last names it
 * with the same values, and numbers are given one after the other. So a wrong digit in a number shows.
 *
 * @param isOutOfOrder - True for a numbered one in a file whose numbers are not given one after the other.
 */
function oddityOf({ first, last, named, lines, isTorn }: Rows, isOutOfOrder: boolean): Oddity | null {
  if (named <= last - first) return "tsv-gaps";
  if (isTorn) return "tsv-torn";
  return isOutOfOrder && lines === 1 ? "tsv-alone" : null;
}

/**
 * True where the columns of a layer do not agree whether there is an annotation: a feature that is not set is a `*`. Of
 * links some columns may say that there is none.
 */
function hasOddCells({ columns }: SpanLayer, row: TokenRow): boolean {
  const cells = columns.filter(({ feature }) => feature !== "").map(({ index }) => row.columns[index]);
  return cells.includes("") || (cells.includes(NONE) && cells.some((cell) => cell !== NONE));
}

/** In a value the format puts a `\` before them. */
const hasBareBracket = (entry: string) => /[[\]]/.test(entry.replace(/\\[\s\S]/g, ""));

/** `policy[3]` as value and number; a `[` that belongs to the value has a `\` before it. */
function parseEntry(entry: string): { value: string; number: string | null } {
  const [, value = entry, number = null] = /^((?:\\[\s\S]|[^\\])*?)\[(\d+)\]$/.exec(entry) ?? [];
  return { value, number };
}
