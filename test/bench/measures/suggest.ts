import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { type Budget, type Finding, finding } from "../Finding";
import { median } from "../statistics";
import type { Point } from "../suggest/Analyst";
import { calibrationError, type ScoreBin, scoreBins } from "../suggest/calibration";
import { type Counts, f1, type HeldOut, totalOf } from "../suggest/leaveOneOut";
import { readers } from "../suggest/Reader";

/** What learning and suggesting came to. */
export interface SuggestOutcome extends HeldOut {
  readonly learnMs: readonly number[];
  readonly suggestMs: readonly number[];
  /** In the documents that were learnt from for `learnMs`. */
  readonly learntCharacters: number;
  /** By what helps: each reader's actions. */
  readonly curves: Readonly<Record<string, readonly (readonly Point[])[]>>;
}

const BARS: Readonly<Record<string, number>> = { all: 0.53, industry: 0.62, policy: 0.53, target: 0.2 };
const LEARN_MS = 2000;
const SUGGEST_MS = 100;
const ACTIONS_A_SPAN = 1.5;
/** A likelihood that people read as a round figure may be as far off as a round figure is. */
const CALIBRATION = 0.1;

/** Points at which a curve is printed, in spans. */
const STEPS = [50, 100, 200, 300, 400, 500, 600, 700, 800];

/** Learning from careful readers' documents: how right the suggestions are, what they take, what they save. */
export async function measureSuggest(bench: Bench): Promise<Finding[]> {
  const file = path.join(bench.newFolder("readers"), "readers.json");
  writeFileSync(file, JSON.stringify(readers()));
  const program = await bench.nodeProgram("programs/suggesting.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, file, String(bench.options.repeats)];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env, maxBuffer: 1 << 26 });
  const outcome: SuggestOutcome = JSON.parse(stdout);
  for (const [help, curves] of Object.entries(outcome.curves)) console.log(curveLine(help, curves));
  for (const line of calibrationLines(outcome)) console.log(line);
  return findingsOf(outcome);
}

function findingsOf({ counts, outcomes, ...rest }: SuggestOutcome): Finding[] {
  const { learnMs, suggestMs, learntCharacters, curves } = rest;
  return [
    f1Of("all", totalOf(counts)),
    ...Object.entries(counts).map(([label, own]) => f1Of(label, own)),
    finding({
      what: "scores of suggestions, mean distance from precision",
      unit: "",
      measured: calibrationError(scoreBins(outcomes)),
      budget: { atMost: CALIBRATION },
    }),
    time(`learn from ${learntCharacters} characters`, learnMs, { atMost: LEARN_MS }),
    time("suggest in 5,000 characters", suggestMs, { atMost: SUGGEST_MS }),
    ...Object.entries(curves).map(([help, own]) => actions(help, own)),
  ];
}

function f1Of(what: string, counts: Counts): Finding {
  const { right, suggested, tagged } = counts;
  return finding({
    what: `suggestions, F1 of ${what}`,
    unit: "",
    measured: f1(counts),
    budget: { atLeast: BARS[what] ?? 0 },
    note: `precision ${(right / suggested).toFixed(2)}, recall ${(right / tagged).toFixed(2)}`,
  });
}

function time(what: string, samples: readonly number[], budget: Budget): Finding {
  return finding({ what, unit: "ms", measured: median(samples), budget, samples });
}

function actions(help: string, curves: readonly (readonly Point[])[]): Finding {
  const last = curves.flatMap((curve) => curve.slice(-1));
  const total = (key: keyof Point) => last.reduce((sum, point) => sum + point[key], 0);
  return finding({
    what: `actions a span, ${help}`,
    unit: "",
    measured: total("actions") / total("spans"),
    budget: help === "all help" ? { atMost: ACTIONS_A_SPAN } : null,
  });
}

/** Actions a span so far, at steps along the way, mean of the readers. */
function curveLine(help: string, curves: readonly (readonly Point[])[]): string {
  const cells = STEPS.flatMap((spans) => {
    const points = curves.flatMap((curve) => curve.find((point) => point.spans >= spans) ?? []);
    const mean = points.reduce((sum, point) => sum + point.actions / point.spans, 0) / points.length;
    return points.length < curves.length ? [] : [`${spans}: ${mean.toFixed(2)}`];
  });
  return `actions a span with ${help}, after so many spans: ${cells.join(", ")}`;
}

/** What scores say and what came of them, of all labels and of each. */
function calibrationLines({ outcomes }: SuggestOutcome): string[] {
  const labels = [...new Set(outcomes.map(({ label }) => label))].sort();
  const table = [
    "",
    "| score | of | suggestions | said to be right | right |",
    "| --- | --- | --- | --- | --- |",
  ];
  for (const label of [null, ...labels]) {
    const own = outcomes.filter((each) => label === null || each.label === label);
    table.push(...scoreBins(own).map((bin) => binLine(label ?? "all", bin)));
  }
  return table;
}

const binLine = (of: string, { from, count, predicted, observed }: ScoreBin) =>
  `| ${from.toFixed(1)} | ${of} | ${count} | ${predicted.toFixed(2)} | ${observed.toFixed(2)} |`;
