import { Heap } from "../Heap";

/** A possible pair: the right side's member, and what the pair gains over leaving both alone; more than 0. */
export interface Gain {
  readonly right: number;
  readonly gain: number;
}

const NONE = -1;

/**
 * Pairs two sides one to one for the greatest sum of gains, exactly; members may stay alone.
 *
 * Successive shortest augmenting paths with dual prices, over the pairs that gain something only. Each search ends
 * at the nearest member that is or becomes free, so that on units of a text it stays in the neighbourhood.
 *
 * @see Jonker & Volgenant 1987, Computing 38:325-340, for the dense case.
 */
export class Assignment {
  private readonly rightOf: Int32Array;
  private readonly leftOf: Int32Array;
  /** Dual prices: worth(left) + price(right) ≥ gain, equal where paired; 0 where alone. */
  private readonly worth: Float64Array;
  private readonly price: Float64Array;
  private readonly distance: Float64Array;
  private readonly reachedFrom: Int32Array;
  private reached: number[] = [];

  constructor(
    private readonly gains: readonly (readonly Gain[])[],
    rights: number,
  ) {
    this.rightOf = new Int32Array(gains.length).fill(NONE);
    this.leftOf = new Int32Array(rights).fill(NONE);
    this.worth = new Float64Array(gains.length);
    this.price = new Float64Array(rights);
    this.distance = new Float64Array(rights).fill(Number.POSITIVE_INFINITY);
    this.reachedFrom = new Int32Array(rights);
    for (let left = 0; left < gains.length; left++) this.insert(left);
  }

  /** The partner of each member of the left side, -1 where it stays alone. */
  partners(): Int32Array {
    return this.rightOf;
  }

  private insert(left: number): void {
    let worth = 0;
    for (const { right, gain } of this.gains[left] ?? [])
      worth = Math.max(worth, gain - (this.price[right] as number));
    this.worth[left] = worth;
    const end = this.search(left);
    this.adjust(left, end.distance);
    this.augment(left, end);
    for (const right of this.reached) this.distance[right] = Number.POSITIVE_INFINITY;
    this.reached = [];
  }

  /** The nearest end of a path: a right member that is free, or a left member that gives its partner up. */
  private search(root: number): PathEnd {
    const heap = new Heap<number>();
    let end: PathEnd = { left: root, right: NONE, distance: this.worth[root] as number };
    end = this.scan(root, 0, heap, end);
    for (;;) {
      const distance = heap.firstKey();
      const right = heap.pop();
      if (right === undefined || distance === undefined || distance >= end.distance) return end;
      if (distance > (this.distance[right] as number)) continue;
      end = this.scan(this.leftOf[right] as number, distance, heap, end);
    }
  }

  private scan(left: number, from: number, heap: Heap<number>, before: PathEnd): PathEnd {
    const worth = this.worth[left] as number;
    let end = from + worth < before.distance ? { left, right: NONE, distance: from + worth } : before;
    for (const { right, gain } of this.gains[left] ?? []) {
      // Never below 0 by a rounding: a member already passed would be reached from behind, in a circle.
      const distance = from + Math.max(0, worth + (this.price[right] as number) - gain);
      if (distance >= end.distance || distance >= (this.distance[right] as number)) continue;
      this.reach(right, left, distance);
      if (this.leftOf[right] === NONE) end = { left, right, distance };
      else heap.push(distance, right);
    }
    return end;
  }

  private reach(right: number, left: number, distance: number): void {
    if (this.distance[right] === Number.POSITIVE_INFINITY) this.reached.push(right);
    this.distance[right] = distance;
    this.reachedFrom[right] = left;
  }

  /** Moves the prices of all that lies nearer than the end, so that the path's pairs are worth their gain. */
  private adjust(root: number, distance: number): void {
    this.worth[root] = (this.worth[root] as number) - distance;
    for (const right of this.reached) {
      const room = distance - (this.distance[right] as number);
      const left = this.leftOf[right] as number;
      if (room <= 0 || left === NONE) continue;
      this.price[right] = (this.price[right] as number) + room;
      this.worth[left] = (this.worth[left] as number) - room;
    }
  }

  /** Gives each left member on the path the right one that the path leaves it by. */
  private augment(root: number, end: PathEnd): void {
    let { left, right } = end;
    for (;;) {
      const given = this.rightOf[left] as number;
      this.rightOf[left] = right;
      if (right !== NONE) this.leftOf[right] = left;
      if (left === root) return;
      right = given;
      left = this.reachedFrom[right] as number;
    }
  }
}

interface PathEnd {
  readonly left: number;
  /** -1 where the left member stays alone. */
  readonly right: number;
  readonly distance: number;
}
