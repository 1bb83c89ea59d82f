import type { CDPSession, Page } from "playwright-core";

const BYTES_PER_MB = 1024 * 1024;

/** The browser's own instruments on one page. */
export class Probe {
  private constructor(private readonly session: CDPSession) {}

  static async attach(page: Page): Promise<Probe> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("HeapProfiler.enable");
    return new Probe(session);
  }

  /** JavaScript heap in use after a collection, in MB. */
  async heapMb(): Promise<number> {
    await this.session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.session.send("Runtime.getHeapUsage");
    return usedSize / BYTES_PER_MB;
  }

  /** Nodes of the page, text nodes included, also those a collection has not taken yet. */
  async domNodes(): Promise<number> {
    const { nodes } = await this.session.send("Memory.getDOMCounters");
    return nodes;
  }

  /** Milliseconds of main-thread work that an act causes, harness included. */
  async mainThreadMs(act: () => Promise<unknown>): Promise<number> {
    const before = await this.taskMs();
    await act();
    return (await this.taskMs()) - before;
  }

  private async taskMs(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  }
}
