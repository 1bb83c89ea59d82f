import { lastAtMost } from "../text/lastAtMost";

/** Something found again beyond doubt: where it began in the old text and where it begins now, in raw code units. */
export interface Landmark {
  readonly from: number;
  readonly to: number;
}

/** What is known of how a text was changed, from what was found again beyond doubt. */
export class Landmarks {
  /** In order of the old text, its own beginning and end among them. */
  private readonly all: readonly Landmark[];
  /** As many as stand in the same order in both texts: the rest was moved elsewhere. */
  private readonly inOrder: readonly Landmark[];

  constructor(found: readonly Landmark[], oldLength: number, newLength: number) {
    const inside = found.filter(({ from }) => from <= oldLength);
    const sorted = inside.toSorted((a, b) => a.from - b.from || a.to - b.to);
    const ends = [
      { from: 0, to: 0 },
      { from: oldLength, to: newLength },
    ] as const;
    this.all = [ends[0], ...sorted, ends[1]];
    this.inOrder = [ends[0], ...longestRising(sorted), ends[1]];
  }

  /** Where something that began at an old place is to be expected: as far off as its neighbours have moved. */
  expected(from: number): readonly number[] {
    const neighbours = [...around(this.inOrder, from), ...around(this.all, from)];
    return [...new Set(neighbours.map((landmark) => from + landmark.to - landmark.from))];
  }

  /** True when a new place lies between what stood before and after the old one. */
  keepsOrder(from: number, to: number): boolean {
    const [before, after] = around(this.inOrder, from);
    return before.to <= to && to <= after.to;
  }

  /** Where an old place is now when both its neighbours have moved alike; null when something between has changed. */
  moved(from: number): number | null {
    const [before, after] = around(this.inOrder, from);
    const shift = before.to - before.from;
    return shift === after.to - after.from ? from + shift : null;
  }
}

/** The last landmark at or before a place and the one that follows it. */
function around(landmarks: readonly Landmark[], from: number): readonly [Landmark, Landmark] {
  const at = lastAtMost(landmarks.length, (index) => landmarks[index]?.from ?? 0, from);
  const before = landmarks[at] ?? { from: 0, to: 0 };
  return [before, landmarks[at + 1] ?? before];
}

/** The most landmarks whose new places rise with their old ones. @see Fredman 1975, patience sorting */
function longestRising(landmarks: readonly Landmark[]): Landmark[] {
  const tails: number[] = [];
  const before: number[] = [];
  landmarks.forEach(({ to }, index) => {
    let pile = 0;
    if (tails.length > 0 && toAt(tails[0]) <= to)
      pile = lastAtMost(tails.length, (at) => toAt(tails[at]), to) + 1;
    before.push(tails[pile - 1] ?? -1);
    tails[pile] = index;
  });
  const rising: Landmark[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.push(landmarks[at] as Landmark);
  return rising.reverse();

  function toAt(index: number | undefined): number {
    return landmarks[index ?? -1]?.to ?? -1;
  }
}
