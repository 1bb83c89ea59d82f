import { byLabel, type Unit } from "./Continuum";
import { type Figure, quotient } from "./Figure";
import { matchEqual } from "./matchEqual";
import { matchOverlapping } from "./matchOverlapping";

/** A unit with the time at which it was made. */
export interface DatedUnit extends Unit {
  /** ISO 8601 in UTC; a unit without it is counted in no period. */
  readonly madeAt?: string;
}

/** Agreement on what was made in a day, or in a week from Monday. */
export interface PeriodAgreement {
  /** Its first day, `YYYY-MM-DD` in UTC. */
  readonly begins: string;
  readonly days: 1 | 7;
  /** Units made in it that another annotator's are held against. */
  readonly units: number;
  readonly f1: Readonly<Record<"strict" | "overlap", Figure>>;
  /** In which it was made, in the order they were added. */
  readonly documents: readonly string[];
}

/** Units of one day, and once for each pair they are compared in: how many, and how many the other one has, too. */
interface Sums {
  units: number;
  compared: number;
  strict: number;
  overlap: number;
  readonly documents: Set<string>;
}

type Counted = "units" | "compared" | "strict" | "overlap";

/** The units of two annotators on one document. */
export type DatedPair = readonly [first: readonly DatedUnit[], second: readonly DatedUnit[]];

/** Corpora made within so many days are shown by day, others by week. */
const LONGEST_BY_DAY = 21;
const DAY_MS = 86_400_000;

/**
 * How agreement went while a corpus was made.
 *
 * Of the units that either annotator of a pair made in a period, the share that the other one has, too, whenever they
 * made theirs: 2·TP / (|A| + |B|), each unit counted in the period in which it was made. So the mean over all
 * periods, weighted by the units compared in them, is the micro F1 of all pairs together. Our own definition: no
 * publication splits F1 by time.
 */
export class AgreementOverTime {
  private readonly days = new Map<string, Sums>();

  /** Adds a document's units, by the pairs of annotators that are compared. O(n log n) a pair. */
  add(document: string, pairs: readonly DatedPair[]): void {
    for (const unit of new Set(pairs.flat(2))) this.count(unit, "units")?.documents.add(document);
    for (const pair of pairs) this.compare(pair);
  }

  private compare([first, second]: DatedPair): void {
    for (const unit of [...first, ...second]) this.count(unit, "compared");
    const [ofFirst, ofSecond] = [byLabel(first), byLabel(second)];
    for (const [label, own] of ofFirst) {
      const others = ofSecond.get(label) ?? [];
      for (const pair of matchEqual(own, others)) this.countPair(own, others, pair, "strict");
      for (const pair of matchOverlapping(own, others)) this.countPair(own, others, pair, "overlap");
    }
  }

  private countPair(
    first: readonly DatedUnit[],
    second: readonly DatedUnit[],
    [one, other]: readonly [number, number],
    what: Counted,
  ): void {
    this.count(first[one] as DatedUnit, what);
    this.count(second[other] as DatedUnit, what);
  }

  private count({ madeAt }: DatedUnit, what: Counted): Sums | undefined {
    if (madeAt === undefined) return undefined;
    const day = madeAt.slice(0, "YYYY-MM-DD".length);
    const sums = this.days.get(day) ?? { units: 0, compared: 0, strict: 0, overlap: 0, documents: new Set() };
    sums[what] += 1;
    this.days.set(day, sums);
    return sums;
  }

  /** The periods in which anything was made, the earliest first. */
  result(): PeriodAgreement[] {
    const length = this.isShort() ? 1 : 7;
    const periods = new Map<string, Sums>();
    for (const [day, sums] of this.days) {
      const begins = length === 1 ? day : mondayOf(day);
      periods.set(begins, add(periods.get(begins), sums));
    }
    return [...periods]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([begins, { units, documents, ...sums }]) => ({
        ...{ begins, days: length, units, documents: [...documents] },
        f1: { strict: shareOf("strict", sums), overlap: shareOf("overlap", sums) },
      }));
  }

  private isShort(): boolean {
    const times = [...this.days.keys()].map((day) => Date.parse(day)).sort((a, b) => a - b);
    return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / DAY_MS < LONGEST_BY_DAY;
  }
}

function shareOf(what: "strict" | "overlap", sums: Pick<Sums, "compared" | "strict" | "overlap">): Figure {
  return quotient(sums[what], sums.compared, "no-units");
}

function add(before: Sums | undefined, sums: Sums): Sums {
  if (!before) return sums;
  return {
    units: before.units + sums.units,
    compared: before.compared + sums.compared,
    strict: before.strict + sums.strict,
    overlap: before.overlap + sums.overlap,
    documents: new Set([...before.documents, ...sums.documents]),
  };
}

function mondayOf(day: string): string {
  const time = Date.parse(day);
  // The epoch began on a Thursday, three days after a Monday.
  const sinceMonday = (Math.floor(time / DAY_MS) + 3) % 7;
  return new Date(time - sinceMonday * DAY_MS).toISOString().slice(0, day.length);
}
