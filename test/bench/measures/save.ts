import { execFile } from "node:child_process";
import { statfs } from "node:fs/promises";
import { promisify } from "node:util";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { median, percentile } from "../statistics";
import { workspaceOf } from "../workspaceOf";

/** What each save and each bare write of the same bytes took. */
export interface SavingTimes {
  readonly saveMs: number[];
  readonly bareMs: number[];
}

const ROUNDS = 40;
const SAVE_MS = 50;
/** f_type of tmpfs, where a sync costs nothing. @see statfs(2) */
const TMPFS = 0x01021994;

/** Saving one change in a layer of 5,000 annotations, on disk when it is over. */
export async function measureSave(bench: Bench): Promise<Finding[]> {
  const workspace = workspaceOf(bench.corpus("100k"));
  try {
    const times = await save(bench, workspace.folder);
    return findingsOf(times, await noteOn(workspace.folder));
  } finally {
    workspace.remove();
  }
}

async function save(bench: Bench, folder: string): Promise<SavingTimes> {
  const program = await bench.nodeProgram("programs/saving.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const { stdout } = await promisify(execFile)(bench.executable, [program, folder, String(ROUNDS)], { env });
  return JSON.parse(stdout);
}

/** The first save also keeps a version of what was found. */
function findingsOf({ saveMs, bareMs }: SavingTimes, note: string): Finding[] {
  const [firstMs = Number.NaN, ...laterMs] = saveMs;
  const [firstBareMs = Number.NaN, ...laterBareMs] = bareMs;
  const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
  const row = (what: string, samples: number[], floorSamples: number[], of: typeof median) =>
    finding({
      what,
      unit: "ms",
      measured: of(samples),
      floor: of(floorSamples),
      samples,
      floorSamples,
      note,
    });
  const budget = { atMost: SAVE_MS };
  return [
    { ...row("save a change in 5,000, p50", laterMs, laterBareMs, median), budget },
    { ...row("save a change in 5,000, p95", laterMs, laterBareMs, p95), budget },
    { ...row("save a change in 5,000, first", [firstMs], [firstBareMs], median), budget },
  ];
}

async function noteOn(folder: string): Promise<string> {
  const { type } = await statfs(folder);
  return type === TMPFS ? "in memory: syncing costs nothing here" : "";
}
