import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from "hyparquet/src/index.js";
import { z } from "zod";
import { ok, type Result } from "../../result";
import type { CorpusSource, SlicedDocument } from "../CorpusFormat";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { problem } from "../problems";
import { parsers } from "./wholeStrings";

const rowSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  annotator: z.string(),
  status: z.string(),
  spans: z.array(
    z.strictObject({
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      label: z.string(),
      note: z.string(),
      attributes: z.string(),
    }),
  ),
});
type Row = z.output<typeof rowSchema>;

/**
 * Finds the labelled words in the Parquet files by slicing characters as Python does, and holds the rows of JSON
 * against them.
 */
export async function* checkDataset(source: CorpusSource): AsyncGenerator<Result<SlicedDocument>> {
  for (const rows of source.paths.filter((each) => each.endsWith(".jsonl"))) yield* checkSplit(source, rows);
}

async function* checkSplit(source: CorpusSource, rows: string): AsyncGenerator<Result<SlicedDocument>> {
  const lines = source.lines(rows)[Symbol.asyncIterator]();
  const isOfSplit = (path: string) => path.startsWith(`${rows.replace(/[.]jsonl$/, "")}-`);
  for (const path of source.paths.filter((each) => each.endsWith(".parquet") && isOfSplit(each))) {
    for await (const row of rowsIn(source, path)) {
      if (!row.ok) return yield row;
      const line = (await lines.next()).value as Result<string> | undefined;
      if (line && !line.ok) return yield line;
      if (!line || !isSameRow(line.value, row.value))
        return yield malformed(rows, 1, problem("parquet-other-row", { id: row.value.id, file: path }));
      yield ok(slicesOf(row.value));
    }
  }
}

async function* rowsIn(source: CorpusSource, path: string): AsyncGenerator<Result<Row>> {
  const size = await source.size(path);
  if (!size.ok) return yield size;
  const file = fileOf(source, path, size.value);
  try {
    const metadata = await parquetMetadataAsync(file);
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd, parsers })) {
        const parsed = rowSchema.safeParse(row);
        yield parsed.success
          ? ok(parsed.data)
          : malformed(
              path,
              1,
              problem("parquet-shape", { where: parsed.error.issues[0]?.path.join(".") ?? "" }),
            );
      }
      rowStart = rowEnd;
    }
  } catch (error) {
    if (error instanceof Unreadable) return yield error.result;
    yield malformed(path, 1, problem("parquet-unsound", { why: (error as Error).message }));
  }
}

/** Leaves the Parquet reader, which knows no other way out. */
class Unreadable extends Error {
  constructor(readonly result: Extract<Result<never>, { ok: false }>) {
    super();
  }
}

function fileOf(source: CorpusSource, path: string, byteLength: number): AsyncBuffer {
  const slice = async (start: number, end = byteLength) => {
    const bytes = await source.part(path, start, end);
    if (!bytes.ok) throw new Unreadable(bytes);
    // A copy: Node's buffers are views.
    return new Uint8Array(bytes.value).buffer;
  };
  return { byteLength, slice };
}

function isSameRow(line: string, row: Row): boolean {
  const value = parseJsonLine("", 1, line);
  return value.ok && JSON.stringify(value.value) === JSON.stringify(row);
}

function slicesOf({ id, text, spans }: Row): SlicedDocument {
  const characters = Array.from(text);
  return {
    document: id,
    slices: spans.map(({ start, end, label }) => [label, characters.slice(start, end).join("")]),
  };
}
