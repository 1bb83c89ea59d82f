import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { writeLargeWorkspace } from "../largeWorkspace";
import { median } from "../statistics";

/** What one export took. */
export interface ExportTimes {
  /** From asking the thread to its answer: planned, written, on the disk, read back, hashed and reported. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most that the process held, over what it did before. */
  readonly memoryMb: number;
  /** The corpus, without report and data card. */
  readonly writtenMb: number;
}

const MB_A_SECOND = 20;
/** Ten times as many documents may take so much more memory: of each a few hashes are kept, and V8 collects late. */
const FLAT = 2;

/** Exporting 10,000 documents with a million annotations, through the thread. */
export async function measureExport(bench: Bench): Promise<Finding[]> {
  const [large, small] = [workspaceOf(bench, 10_000), workspaceOf(bench, 1_000)];
  const findings: Finding[] = [];
  for (const format of bench.options.formats) {
    const samples = await exportsOf(bench, large, format);
    const atLeast = format === "jsonl" ? MB_A_SECOND : null;
    findings.push(speed(format, samples, atLeast));
    findings.push(memory(format, samples, await exportOf(bench, small, format)));
  }
  return findings;
}

/** The one with a budget of time is repeated. */
async function exportsOf(bench: Bench, workspace: string, format: string): Promise<ExportTimes[]> {
  const samples: ExportTimes[] = [];
  for (let round = 0; round < (format === "jsonl" ? bench.options.repeats : 1); round++)
    samples.push(await exportOf(bench, workspace, format));
  return samples;
}

function workspaceOf(bench: Bench, documents: number): string {
  const folder = bench.newFolder("exported");
  writeLargeWorkspace(folder, documents);
  return folder;
}

async function exportOf(bench: Bench, workspace: string, format: string): Promise<ExportTimes> {
  const program = await bench.nodeProgram("programs/exporting.ts");
  const worker = await bench.nodeProgram("../../electron/exporting/worker.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, workspace, worker, path.join(bench.newFolder("export"), format), format];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env });
  return JSON.parse(stdout);
}

function speed(format: string, times: readonly ExportTimes[], atLeast: number | null): Finding {
  const samples = times.map(({ writtenMb, seconds }) => writtenMb / seconds);
  const [written, cpu] = [
    times.map(({ writtenMb }) => writtenMb),
    times.map(({ cpuSeconds }) => cpuSeconds),
  ].map((each) => median(each).toFixed(0));
  return finding({
    what: `export 10,000 documents as ${format}`,
    unit: "MB/s",
    measured: median(samples),
    budget: atLeast === null ? null : { atLeast },
    samples,
    note: `${written} MB, ${cpu} s of processors`,
  });
}

function memory(format: string, times: readonly ExportTimes[], small: ExportTimes): Finding {
  const samples = times.map(({ memoryMb }) => memoryMb);
  return finding({
    what: `memory of exporting 10,000 documents as ${format}`,
    unit: "MB",
    measured: median(samples),
    floor: small.memoryMb,
    budget: { timesFloor: FLAT },
    samples,
    note: "floor: 1,000 documents",
  });
}
