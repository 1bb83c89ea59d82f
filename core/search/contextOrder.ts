import { PARAGRAPH_BREAK } from "../text/reflow/ReflowedText";
import type { PlaceList } from "./PlaceList";
import type { HitOrder } from "./SearchQuery";

/** How many characters of context decide the order; those alike this far stay as they stand. */
const COMPARED = 16;

/**
 * Ranks of characters as a dictionary orders them (Han by their sound). A collator is asked about each pair
 * of characters once; comparing contexts is then comparing numbers.
 */
class CharacterRanks {
  private readonly collator = new Intl.Collator("zh-CN");
  private readonly ranks = new Map<number, number>();

  /** Learns the characters given; ranks told before may change. */
  learn(units: ReadonlySet<number>): void {
    const fresh = [...units].filter((unit) => !this.ranks.has(unit));
    if (fresh.length === 0) return;
    const all = [...this.ranks.keys(), ...fresh];
    // Halves of a character mean nothing to a collator: by their number, after all others.
    all.sort((a, b) => this.compare(a, b));
    all.forEach((unit, index) => {
      this.ranks.set(unit, index + 1);
    });
  }

  of(unit: number): number {
    return this.ranks.get(unit) ?? 0;
  }

  private compare(a: number, b: number): number {
    if (isSurrogate(a) || isSurrogate(b)) return Number(isSurrogate(a)) - Number(isSurrogate(b)) || a - b;
    return this.collator.compare(String.fromCharCode(a), String.fromCharCode(b)) || a - b;
  }
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

const characterRanks = new CharacterRanks();

/**
 * The places' numbers in an order. Contexts end with their paragraph; a shorter one comes before those it
 * begins.
 *
 * @param textOf - The joined words of a document, by its place in the corpus.
 */
export function inOrder(
  places: PlaceList,
  order: HitOrder,
  textOf: (document: number) => string,
): Int32Array {
  const numbers = Int32Array.from({ length: places.length }, (_, index) => index);
  if (order === "document") return numbers;
  const keys = contextKeys(places, order === "left" ? -1 : 1, textOf);
  return numbers.sort((a, b) => compareKeys(keys, a, b) || a - b);
}

/** The ranks of each place's context, read away from the place; 0 after its end. */
function contextKeys(places: PlaceList, step: 1 | -1, textOf: (document: number) => string): Uint16Array {
  const keys = new Uint16Array(places.length * COMPARED);
  const seen = new Set<number>();
  for (let index = 0; index < places.length; index++) {
    const text = textOf(places.document(index));
    const from = step === 1 ? places.end(index) : places.start(index) - 1;
    for (let i = 0; i < COMPARED; i++) {
      const unit = text.charCodeAt(from + i * step);
      // Outside the text there is no number.
      if (Number.isNaN(unit) || unit === BREAK) break;
      keys[index * COMPARED + i] = unit;
      seen.add(unit);
    }
  }
  characterRanks.learn(seen);
  return keys.map((unit) => (unit === 0 ? 0 : characterRanks.of(unit)));
}

const BREAK = PARAGRAPH_BREAK.charCodeAt(0);

function compareKeys(keys: Uint16Array, a: number, b: number): number {
  const [first, second] = [a * COMPARED, b * COMPARED];
  for (let i = 0; i < COMPARED; i++) {
    const difference = (keys[first + i] as number) - (keys[second + i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
