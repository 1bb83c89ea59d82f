import { parseArgs } from "node:util";
import { formats } from "../../core/formats/registry";

/** The measures in the order they run. */
export const measureNames = [
  "open",
  "edit",
  "scroll",
  "app",
  "start",
  "save",
  "search",
  "corpus",
  "export",
  "findings",
  "agreement",
  "review",
  "suggest",
] as const;

/** One part of the benchmark, as `--only` names it. */
export type MeasureName = (typeof measureNames)[number];

/** A text's length in characters and how many annotations it bears. */
export interface CorpusSize {
  readonly characters: number;
  readonly annotations: number;
}

/** The sizes of the design's budgets, smallest first. */
export const corpusSizes = {
  "4k": { characters: 4_000, annotations: 100 },
  "20k": { characters: 20_000, annotations: 1_000 },
  "100k": { characters: 100_000, annotations: 5_000 },
  "1M": { characters: 1_000_000, annotations: 20_000 },
} as const satisfies Record<string, CorpusSize>;

/** A size, as `--sizes` names it. */
export type SizeName = keyof typeof corpusSizes;

/** The formats whose export can be measured, as `--formats` names them. */
const exportedFormats = formats.filter(({ write }) => write !== null).map(({ id }) => id);
/** Those that are when none are named: all take half an hour. */
const usualFormats = ["jsonl", "brat", "csv", "uima-xmi"];

/** What a run measures. */
export interface BenchOptions {
  readonly only: readonly MeasureName[];
  readonly sizes: readonly SizeName[];
  readonly formats: readonly string[];
  /** How often each contestant opens each text; starts are repeated four times more. */
  readonly repeats: number;
  /** Where the findings go as JSON; null for nowhere. */
  readonly json: string | null;
}

/** How the command is used, in a line. */
export const usage = `npm run bench -- [--only ${measureNames.join(",")}] [--sizes ${Object.keys(corpusSizes).join(",")}] [--formats ${exportedFormats.join(",")}] [--reps 3] [--json FILE]`;

/**
 * The options in the command's arguments.
 *
 * @throws Error with one line when an argument is unknown or has no such value.
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { only: text, sizes: text, formats: text, reps: { ...text, default: "3" }, json: text },
  });
  return {
    only: choices("--only", values.only, measureNames),
    sizes: choices("--sizes", values.sizes, Object.keys(corpusSizes) as SizeName[]),
    formats: choices("--formats", values.formats ?? usualFormats.join(","), exportedFormats),
    repeats: count("--reps", values.reps),
    json: values.json ?? null,
  };
}

/** The names of a comma-separated list, in our order; all of them when none are given. */
function choices<T extends string>(
  option: string,
  list: string | undefined,
  known: readonly T[],
): readonly T[] {
  if (list === undefined) return known;
  const asked = list.split(",");
  const unknown = asked.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`${option} knows ${known.join(", ")}, not "${unknown}"`);
  return known.filter((name) => asked.includes(name));
}

function count(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${option} is a whole number from 1, not "${value}"`);
  return number;
}
