/** The number of all features that no training text has: nothing is learnt of it. */
export const UNKNOWN = 0;

const FIRST_CAPACITY = 1 << 16;

/**
 * Numbers features from 1 in the order they first come. A feature is known by a 32-bit hash of what it says;
 * two that share one share their number, which costs the learner next to nothing. Open addressing in a typed
 * array, as a Map of a million keys takes four times as long.
 */
export class FeatureIndex {
  private capacity = FIRST_CAPACITY;
  /** A key and its number side by side, as most of the time goes into fetching a slot from memory. */
  private slots = new Int32Array(FIRST_CAPACITY * 2);
  private count = 1;

  /** How many numbers there are, {@link UNKNOWN} among them. */
  get size(): number {
    return this.count;
  }

  /** The number of a feature, a new one where it is not known yet. */
  intern(key: number): number {
    const slot = this.slotOf(key);
    const known = this.slots[slot + 1] as number;
    if (known !== UNKNOWN) return known;
    const number = this.count;
    this.slots[slot] = key;
    this.slots[slot + 1] = number;
    this.count += 1;
    if (this.count * 2 > this.capacity) this.grow();
    return number;
  }

  /** The number of a feature, or {@link UNKNOWN}. */
  find(key: number): number {
    return this.slots[this.slotOf(key) + 1] as number;
  }

  /** An index of some of the features alone, with the number here of each that it has, {@link UNKNOWN} first. */
  only(isKept: (number: number) => boolean): { readonly index: FeatureIndex; readonly numbers: number[] } {
    const index = new FeatureIndex();
    const numbers = [UNKNOWN];
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      const number = this.slots[slot + 1] as number;
      if (number === UNKNOWN || !isKept(number)) continue;
      index.intern(this.slots[slot] as number);
      numbers.push(number);
    }
    return { index, numbers };
  }

  /** Where a key stands or would stand. */
  private slotOf(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) << 1) & mask;
    while (slots[slot + 1] !== UNKNOWN && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.capacity *= 2;
    this.slots = new Int32Array(this.capacity * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      const number = old[slot + 1] as number;
      if (number === UNKNOWN) continue;
      const key = old[slot] as number;
      const next = this.slotOf(key);
      this.slots[next] = key;
      this.slots[next + 1] = number;
    }
  }
}
