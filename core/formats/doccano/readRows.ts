import { z } from "zod";
import { err, ok, type Result } from "../../result";
import type { CorpusSource, ReadDocument } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { placeSpans } from "../placeSpans";
import { problem, shapeProblem } from "../problems";
import type { Words } from "../words";
import { annotationListSchema, readAnnotationList } from "./annotationList";
import { spanSchema } from "./spans";

/** A string is a class of the whole text. */
const spansOrClasses = z.array(z.union([spanSchema, z.string()]));

const rowSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  label: spansOrClasses.optional(),
  entities: z.array(spanSchema).optional(),
  /** What doccano 1.0 calls them. */
  labels: spansOrClasses.optional(),
  annotations: annotationListSchema.optional(),
});
type Row = z.output<typeof rowSchema>;

/** Keys that hold nothing to annotate with when they are empty, and our own annotator's name. */
const SPAN_KEYS: ReadonlySet<string> = new Set([
  "id",
  "text",
  "label",
  "labels",
  "entities",
  "annotations",
  "annotator",
]);

/** Reads doccano's exports with and without relations, as rows or as one array of them. */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const file of source.paths.filter((path) => /\.jsonl?$/.test(path) && !isAside(path))) {
    for await (const document of readFile(source, file)) {
      yield document;
      if (!document.ok) return;
    }
  }
}

/** Files of JSON that lie beside the rows: the labels, and what our exports say of themselves. */
const isAside = (path: string) => /(^|\/)(label_config|export-report)\.json$/.test(path);

async function* readFile(source: CorpusSource, file: string): AsyncGenerator<Result<ReadDocument>> {
  let number = 0;
  for await (const line of source.lines(file)) {
    number++;
    if (!line.ok) return yield line;
    if (line.value.trim() === "") continue;
    // A row spread over lines, as people and programs write it that make JSON readable.
    if (/^\uFEFF?[[{]\s*$/.test(line.value)) return yield* readWhole(source, file, number);
    yield* readValue(file, number, parseJsonLine(file, number, line.value));
  }
}

async function* readWhole(source: CorpusSource, file: string, line: number) {
  const text = await source.text(file);
  yield* readValue(file, line, text.ok ? parseJsonLine(file, 1, text.value) : text);
}

function* readValue(file: string, line: number, value: Result<unknown>): Generator<Result<ReadDocument>> {
  if (!value.ok) return yield value;
  if (!Array.isArray(value.value))
    return yield readRow({ file, line, index: 0, isListed: false }, value.value);
  for (const [index, row] of value.value.entries()) yield readRow({ file, line, index, isListed: true }, row);
}

/** Where a row stands: a line of its own, or one of an array that begins there. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly index: number;
  readonly isListed: boolean;
}

function readRow({ file, line, index, isListed }: Place, value: unknown): Result<ReadDocument> {
  const row = rowSchema.safeParse(value);
  if (!row.success) {
    const wrong = shapeProblem(row.error, "row");
    return malformed(file, line, isListed ? problem("in-row", { number: index + 1, problem: wrong }) : wrong);
  }
  const { id, text, label = [], labels = [], entities = [], annotations: list = [] } = row.data;
  const listed = readAnnotationList(list);
  const spans = [...label, ...labels, ...entities, ...listed.spans].filter(
    (each) => typeof each !== "string",
  );
  const annotations = placeSpans(file, line, text, spans);
  if (!annotations.ok) return err(annotations.error);
  return ok({
    document: String(id ?? `${file.replace(/\.jsonl?$/, "")}-${line + index}`),
    text,
    annotations: annotations.value,
    layer: null,
    notRead: [...unread(row.data), ...listed.unread].map((what) => ({ file, line, what })),
  });
}

function unread(row: Row): Words[] {
  const classes = [...(row.label ?? []), ...(row.labels ?? [])].filter((each) => typeof each === "string");
  const keys = Object.entries(row).filter(([key, value]) => !SPAN_KEYS.has(key) && !holdsNothing(value));
  return [
    ...classes.map((each) => leftOut("doccano-class", { label: each })),
    ...keys.map(([key]) => leftOut("key", { key })),
  ];
}

const holdsNothing = (value: unknown) =>
  value === null || (typeof value === "object" && Object.keys(value).length === 0);
