import type { NotRead } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import type { RelatedPair } from "../relatedPairs";
import { splitUnescaped } from "./escaping";
import type { TokenRow } from "./readTsv";
import { NONE, OWN_RELATION, type RelationLayer, shortName } from "./schema";

/** An annotation as relations name it. */
interface Named {
  /** The layer's type. */
  readonly type: string;
  /** The id of its first row. */
  readonly unit: string;
  /** Null for one without. */
  readonly number: string | null;
}

/** A relation as its row has it. */
interface Found {
  readonly layer: RelationLayer;
  readonly line: number;
  /** The row, in which the second annotation begins. */
  readonly unit: string;
  /** Names the first one: `1-3`, or `1-3[2_4]` with the numbers of both. */
  readonly value: string;
}

/** Which annotations the rows of a file relate. */
export class RowRelations {
  private readonly found: Found[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly layers: readonly RelationLayer[],
  ) {}

  /** Takes the next token or part of one. */
  take({ line, id, columns }: TokenRow): void {
    for (const layer of this.layers) {
      const column = columns[layer.index] ?? NONE;
      if (column === NONE) continue;
      for (const value of splitUnescaped(column, "|")) this.found.push({ layer, line, unit: id, value });
    }
  }

  /** Says where an annotation stands in the list of all; several of one row come in their order. */
  place(named: Named, place: number): void {
    for (const key of [keyOf(named), keyOf({ ...named, number: null })])
      if (!this.places.has(key)) this.places.set(key, place);
  }

  /** The pairs, and what is not read of relations: our model has no kinds of them. */
  finish(): { pairs: readonly RelatedPair[]; notRead: readonly NotRead[] } {
    const pairs = new Map<string, RelatedPair>();
    const notRead: NotRead[] = [];
    for (const each of this.found) {
      const { layer, line, unit, value } = each;
      const pair = this.pairOf(each);
      const id = `${shortName(layer.type)} ${value} – ${unit}`;
      if (pair) pairs.set(pair.join(" "), pair);
      else notRead.push({ file: this.file, line, what: leftOut("relation", { id }) });
    }
    return { pairs: [...pairs.values()], notRead: [...this.kindsNotRead(), ...notRead] };
  }

  private kindsNotRead(): NotRead[] {
    const { file } = this;
    return this.layers.flatMap((layer) => {
      const [first, ...others] = this.found.filter((each) => each.layer === layer);
      if (!first || layer.type === OWN_RELATION) return [];
      const what = leftOut("relation-kinds", { kind: shortName(layer.type), count: others.length + 1 });
      return [{ file, line: first.line, what }];
    });
  }

  /** Null where one of the two does not begin in the row that is named, or both are one. */
  private pairOf({ layer, unit, value }: Found): RelatedPair | null {
    const [, source = "", first = "0", second = "0"] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(value) ?? [];
    const from = this.placeOf({ type: layer.base, unit: source, number: numbered(first) });
    const to = this.placeOf({ type: layer.base, unit, number: numbered(second) });
    return from === undefined || to === undefined || from === to ? null : [from, to];
  }

  private placeOf(named: Named): number | undefined {
    return this.places.get(keyOf(named));
  }
}

/** In a relation an annotation without a number has the number 0. */
const numbered = (number: string) => (number === "0" ? null : number);

const keyOf = ({ type, unit, number }: Named) => `${type} ${unit} ${number ?? ""}`;
