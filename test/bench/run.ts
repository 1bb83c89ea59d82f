// Started by scripts/bench.mjs, which sets up, builds and provides a display.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { ensureElectron } from "../../scripts/electron-runtime.mjs";
import { Bench } from "./Bench";
import type { Finding } from "./Finding";
import { describeMachine, thisMachine } from "./machine";
import { measureAgreement } from "./measures/agreement";
import { measureApp } from "./measures/app";
import { measureCorpus } from "./measures/corpus";
import { measureEdit } from "./measures/edit";
import { measureExport } from "./measures/export";
import { measureFindings } from "./measures/findings";
import { measureOpen } from "./measures/open";
import { measureReview } from "./measures/review";
import { measureSave } from "./measures/save";
import { measureScroll } from "./measures/scroll";
import { measureSearch } from "./measures/search";
import { measureStart } from "./measures/start";
import { measureSuggest } from "./measures/suggest";
import { type BenchOptions, type MeasureName, parseOptions, usage } from "./options";
import { jsonOf, summaryOf, tableOf } from "./report";

const WRONG_USAGE = 2;

const measures: Readonly<Record<MeasureName, (bench: Bench) => Promise<Finding[]>>> = {
  open: measureOpen,
  edit: measureEdit,
  scroll: measureScroll,
  app: measureApp,
  start: measureStart,
  save: measureSave,
  search: measureSearch,
  corpus: measureCorpus,
  export: measureExport,
  findings: measureFindings,
  agreement: measureAgreement,
  review: measureReview,
  suggest: measureSuggest,
};

function readOptions(): BenchOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(WRONG_USAGE);
  }
}

async function main(options: BenchOptions): Promise<void> {
  const { executable, version } = await ensureElectron();
  const machine = thisMachine(version);
  console.log(describeMachine(machine));
  const findings = await measureAll(new Bench(options, executable));
  console.log(`\n${tableOf(findings)}\n\n${summaryOf(findings)}`);
  if (options.json) writeJson(options.json, jsonOf(machine, findings));
}

async function measureAll(bench: Bench): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    for (const name of bench.options.only) {
      const startMs = performance.now();
      findings.push(...(await measures[name](bench)));
      console.log(`${name}: ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
    }
  } finally {
    bench.remove();
  }
  return findings;
}

/** npm changes into the repository; INIT_CWD is where the user typed the command. */
function writeJson(file: string, json: string): void {
  writeFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), json);
}

await main(readOptions());
