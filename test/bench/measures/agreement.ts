import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Unit } from "../../../core/agreement/Continuum";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { makeCorpus } from "../corpus";
import { type Finding, finding } from "../Finding";
import { writeComparedWorkspace } from "../largeWorkspace";
import { corpusSizes } from "../options";
import { median } from "../statistics";

/** A text's length and what the first annotator marked in it. */
export interface AgreedText {
  readonly length: number;
  readonly units: readonly Unit[];
}

/** Milliseconds of each run of each measure. */
export type AgreementTimes = Readonly<Record<string, readonly number[]>>;

/** Of the measures of agreement: every measure of 5,000 units against 5,000. */
const MEASURE_MS = 5_000;

/** What measuring a corpus took. */
export interface CorpusTimes {
  readonly readMs: number;
  readonly measureMs: number;
  /** Until a measuring under way has ended once it was cancelled. */
  readonly cancelMs: number;
  /** The most memory of the process, over before. */
  readonly memoryMb: number;
}

/** Each measure by itself of one long document, and all of them of a large corpus. */
export async function measureAgreement(bench: Bench): Promise<Finding[]> {
  return [...(await measureDocument(bench)), await measureTogether(bench), ...(await measureCorpus(bench))];
}

/** All measures that the window shows of one document with 5,000 units of each annotator, as the thread answers. */
async function measureTogether(bench: Bench): Promise<Finding> {
  const folder = bench.newFolder("together");
  writeComparedWorkspace(folder, 1, corpusSizes["100k"]);
  const { readMs, measureMs } = await timesOf(bench, folder);
  return finding({
    what: "all measures of 5,000 units against 5,000, in the thread",
    unit: "ms",
    measured: readMs + measureMs,
    budget: { atMost: MEASURE_MS },
  });
}

/** 10,000 documents with two layers of 40 annotations, through the thread. */
async function measureCorpus(bench: Bench): Promise<Finding[]> {
  const folder = bench.newFolder("compared");
  writeComparedWorkspace(folder);
  const { readMs, measureMs, cancelMs, memoryMb } = await timesOf(bench, folder);
  return [
    finding({ what: "read 10,000 documents with two layers", unit: "s", measured: readMs / 1000 }),
    finding({ what: "agreement on 10,000 documents", unit: "s", measured: measureMs / 1000 }),
    finding({ what: "memory of agreement on 10,000 documents", unit: "MB", measured: memoryMb }),
    finding({ what: "cancel agreement on 10,000 documents", unit: "ms", measured: cancelMs }),
  ];
}

/** What the thread needs for a workspace. */
async function timesOf(bench: Bench, folder: string): Promise<CorpusTimes> {
  const program = await bench.nodeProgram("programs/agreeingCorpus.ts");
  const worker = await bench.nodeProgram("../../electron/agreement/worker.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const { stdout } = await promisify(execFile)(bench.executable, [program, folder, worker], { env });
  return JSON.parse(stdout);
}

/** Every measure of agreement of two annotators with 5,000 units each in 100,000 characters. */
async function measureDocument(bench: Bench): Promise<Finding[]> {
  const file = path.join(bench.newFolder("agreement"), "units.json");
  writeFileSync(file, JSON.stringify(agreedText()));
  const program = await bench.nodeProgram("programs/agreeing.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, file, String(bench.options.repeats)];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env });
  const times: AgreementTimes = JSON.parse(stdout);
  return Object.entries(times).map(([name, samples]) =>
    finding({
      what: `${name} of 5,000 units against 5,000`,
      unit: "ms",
      measured: median(samples),
      budget: { atMost: MEASURE_MS },
      samples,
    }),
  );
}

function agreedText(): AgreedText {
  const { text, annotations } = makeCorpus(corpusSizes["100k"]);
  return { length: text.length, units: annotations.map(({ start, end, label }) => ({ start, end, label })) };
}
