import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { programFolder } from "../../app/harness/program";
import { TemporaryWorkspace } from "../../app/harness/TemporaryWorkspace";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { median } from "../statistics";
import { compare } from "../trials";

const TIMES_FLOOR = 1.5;
/** Starts beyond the repeats asked for: a start varies more than anything else measured here. */
const MORE_STARTS = 2;
/** Looking at the window any earlier would slow it down. */
const UNDISTURBED_MS = 2_000;
const PATIENCE_MS = 20_000;

/** From starting the process to the first seed painted, against an empty window. */
export async function measureStart(bench: Bench): Promise<Finding[]> {
  const workspace = new TemporaryWorkspace();
  const emptyProfile = bench.newFolder("profile");
  const starts = {
    view: () =>
      startMs(bench, programFolder, [`--workspace=${workspace.folder}`, profile(workspace.profile)]),
    floor: async () => startMs(bench, await bench.emptyWindow(), [profile(emptyProfile)]),
  };
  try {
    // A profile is made at its first start; everyday ones find it there.
    await compare(1, (contestant) => starts[contestant]());
    const { view, floor } = await compare(bench.options.repeats + MORE_STARTS, (one) => starts[one]());
    return [startFinding(view, floor)];
  } finally {
    workspace.remove();
  }
}

const profile = (folder: string) => `--user-data-dir=${folder}`;

function startFinding(samples: readonly number[], floorSamples: readonly number[]): Finding {
  const [measured, floor] = [median(samples), median(floorSamples)];
  const budget = { timesFloor: TIMES_FLOOR };
  return finding({
    what: "start to a seed painted",
    unit: "ms",
    measured,
    floor,
    budget,
    samples,
    floorSamples,
  });
}

/** Starts the program without a driver attached, and asks its window afterwards when it was painted. */
async function startMs(bench: Bench, program: string, switches: readonly string[]): Promise<number> {
  const { executablePath, args, env } = bench.launch(program, [...switches, "--remote-debugging-port=0"]);
  const startedMs = Date.now();
  const child = spawn(executablePath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(child, "exit");
  try {
    const endpoint = await endpointIn(createInterface({ input: child.stderr }));
    child.stderr.resume();
    await pause(UNDISTURBED_MS);
    return (await paintedAtMs(endpoint)) - startedMs;
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

async function paintedAtMs(endpoint: string): Promise<number> {
  const browser = await chromium.connectOverCDP(endpoint);
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error("There is no window");
    return await markInPage(page);
  } finally {
    await browser.close();
  }
}

async function markInPage(page: Page): Promise<number> {
  const isPainted = () => performance.getEntriesByName("text-painted").length > 0;
  await page.waitForFunction(isPainted, undefined, { timeout: PATIENCE_MS });
  return page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName("text-painted")[0]?.startTime ?? Number.NaN),
  );
}
