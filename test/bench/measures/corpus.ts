import { programFolder } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { writeLargeWorkspace } from "../largeWorkspace";
import { startOf } from "../programStart";
import { median } from "../statistics";

const FIRST_DOCUMENT_MS = 3_000;

/** From starting the process to the first of 10,000 documents painted. */
export async function measureCorpus(bench: Bench): Promise<Finding[]> {
  const folder = bench.newFolder("workspace");
  writeLargeWorkspace(folder);
  const switches = [`--workspace=${folder}`, `--user-data-dir=${bench.newFolder("profile")}`];
  const samples: number[] = [];
  for (let start = 0; start < bench.options.repeats; start++)
    samples.push((await startOf(bench, programFolder, switches)).paintedMs);
  const what = "start to the first of 10,000 documents painted";
  return [
    finding({ what, unit: "ms", measured: median(samples), budget: { atMost: FIRST_DOCUMENT_MS }, samples }),
  ];
}
