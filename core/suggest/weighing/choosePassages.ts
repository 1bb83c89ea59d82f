import { type LabelledPassage, passagesOverlap } from "../Passage";

/** A passage with its score. */
export interface Scored extends LabelledPassage {
  readonly score: number;
}

/** Of passages that share their label and a character only the best is kept; of equals the first. In reading order. */
export function bestApart<T extends Scored>(scored: readonly T[]): T[] {
  const best = [...scored].sort((a, b) => b.score - a.score || a.start - b.start || a.end - b.end);
  const taken = new Map<string, TakenPlaces>();
  const kept = best.filter((each) => {
    const places = taken.get(each.label) ?? new TakenPlaces();
    taken.set(each.label, places);
    return places.take(each);
  });
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Passages that do not overlap, in reading order. */
class TakenPlaces {
  private readonly places: LabelledPassage[] = [];

  /** False when the place is taken already, in part or whole. */
  take(passage: LabelledPassage): boolean {
    const at = this.firstAfter(passage.start);
    const around = [this.places[at - 1], this.places[at]];
    if (around.some((other) => other && passagesOverlap(other, passage))) return false;
    this.places.splice(at, 0, passage);
    return true;
  }

  private firstAfter(start: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] as LabelledPassage).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
