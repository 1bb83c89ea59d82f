import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { writeLargeWorkspace } from "../largeWorkspace";
import { median, percentile } from "../statistics";

/** What reading what a corpus says took, and each question about it. */
export interface FindingsTimes {
  readonly readMs: number;
  /** Memory of the process after reading, over before. */
  readonly memoryMb: number;
  readonly tableMs: number[];
  readonly targetsMs: number[];
  readonly passagesMs: number[];
  readonly worklistMs: number[];
}

/** What the corpus says of 10,000 documents with a million annotations, through the thread. */
export async function measureFindings(bench: Bench): Promise<Finding[]> {
  const folder = bench.newFolder("said");
  writeLargeWorkspace(folder);
  const program = await bench.nodeProgram("programs/readingFindings.ts");
  const worker = await bench.nodeProgram("../../electron/findings/worker.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, folder, worker, String(bench.options.repeats)];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env });
  return rowsOf(JSON.parse(stdout));
}

function rowsOf({ readMs, memoryMb, ...asked }: FindingsTimes): Finding[] {
  const row = (what: string, samples: number[]) =>
    finding({
      what: `${what} of 10,000 documents, p95`,
      unit: "ms",
      measured: percentile(samples, 0.95),
      samples,
      note: `p50 ${median(samples).toFixed(0)}`,
    });
  return [
    finding({ what: "read what 10,000 documents say", unit: "s", measured: readMs / 1000 }),
    finding({ what: "memory of what 10,000 documents say", unit: "MB", measured: memoryMb }),
    row("table of counts", asked.tableMs),
    row("targets sorted", asked.targetsMs),
    row("passages of a cell", asked.passagesMs),
    row("worklist", asked.worklistMs),
  ];
}
