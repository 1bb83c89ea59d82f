/** Work that can be cancelled from outside. */
export class UnderWay {
  private readonly works = new Map<AbortController, Promise<unknown>>();

  /** Does work; its signal is aborted by {@link cancel}. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const result = work(controller.signal);
    this.works.set(controller, result);
    try {
      return await result;
    } finally {
      this.works.delete(controller);
    }
  }

  /** Resolves when all has ended. */
  async cancel(): Promise<void> {
    const results = [...this.works.values()];
    for (const controller of this.works.keys()) controller.abort();
    await Promise.allSettled(results);
  }
}
