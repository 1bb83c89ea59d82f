import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Unit } from "../../../core/agreement/Continuum";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { makeCorpus } from "../corpus";
import { type Finding, finding } from "../Finding";
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

/** Every measure of agreement of two annotators with 5,000 units each in 100,000 characters. */
export async function measureAgreement(bench: Bench): Promise<Finding[]> {
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
