import { z } from "zod";
import { ok, type Result } from "../../result";
import { asciiJsonLine } from "../asciiJson";
import type { Chunk } from "../CorpusFormat";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { problem } from "../problems";

/** The file beside our CoNLL files that says which rows belong to which document, and what white space lies between. */
export const INDEX_FILE = "documents.jsonl";

/** A document of the corpus: its text to the letter, and how many lines of each file are its own. */
export interface IndexedDocument {
  readonly id: string;
  readonly text: string;
  readonly lines: Readonly<Record<string, number>>;
}

const schema = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  lines: z.record(z.string(), z.int().nonnegative()),
});

/** The line of a document. */
export function formatIndexLine(document: IndexedDocument): Chunk {
  return { path: INDEX_FILE, content: asciiJsonLine(document) };
}

/** The document of a line. */
export function parseIndexLine(file: string, number: number, line: string): Result<IndexedDocument> {
  const json = parseJsonLine(file, number, line);
  if (!json.ok) return json;
  const row = schema.safeParse(json.value);
  return row.success ? ok(row.data) : malformed(file, number, problem("conll-no-index-row", {}));
}
