import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import type { Bench } from "./Bench";

/** Looking at the window any earlier would slow it down. */
const UNDISTURBED_MS = 2_000;
const PATIENCE_MS = 20_000;

/** Milliseconds from starting the process. */
export interface Start {
  /** To the page's own beginning: what the main process does first. */
  readonly pageMs: number;
  readonly paintedMs: number;
}

/** Starts the program without a driver attached, and asks its window afterwards when it was painted. */
export async function startOf(bench: Bench, program: string, switches: readonly string[]): Promise<Start> {
  const { executablePath, args, env } = bench.launch(program, [...switches, "--remote-debugging-port=0"]);
  const startedMs = Date.now();
  const child = spawn(executablePath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(child, "exit");
  try {
    const endpoint = await endpointIn(createInterface({ input: child.stderr }));
    child.stderr.resume();
    await pause(UNDISTURBED_MS);
    const { pageMs, paintedMs } = await timesInWindow(endpoint);
    return { pageMs: pageMs - startedMs, paintedMs: paintedMs - startedMs };
  } finally {
    child.kill();
    await exited;
  }
}

async function endpointIn(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const endpoint = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (endpoint) return endpoint;
  }
  throw new Error("Electron ended before it opened a window");
}

/** By the clock on the wall. */
async function timesInWindow(endpoint: string): Promise<Start> {
  const browser = await chromium.connectOverCDP(endpoint);
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error("There is no window");
    return await timesInPage(page);
  } finally {
    await browser.close();
  }
}

async function timesInPage(page: Page): Promise<Start> {
  const isPainted = () => performance.getEntriesByName("text-painted").length > 0;
  await page.waitForFunction(isPainted, undefined, { timeout: PATIENCE_MS });
  return page.evaluate(() => {
    const pageMs = performance.timeOrigin;
    const [mark] = performance.getEntriesByName("text-painted");
    return { pageMs, paintedMs: pageMs + (mark?.startTime ?? Number.NaN) };
  });
}
