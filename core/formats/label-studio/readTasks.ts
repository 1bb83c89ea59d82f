import { z } from "zod";
import { ok, type Result } from "../../result";
import type { CorpusSource, ReadDocument } from "../CorpusFormat";
import { findCounting } from "../counting";
import { jsonItems } from "../jsonItems";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { type Problem, problem, shapeProblem } from "../problems";
import type { Words } from "../words";
import { type RegionList, readRegions } from "./readRegions";

const completionSchema = z.looseObject({
  id: z.unknown().optional(),
  result: z.array(z.looseObject({})),
  was_cancelled: z.boolean().optional(),
  ground_truth: z.boolean().optional(),
});
type Completion = z.output<typeof completionSchema>;

const taskSchema = z.looseObject({
  id: z.unknown().optional(),
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(completionSchema).optional(),
  /** As annotations were called before version 1. */
  completions: z.array(completionSchema).optional(),
  predictions: z.array(completionSchema).optional(),
});
type Task = z.output<typeof taskSchema>;

/**
 * Reads Label Studio's JSON and JSON_MIN. Of several annotations of one task the first that was not cancelled is
 * taken, one marked as ground truth before all; predictions where there is none. The others are listed.
 */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const file of source.paths.filter((path) => path.endsWith(".json"))) {
    let number = 0;
    for await (const task of jsonItems(source, file)) {
      const document = task.ok ? readTask(file, ++number, task.value) : task;
      yield document;
      if (!document.ok) return;
    }
  }
}

function readTask(file: string, number: number, value: unknown): Result<ReadDocument> {
  const bad = (what: Problem) => malformedTask(file, number, what);
  const task = taskSchema.safeParse(isMinimal(value) ? wholeTask(value) : value);
  if (!task.success) return bad(shapeProblem(task.error, "task"));
  const text = textOf(task.data.data);
  if (text === null) return bad(problem("no-text-in-task", {}));
  const { taken, left } = chooseCompletion(task.data);
  const list = readRegions(taken?.result ?? []);
  return list.ok ? placed(file, number, task.data, text, list.value, left) : bad(list.error);
}

const malformedTask = (file: string, number: number, what: Problem) =>
  malformed(file, 1, problem("in-task", { number, problem: what }));

function placed(
  file: string,
  number: number,
  { id, data }: Task,
  text: string,
  { regions, unread }: RegionList,
  left: readonly Words[],
): Result<ReadDocument> {
  const quoted = regions.flatMap(({ start, end, quote }) => (quote === null ? [] : [{ start, end, quote }]));
  const counting = findCounting(text, quoted, "code-point", isSameQuote);
  const bad = (what: Problem) => malformedTask(file, number, what);
  if (!counting) return bad(problem("quotes-elsewhere", {}));
  const annotations = [];
  for (const region of regions) {
    const place = counting.toSpan(region.start, region.end);
    if (!place) return bad(problem("span-not-inside", { start: region.start, end: region.end }));
    annotations.push(
      ...region.labels.map((label) => ({
        ...place,
        label,
        note: region.note,
        attributes: region.attributes,
      })),
    );
  }
  return ok({
    document: String(data.document ?? `${file.replace(/\.json$/, "")}-${id ?? number}`),
    text,
    annotations,
    layer: null,
    foundUnit: counting.found,
    notRead: [...left, ...unread].map((what) => ({
      file,
      line: 1,
      what: leftOut("in-task", { number, note: what }),
    })),
  });
}

/** The editor writes a line break in a quote as a backslash and an n, and browsers read `\r\n` as `\n`. */
function isSameQuote(found: string, quote: string): boolean {
  return found === quote || comparable(found) === comparable(quote);
}

const comparable = (words: string) => words.replaceAll("\\n", "\n").replace(/\r\n?/g, "\n");

/** What stands under `text`, or the one string that there is. */
function textOf(data: Readonly<Record<string, unknown>>): string | null {
  if (typeof data.text === "string") return data.text;
  const strings = Object.values(data).filter((value) => typeof value === "string");
  const [only] = strings;
  return only !== undefined && strings.length === 1 && !isAddress(only) ? only : null;
}

/** Tasks about images and sounds hold where these are. */
const isAddress = (value: string) => /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|data:)\S*$/i.test(value);

function chooseCompletion(task: Task) {
  const { annotations = [], completions = [], predictions = [] } = task;
  const made = [...annotations, ...completions];
  const done = made.filter(({ was_cancelled }) => !was_cancelled);
  const all = done.length > 0 ? done : predictions;
  const taken = all.find(({ ground_truth }) => ground_truth) ?? all[0];
  const others = [...made, ...(done.length > 0 ? predictions : all)].filter((each) => each !== taken);
  const unknown = unknownResults(task).map((key) => leftOut("key", { key }));
  return { taken, left: [...others.map(nameOf), ...unknown] };
}

const TAKEN = new Set<string>(["annotations", "completions", "predictions"] satisfies (keyof Task)[]);

/** Keys that hold what may be annotations: drafts, or a key with a letter amiss. */
function unknownResults(task: Task): string[] {
  const others = Object.entries(task).filter(([key]) => !TAKEN.has(key));
  return others.flatMap(([key, value]) => (Array.isArray(value) && value.some(hasResult) ? [key] : []));
}

const hasResult = (value: unknown) => typeof value === "object" && value !== null && "result" in value;

const nameOf = ({ id, result }: Completion) =>
  leftOut("ls-other", { id: id == null ? leftOut("ls-no-id", {}) : String(id), count: result.length });

type Minimal = Readonly<Record<string, unknown>>;

/** JSON_MIN: the data and the values of the regions side by side. */
function isMinimal(value: unknown): value is Minimal {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("data" in value);
}

function wholeTask(minimal: Minimal): unknown {
  const lists = Object.entries(minimal).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
  const result = lists.flatMap(([name, values]) =>
    values.map((value) => ({ from_name: name, type: "labels", value })),
  );
  return { id: minimal.id, data: minimal, annotations: [{ result }] };
}
