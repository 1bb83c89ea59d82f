/** A feature that no training text has. */
export const UNKNOWN = -1;

const FIRST_CAPACITY = 1 << 16;

/**
 * Numbers features from 0 in the order they first come. A feature is known by a 32-bit hash of what it says;
 * two that share one share their number, which costs the learner next to nothing. Open addressing in typed
 * arrays, as a Map of a million keys takes four times as long.
 */
export class FeatureIndex {
  private keys = new Int32Array(FIRST_CAPACITY);
  private numbers = new Int32Array(FIRST_CAPACITY).fill(UNKNOWN);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of a feature, a new one where it is not known yet. */
  intern(key: number): number {
    const slot = this.slotOf(key);
    const known = this.numbers[slot] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    this.keys[slot] = key;
    this.numbers[slot] = this.count;
    this.count += 1;
    if (this.count * 2 > this.keys.length) this.grow();
    return this.count - 1;
  }

  /** The number of a feature, or {@link UNKNOWN}. */
  find(key: number): number {
    return this.numbers[this.slotOf(key)] ?? UNKNOWN;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) & mask;
    while (this.numbers[slot] !== UNKNOWN && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.numbers = new Int32Array(keys.length * 2).fill(UNKNOWN);
    numbers.forEach((number, slot) => {
      if (number === UNKNOWN) return;
      const key = keys[slot] ?? 0;
      const next = this.slotOf(key);
      this.keys[next] = key;
      this.numbers[next] = number;
    });
  }
}
