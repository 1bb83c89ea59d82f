import { z } from "zod";
import { err, ok, type Result } from "../result";
import { CodePointTable, codePoint } from "../text/offsets";
import { asciiJsonLine } from "./asciiJson";
import type {
  Capabilities,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  CorpusWriter,
  ReadAnnotation,
  ReadDocument,
  Written,
} from "./CorpusFormat";
import { malformed } from "./malformed";
import { plainLosses } from "./plainLosses";

const PATH = "corpus.jsonl";

const capabilities: Capabilities = {
  nested: true,
  crossing: true,
  sameRange: true,
  crossesLines: true,
  outerWhiteSpace: true,
  anyLabel: true,
  notes: false,
  attributes: false,
  times: false,
  origin: false,
  annotator: false,
  status: false,
};

/**
 * One document a line: `{"id","text","label":[[start,end,label],…]}`, as doccano and most training scripts
 * read it. Offsets in code points, ends exclusive, ASCII only.
 */
export const jsonl: CorpusFormat = {
  id: "jsonl",
  name: "JSON Lines",
  offsetUnit: "code-point",
  capabilities,
  write: () => jsonlWriter,
  read: readCorpus,
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
    losses: plainLosses(entry, capabilities),
    expected: { text: source.text, annotations, layer: null },
  };
}

function bareAnnotation({
  start,
  end,
  label,
}: Pick<ReadAnnotation, "start" | "end" | "label">): ReadAnnotation {
  return { start, end, label, note: "", attributes: {} };
}

const rowSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  label: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string().min(1)])),
});
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
  const json = number === 1 ? line.replace(/^\uFEFF/, "") : line;
  if (json.trim() === "") return null;
  const value = parseJson(json);
  if (!value.ok) return malformed(file, number, `not JSON (${value.error})`);
  const row = rowSchema.safeParse(value.value);
  if (row.success) return readRow(file, number, row.data);
  const [issue] = row.error.issues;
  return malformed(file, number, `${issue?.path.join(".") || "the row"}: ${issue?.message}`);
}

function readRow(file: string, line: number, row: z.output<typeof rowSchema>): Result<ReadDocument> {
  const table = new CodePointTable(row.text);
  const annotations: ReadAnnotation[] = [];
  for (const [start, end, label] of row.label) {
    if (start >= end) return malformed(file, line, `the span ${start}–${end} is empty or backwards`);
    if (end > table.length)
      return malformed(
        file,
        line,
        `the span ${start}–${end} is outside the text of ${table.length} code points`,
      );
    annotations.push(
      bareAnnotation({ start: table.toUtf16(codePoint(start)), end: table.toUtf16(codePoint(end)), label }),
    );
  }
  const unknown = Object.keys(row).filter((key) => !KNOWN_KEYS.has(key));
  return ok({
    document: String(row.id ?? `${file.replace(/\.jsonl$/, "")}-${line}`),
    text: row.text,
    annotations,
    layer: null,
    notRead: unknown.map((key) => ({ file, line, what: `the key ${key}` })),
  });
}

function parseJson(json: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    return err((error as Error).message);
  }
}
