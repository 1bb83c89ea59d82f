import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { writeLargeWorkspace } from "../largeWorkspace";
import { median, percentile } from "../statistics";

/** What reading the corpus and each search took. */
export interface SearchTimes {
  readonly loadMs: number;
  /** Memory of the process after reading, over before. */
  readonly memoryMb: number;
  readonly plainMs: number[];
  readonly sortedMs: number[];
  readonly filteredMs: number[];
  readonly regexMs: number[];
  readonly mentionsMs: number[];
  readonly ledgerMs: number[];
}

const SEARCH_MS = 200;

/** Searching 40 million characters with a million annotations, through the worker. */
export async function measureSearch(bench: Bench): Promise<Finding[]> {
  const folder = bench.newFolder("corpus");
  writeLargeWorkspace(folder);
  const program = await bench.nodeProgram("programs/searching.ts");
  const worker = await bench.nodeProgram("../../electron/search/worker.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, folder, worker, String(bench.options.repeats)];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env });
  return findingsOf(JSON.parse(stdout));
}

function findingsOf(times: SearchTimes): Finding[] {
  const row = (what: string, samples: number[], budgetMs: number | null) =>
    finding({
      what: `${what} in 10,000 documents, p95`,
      unit: "ms",
      measured: percentile(samples, 0.95),
      budget: budgetMs === null ? null : { atMost: budgetMs },
      samples,
      note: `p50 ${median(samples).toFixed(0)}`,
    });
  return [
    finding({ what: "read 10,000 documents for searching", unit: "s", measured: times.loadMs / 1000 }),
    finding({ what: "memory of 10,000 documents for searching", unit: "MB", measured: times.memoryMb }),
    row("search for words", times.plainMs, SEARCH_MS),
    row("search in either width, sorted", times.sortedMs, null),
    row("search with a label", times.filteredMs, null),
    row("search for an expression", times.regexMs, null),
    row("search for mentions", times.mentionsMs, null),
    row("count phrases", times.ledgerMs, null),
  ];
}
