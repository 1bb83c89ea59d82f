import { z } from "zod";
import type { Annotation } from "../model/Annotation";
import { ok, type Result } from "../result";
import { CodePointTable, codePoint, type Utf16Offset, utf16 } from "../text/offsets";
import { type Span, sliceSpan, span } from "../text/Span";
import { asciiJsonLine } from "./asciiJson";
import type {
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  CorpusWriter,
  ReadAnnotation,
  ReadDocument,
  Written,
} from "./CorpusFormat";
import { findCounting } from "./counting";
import { keepsPlaceAndLabel } from "./keepsPlaceAndLabel";
import { leftOut } from "./leftOut";
import { breaksOf } from "./lineBreaks";
import { malformed } from "./malformed";
import { parseJsonLine } from "./parseJson";
import { bareAnnotation } from "./placeSpans";
import { plainLosses } from "./plainLosses";
import { problem, shapeProblem } from "./problems";

const PATH = "corpus.json";

/** By label and words, the first and the last character of each place. */
type Labels = Record<string, Record<string, [number, number][]>>;

/**
 * CLUENER: a paragraph a line, `{"text","label":{label:{words:[[first,last],…]}}}`. Offsets in code points, the last
 * character included. `id` is the document, `before` and `after` the line breaks that part its rows; the readers of the
 * benchmark's baselines pass over both.
 *
 * @see https://github.com/CLUEbenchmark/CLUENER2020, bilstm_crf_pytorch/data_processor.py
 */
export const cluener: CorpusFormat = {
  id: "cluener",
  name: "CLUENER",
  offsetUnit: "code-point",
  capabilities: keepsPlaceAndLabel,
  write: () => writer,
  read: readCorpus,
  readsLinesOf: PATH,
};

const writer: CorpusWriter = {
  open: () => [{ path: PATH, content: "" }],
  document: writeDocument,
  close: () => [],
};

function writeDocument(entry: CorpusEntry): Written {
  const { document, text } = entry.source;
  const annotations: ReadAnnotation[] = [];
  const chunks = [...rowsOf(text, entry.layer.annotations)].map(({ place, inside, before, after }) => {
    const words = sliceSpan(text, place);
    const label = labelsOf(words, place.start, inside, annotations);
    const row = { id: document, text: words, label, ...(before !== "" && { before }), after };
    return { path: PATH, content: asciiJsonLine(row) };
  });
  return {
    chunks,
    losses: plainLosses(entry, keepsPlaceAndLabel),
    expected: { text, annotations, layer: null },
  };
}

interface Row {
  readonly place: Span;
  readonly inside: readonly Annotation[];
  readonly before: string;
  readonly after: string;
}

/** A text in rows: its lines, joined where an annotation goes over their end; blank lines are no rows. */
function* rowsOf(text: string, annotations: readonly Annotation[]): Generator<Row> {
  const breaks = new Set(breaksOf(text, annotations));
  const lineEnds = (from: number) => {
    let to = from;
    while (breaks.has(to)) to++;
    return text.slice(from, to);
  };
  let before = lineEnds(0);
  let next = 0;
  for (let start = before.length; start < text.length || start === 0 || before !== ""; ) {
    let end = start;
    while (end < text.length && !breaks.has(end)) end++;
    const first = next;
    while (next < annotations.length && (annotations[next] as Annotation).start < end) next++;
    const after = lineEnds(end);
    yield { place: span(start, end), inside: annotations.slice(first, next), before, after };
    [start, before] = [end + after.length, ""];
    if (start >= text.length) return;
  }
}

function labelsOf(
  words: string,
  from: number,
  inside: readonly Annotation[],
  read: ReadAnnotation[],
): Labels {
  const table = new CodePointTable(words);
  const at = (offset: number) => table.toCodePoint(utf16(offset - from));
  // Without a prototype: a label may be called `constructor`.
  const labels: Labels = Object.create(null);
  for (const { start, end, label, quote } of inside) {
    const byWords: Labels[string] = labels[label] ?? Object.create(null);
    const places = byWords[quote] ?? [];
    places.push([at(start), at(end) - 1]);
    byWords[quote] = places;
    labels[label] = byWords;
  }
  const toUtf16 = (offset: number) => utf16(from + table.toUtf16(codePoint(offset)));
  for (const [label, places] of Object.entries(labels))
    for (const [first, last] of Object.values(places).flat())
      read.push(bareAnnotation({ start: toUtf16(first), end: toUtf16(last + 1), label }));
  return labels;
}

const rowSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  label: z
    .record(
      z.string(),
      z.record(z.string(), z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]))),
    )
    .optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});
const KNOWN_KEYS = new Set(Object.keys(rowSchema.shape));

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const file of source.paths.filter((path) => /\.jsonl?$/.test(path))) {
    let [number, pending]: [number, ReadDocument | null] = [0, null];
    for await (const line of source.lines(file)) {
      number++;
      if (line.ok && line.value.replace("\uFEFF", "").trim() === "") continue;
      const row = line.ok ? readRow(file, number, line.value) : line;
      if (!row.ok) return yield row;
      const { document, isPart } = row.value;
      if (pending && isPart && pending.document === document.document) pending = joined(pending, document);
      else {
        if (pending) yield ok(pending);
        pending = document;
      }
      if (isPart) continue;
      yield ok(pending);
      pending = null;
    }
    if (pending) yield ok(pending);
  }
}

function joined(first: ReadDocument, second: ReadDocument): ReadDocument {
  const move = (offset: Utf16Offset) => utf16(offset + first.text.length);
  const moved = second.annotations.map((each) => ({ ...each, start: move(each.start), end: move(each.end) }));
  return {
    ...first,
    text: first.text + second.text,
    annotations: [...first.annotations, ...moved],
    notRead: [...first.notRead, ...second.notRead],
  };
}

/** A row as a document of its own, and whether it is a part of one. */
function readRow(
  file: string,
  line: number,
  json: string,
): Result<{ document: ReadDocument; isPart: boolean }> {
  const value = parseJsonLine(file, line, json);
  if (!value.ok) return value;
  const parsed = rowSchema.safeParse(value.value);
  if (!parsed.success) return malformed(file, line, shapeProblem(parsed.error, "row"));
  const { id, text, label = {}, before = "", after } = parsed.data;
  const places = Object.entries(label).flatMap(([name, byWords]) =>
    Object.entries(byWords).flatMap(([quote, all]) =>
      all.map(([first, last]) => ({ start: first, end: last + 1, quote, label: name })),
    ),
  );
  const counting = findCounting(text, places, "code-point");
  if (!counting) return malformed(file, line, problem("quotes-elsewhere", {}));
  const annotations = places.map((each) => {
    const { start, end } = counting.toSpan(each.start, each.end) as Span;
    const at = (offset: number) => utf16(offset + before.length);
    return bareAnnotation({ start: at(start), end: at(end), label: each.label });
  });
  const unknown = Object.keys(parsed.data).filter((key) => !KNOWN_KEYS.has(key));
  return ok({
    isPart: after !== undefined,
    document: {
      document: String(id ?? `${file.replace(/\.jsonl?$/, "")}-${line}`),
      text: before + text + (after ?? ""),
      annotations,
      layer: null,
      foundUnit: counting.found,
      notRead: unknown.map((key) => ({ file, line, what: leftOut("key", { key }) })),
    },
  });
}
