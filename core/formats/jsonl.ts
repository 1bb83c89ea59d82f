import { z } from "zod";
import { ok, type Result } from "../result";
import { isPlainObject } from "../stored/jsonObject";
import { CodePointTable } from "../text/offsets";
import { asciiJsonLine } from "./asciiJson";
import type {
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  CorpusWriter,
  ReadDocument,
  Written,
} from "./CorpusFormat";
import { keepsPlaceAndLabel } from "./keepsPlaceAndLabel";
import { leftOut } from "./leftOut";
import { malformed } from "./malformed";
import { parseJsonLine } from "./parseJson";
import { bareAnnotation, isLabelledSpan, placeSpans } from "./placeSpans";
import { plainLosses } from "./plainLosses";
import { shapeProblem } from "./problems";

const PATH = "corpus.jsonl";

/**
 * One document a line: `{"id","text","label":[[start,end,label],…]}`, as doccano and most training scripts
 * read it. Offsets in code points, ends exclusive, ASCII only.
 */
export const jsonl: CorpusFormat = {
  id: "jsonl",
  name: "JSON Lines",
  offsetUnit: "code-point",
  capabilities: keepsPlaceAndLabel,
  write: () => jsonlWriter,
  read: readCorpus,
  readsLinesOf: PATH,
};

const jsonlWriter: CorpusWriter = {
  // A corpus of no documents is an empty file, not a missing one.
  open: () => [{ path: PATH, content: "" }],
  document: writeDocument,
  close: () => [],
};

function writeDocument(entry: CorpusEntry): Written {
  const { source, layer } = entry;
  const table = new CodePointTable(source.text);
  const label = layer.annotations.map((a) => [table.toCodePoint(a.start), table.toCodePoint(a.end), a.label]);
  const annotations = layer.annotations.map((a) => bareAnnotation(a));
  return {
    chunks: [{ path: PATH, content: asciiJsonLine({ id: source.document, text: source.text, label }) }],
    losses: plainLosses(entry, keepsPlaceAndLabel),
    expected: { text: source.text, annotations, layer: null },
  };
}

const rowSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  label: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string().min(1)])),
});
type Row = z.output<typeof rowSchema>;
const KNOWN_KEYS = new Set(Object.keys(rowSchema.shape));

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const file of source.paths.filter((path) => path.endsWith(".jsonl"))) {
    let number = 0;
    for await (const line of source.lines(file)) {
      number++;
      const row = line.ok ? readLine(file, number, line.value) : line;
      if (row === null) continue;
      yield row;
      if (!row.ok) return;
    }
  }
}

/** The document of a line, null for a blank one. */
function readLine(file: string, number: number, line: string): Result<ReadDocument> | null {
  // The mark that may begin a file is white space to trim.
  if (line.trim() === "") return null;
  const value = parseJsonLine(file, number, line);
  if (!value.ok) return value;
  // Nearly every row is plain, and the schema takes as long as parsing the line.
  if (isPlainRow(value.value)) return readRow(file, number, value.value);
  const row = rowSchema.safeParse(value.value);
  if (row.success) return readRow(file, number, row.data);
  return malformed(file, number, shapeProblem(row.error, "row"));
}

/** True for what the schema surely accepts as it is; false says nothing. */
function isPlainRow(value: unknown): value is Row {
  if (!isPlainObject(value) || typeof value.id !== "string" || typeof value.text !== "string") return false;
  return Array.isArray(value.label) && value.label.every(isLabelledSpan);
}

function readRow(file: string, line: number, row: Row): Result<ReadDocument> {
  const annotations = placeSpans(file, line, row.text, row.label);
  if (!annotations.ok) return annotations;
  const unknown = Object.keys(row).filter((key) => !KNOWN_KEYS.has(key));
  return ok({
    document: String(row.id ?? `${file.replace(/\.jsonl$/, "")}-${line}`),
    text: row.text,
    annotations: annotations.value,
    layer: null,
    notRead: unknown.map((key) => ({ file, line, what: leftOut("key", { key }) })),
  });
}
