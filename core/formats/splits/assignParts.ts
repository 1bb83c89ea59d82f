import { SeededRandom } from "../../agreement/SeededRandom";
import { type PartName, partNames, type Shares } from "./SplitOptions";

/** What goes into one part whole, with how many annotations of each label it has. */
export interface SplitUnit {
  /** Unique. */
  readonly id: string;
  readonly labels: ReadonlyMap<string, number>;
}

/**
 * Divides units among the parts so that every part has its share of the units exactly, to the rounding, and of every
 * label's annotations as nearly as a greedy choice gives. A part with a share gets at least one unit where there are
 * enough. The order of the units does not matter: the same units, shares and seed give the same parts on every machine.
 *
 * Iterative stratification: the label with the fewest annotations not yet placed goes first, each unit that has it to
 * the part that still wants it most. Where the paper counts examples and looks at that one label, this counts
 * annotations and weighs all labels of the unit: the part is taken in which the sum of squares of what is wanted, as
 * shares of each label, falls furthest; ties are drawn by lot. As a greedy choice fills the largest part first, pairs
 * of units drawn by lot then change places where that brings all labels nearer to their shares.
 *
 * @see Sechidis, Tsoumakas & Vlahavas 2011, "On the Stratification of Multi-Label Data", ECML PKDD, algorithm 1.
 */
export function assignParts(
  units: readonly SplitUnit[],
  shares: Shares,
  seed: number,
): ReadonlyMap<string, PartName> {
  return new Assigning(units, shares, seed).run();
}

/** How many of some units each part gets: its share rounded, together all of them. */
export function partSizes(count: number, shares: Shares): Readonly<Record<PartName, number>> {
  const sizes = { train: 0, dev: 0, test: 0 };
  for (const name of partNames) sizes[name] = Math.floor(shares[name] * count);
  for (let left = count - sum(sizes); left > 0; left--) sizes[mostBehind(sizes, count, shares)] += 1;
  return withoutEmptyParts(sizes, count, shares);
}

type Sizes = Record<PartName, number>;

const sum = (sizes: Sizes) => partNames.reduce((all, name) => all + sizes[name], 0);

function mostBehind(sizes: Sizes, count: number, shares: Shares): PartName {
  const behind = (name: PartName) => shares[name] * count - sizes[name];
  return partNames.reduce((best, name) => (behind(name) > behind(best) ? name : best));
}

/** A part that was asked for and is empty takes a unit from the largest. */
function withoutEmptyParts(sizes: Sizes, count: number, shares: Shares): Sizes {
  const wanted = partNames.filter((name) => shares[name] > 0);
  if (count < wanted.length) return sizes;
  for (const name of wanted.filter((each) => sizes[each] === 0)) {
    const largest = partNames.reduce((best, each) => (sizes[each] > sizes[best] ? each : best));
    sizes[largest] -= 1;
    sizes[name] += 1;
  }
  return sizes;
}

/** Pairs drawn for each unit: beyond this the shares come no nearer (1,000 units, three labels). */
const DRAWS_A_UNIT = 20;

class Assigning {
  /** By lot. */
  private readonly order: readonly SplitUnit[];
  private readonly waiting: Set<SplitUnit>;
  private readonly random: SeededRandom;
  /** Annotations of each label in all units. */
  private readonly totals = new Map<string, number>();
  /** Units that each part may still take. */
  private readonly room: Sizes;
  /** Share of each label that each part still wants. */
  private readonly wanted: Readonly<Record<PartName, Map<string, number>>>;
  private readonly assigned = new Map<string, PartName>();

  constructor(
    units: readonly SplitUnit[],
    private readonly shares: Shares,
    seed: number,
  ) {
    this.random = new SeededRandom(seed);
    this.order = this.shuffled(units);
    this.waiting = new Set(this.order);
    for (const { labels } of this.order)
      for (const [label, count] of labels) this.totals.set(label, (this.totals.get(label) ?? 0) + count);
    const wantedBy = (name: PartName) =>
      new Map([...this.totals.keys()].map((label) => [label, shares[name]]));
    this.room = { ...partSizes(units.length, shares) };
    this.wanted = { train: wantedBy("train"), dev: wantedBy("dev"), test: wantedBy("test") };
  }

  run(): ReadonlyMap<string, PartName> {
    for (let label = this.rarest(); label !== null; label = this.rarest()) this.placeThoseWith(label);
    for (const unit of this.waiting) this.place(unit);
    for (let draws = DRAWS_A_UNIT * this.order.length; draws > 0; draws--) this.tryExchange();
    return this.assigned;
  }

  /** In an order that is the seed's alone: by id first, whatever order they came in. */
  private shuffled(units: readonly SplitUnit[]): SplitUnit[] {
    const order = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let last = order.length - 1; last > 0; last--) {
      const other = this.random.below(last + 1);
      [order[last], order[other]] = [order[other] as SplitUnit, order[last] as SplitUnit];
    }
    return order;
  }

  /** Among the units not yet placed; null when none of them has a label. */
  private rarest(): string | null {
    const left = new Map<string, number>();
    for (const { labels } of this.waiting)
      for (const [label, count] of labels) left.set(label, (left.get(label) ?? 0) + count);
    const byCount = [...left].sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
    return byCount[0]?.[0] ?? null;
  }

  private placeThoseWith(label: string): void {
    for (const unit of [...this.waiting]) if (unit.labels.has(label)) this.place(unit);
  }

  private place(unit: SplitUnit): void {
    const part = this.bestPart(unit);
    this.waiting.delete(unit);
    this.room[part] -= 1;
    this.put(unit, part);
  }

  private put(unit: SplitUnit, part: PartName): void {
    this.assigned.set(unit.id, part);
    this.want(unit, part, -1);
  }

  private want(unit: SplitUnit, part: PartName, times: number): void {
    const wanted = this.wanted[part];
    for (const [label, share] of this.sharesOf(unit))
      wanted.set(label, (wanted.get(label) ?? 0) + times * share);
  }

  private tryExchange(): void {
    const [one, other] = [this.anyUnit(), this.anyUnit()];
    const [from, to] = [this.assigned.get(one.id) as PartName, this.assigned.get(other.id) as PartName];
    if (from === to) return;
    const before = this.distance(from) + this.distance(to);
    this.exchange(one, from, other, to);
    if (this.distance(from) + this.distance(to) >= before) this.exchange(other, from, one, to);
  }

  private anyUnit(): SplitUnit {
    return this.order[this.random.below(this.order.length)] as SplitUnit;
  }

  private exchange(one: SplitUnit, from: PartName, other: SplitUnit, to: PartName): void {
    this.want(one, from, 1);
    this.want(other, to, 1);
    this.put(one, to);
    this.put(other, from);
  }

  /** How far a part is from its shares; of two as far the smaller one counts more, as it misses more of its own. */
  private distance(part: PartName): number {
    let squares = 0;
    for (const wanted of this.wanted[part].values()) squares += wanted * wanted;
    return squares / this.shares[part];
  }

  private bestPart(unit: SplitUnit): PartName {
    const open = partNames.filter((name) => this.room[name] > 0);
    const gains = open.map((name) => this.gain(unit, name));
    const best = open.filter((_, index) => gains[index] === Math.max(...gains));
    const roomiest = best.filter(
      (name) => this.room[name] === Math.max(...best.map((each) => this.room[each])),
    );
    return roomiest[this.random.below(roomiest.length)] as PartName;
  }

  /** By how much the squares of what a part wants would fall, but for what is the same in every part. */
  private gain(unit: SplitUnit, part: PartName): number {
    let gain = 0;
    for (const [label, share] of this.sharesOf(unit)) gain += share * (this.wanted[part].get(label) ?? 0);
    return gain;
  }

  private *sharesOf({ labels }: SplitUnit): Generator<[string, number]> {
    for (const [label, count] of labels) if (count > 0) yield [label, count / (this.totals.get(label) ?? 1)];
  }
}
