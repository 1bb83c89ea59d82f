/**
 * The last few results of costly work, for further pages of them. Work under way is shared; what was
 * stopped or has failed is not kept.
 */
export class Kept<T> {
  private readonly results = new Map<string, Promise<T | null>>();

  constructor(private readonly most: number) {}

  /** @param make - Gives null when it was stopped. @param key - Must tell apart all that the result depends on. */
  async get(key: string, make: () => Promise<T | null>): Promise<T | null> {
    const known = this.results.get(key);
    if (known) {
      const result = await known;
      // Work that another call began may have been stopped with that call.
      if (result !== null) return result;
    }
    return this.keep(key, make());
  }

  private keep(key: string, result: Promise<T | null>): Promise<T | null> {
    const forget = () => {
      if (this.results.get(key) === result) this.results.delete(key);
    };
    this.results.set(key, result);
    result.then((value) => value === null && forget(), forget);
    for (const [oldest] of this.results) if (this.results.size > this.most) this.results.delete(oldest);
    return result;
  }
}
