/** Values by a numeric key, the least first; of equal keys in no particular order. */
export class Heap<T> {
  private readonly keys: number[] = [];
  private readonly values: T[] = [];

  /** The value with the least key; undefined when there is none. */
  first(): T | undefined {
    return this.values[0];
  }

  /** The least key; undefined when there is none. */
  firstKey(): number | undefined {
    return this.keys[0];
  }

  push(key: number, value: T): void {
    this.keys.push(key);
    this.values.push(value);
    let at = this.keys.length - 1;
    while (at > 0 && this.key(at) < this.key(parentOf(at))) {
      this.swap(at, parentOf(at));
      at = parentOf(at);
    }
  }

  /** Takes away the value with the least key. */
  pop(): T | undefined {
    this.swap(0, this.keys.length - 1);
    this.keys.pop();
    const value = this.values.pop();
    this.sink();
    return value;
  }

  private sink(): void {
    for (let at = 0, least = this.leastOf(at); least !== at; least = this.leastOf(at)) {
      this.swap(at, least);
      at = least;
    }
  }

  private leastOf(at: number): number {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) if (this.key(child) < this.key(least)) least = child;
    return least;
  }

  private key(at: number): number {
    return this.keys[at] ?? Number.POSITIVE_INFINITY;
  }

  private swap(i: number, j: number): void {
    const [key, value] = [this.keys[i], this.values[i]];
    if (key === undefined) return;
    this.keys[i] = this.keys[j] as number;
    this.values[i] = this.values[j] as T;
    this.keys[j] = key;
    this.values[j] = value as T;
  }
}

const parentOf = (at: number) => (at - 1) >> 1;
