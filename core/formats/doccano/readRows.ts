import { z } from "zod";
import { err, ok, type Result } from "../../result";
import type { CorpusSource, ReadDocument } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { type LabelledSpan, placeSpans } from "../placeSpans";
import { problem, shapeProblem } from "../problems";
import type { Words } from "../words";

const offset = z.int().nonnegative();
const tripleSchema = z.tuple([offset, offset, z.string().min(1)]);
const entitySchema = z
  .looseObject({ start_offset: offset, end_offset: offset, label: z.string().min(1) })
  .transform(({ start_offset, end_offset, label }): LabelledSpan => [start_offset, end_offset, label]);
const spanSchema = z.union([tripleSchema, entitySchema]);

const rowSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  /** A string is a class of the whole text. */
  label: z.array(z.union([spanSchema, z.string()])).optional(),
  entities: z.array(spanSchema).optional(),
});
type Row = z.output<typeof rowSchema>;

/** Keys that hold nothing to annotate with when they are empty, and our own annotator's name. */
const SPAN_KEYS = new Set(["id", "text", "label", "entities", "annotator"]);

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
  const rows: unknown[] = Array.isArray(value.value) ? value.value : [value.value];
  for (const [i, row] of rows.entries()) yield readRow(file, line, i, row);
}

function readRow(file: string, line: number, index: number, value: unknown): Result<ReadDocument> {
  const row = rowSchema.safeParse(value);
  if (!row.success) {
    const inRow = { number: index + 1, problem: shapeProblem(row.error, "row") };
    return malformed(file, line, problem("in-row", inRow));
  }
  const { id, text, label = [], entities = [] } = row.data;
  const spans = [...label, ...entities].filter((each) => typeof each !== "string");
  const annotations = placeSpans(file, line, text, spans);
  if (!annotations.ok) return err(annotations.error);
  return ok({
    document: String(id ?? `${file.replace(/\.jsonl?$/, "")}-${line + index}`),
    text,
    annotations: annotations.value,
    layer: null,
    notRead: unread(row.data).map((what) => ({ file, line, what })),
  });
}

function unread(row: Row): Words[] {
  const classes = (row.label ?? []).filter((each) => typeof each === "string");
  const keys = Object.entries(row).filter(([key, value]) => !SPAN_KEYS.has(key) && !isEmptyList(value));
  return [
    ...classes.map((each) => leftOut("doccano-class", { label: each })),
    ...keys.map(([key]) => leftOut("key", { key })),
  ];
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
