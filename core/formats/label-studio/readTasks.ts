import { z } from "zod";
import { ok, type Result } from "../../result";
import type { CorpusSource, ReadDocument } from "../CorpusFormat";
import { findCounting } from "../counting";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { type Region, type RegionList, readRegions } from "./readRegions";

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
  predictions: z.array(completionSchema).optional(),
});
type Task = z.output<typeof taskSchema>;

/**
 * Reads Label Studio's JSON and JSON_MIN. Of several annotations of one task the first that was not cancelled is
 * taken, one marked as ground truth before all; predictions where there is none. The others are listed.
 */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const file of source.paths.filter((path) => path.endsWith(".json"))) {
    const text = await source.text(file);
    const json = text.ok ? parseJsonLine(file, 1, text.value) : text;
    if (!json.ok) return yield json;
    const tasks: unknown[] = Array.isArray(json.value) ? json.value : [json.value];
    for (const [i, task] of tasks.entries()) {
      const document = readTask(file, i + 1, task);
      yield document;
      if (!document.ok) return;
    }
  }
}

function readTask(file: string, number: number, value: unknown): Result<ReadDocument> {
  const bad = (problem: string) => malformed(file, 1, `task ${number}: ${problem}`);
  const task = taskSchema.safeParse(isMinimal(value) ? wholeTask(value) : value);
  if (!task.success) {
    const [issue] = task.error.issues;
    return bad(`${issue?.path.join(".") || "the task"}: ${issue?.message}`);
  }
  const text = textOf(task.data.data);
  if (text === null) return bad("its data holds no text");
  const { taken, left } = chooseCompletion(task.data);
  const list = readRegions(taken?.result ?? []);
  return list.ok ? placed(file, number, task.data, text, list.value, left) : bad(list.error);
}

function placed(
  file: string,
  number: number,
  { id, data }: Task,
  text: string,
  { regions, unread }: RegionList,
  left: readonly string[],
): Result<ReadDocument> {
  const quoted = regions.flatMap(({ start, end, quote }) => (quote === null ? [] : [{ start, end, quote }]));
  const counting = findCounting(text, quoted, "code-point", isSameQuote);
  if (!counting) return malformed(file, 1, `task ${number}: its quotes do not stand where it says`);
  const annotations = [];
  for (const region of regions) {
    const place = counting.toSpan(region.start, region.end);
    if (!place) return malformed(file, 1, `task ${number}: ${problemWith(region)}`);
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
    notRead: [...left, ...unread].map((what) => ({ file, line: 1, what: `task ${number}: ${what}` })),
  });
}

const problemWith = ({ start, end }: Region) => `the span ${start}–${end} is not inside its text`;

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

function chooseCompletion({ annotations = [], predictions = [] }: Task) {
  const done = annotations.filter(({ was_cancelled }) => !was_cancelled);
  const all = done.length > 0 ? done : predictions;
  const taken = all.find(({ ground_truth }) => ground_truth) ?? all[0];
  const others = [...annotations, ...(done.length > 0 ? predictions : all)].filter((each) => each !== taken);
  return { taken, left: others.map(nameOf) };
}

const nameOf = ({ id, result }: Completion) =>
  `another annotation (${id ?? "no id"}, ${result.length} regions)`;

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
