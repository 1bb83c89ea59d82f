import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { annotatedOtherwise, type Corpus, makeCorpus } from "../corpus";
import { type Finding, finding } from "../Finding";
import { corpusSizes } from "../options";
import { median } from "../statistics";

/** A text with what two annotators have tagged in it. */
export interface ReviewedText extends Corpus {
  readonly others: Corpus["annotations"];
}

/** Milliseconds of each run of each step. */
export type ReviewTimes = Readonly<Record<string, readonly number[]>>;

/** A review of two annotators with 5,000 annotations each in 100,000 characters, who differ in a fifth of them. */
export async function measureReview(bench: Bench): Promise<Finding[]> {
  const file = path.join(bench.newFolder("review"), "layers.json");
  const corpus = makeCorpus(corpusSizes["100k"]);
  const reviewed: ReviewedText = { ...corpus, others: annotatedOtherwise(corpus).annotations };
  writeFileSync(file, JSON.stringify(reviewed));
  const program = await bench.nodeProgram("programs/reviewing.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, file, String(bench.options.repeats)];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env });
  const times: ReviewTimes = JSON.parse(stdout);
  return Object.entries(times).map(([what, samples]) =>
    finding({ what, unit: "ms", measured: median(samples), samples }),
  );
}
