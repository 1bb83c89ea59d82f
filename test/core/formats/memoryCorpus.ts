import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Chunk,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  ReadDocument,
  Written,
} from "../../../core/formats/CorpusFormat";
import { parseAnnotatorId } from "../../../core/model/ids";
import { defaultProject } from "../../../core/model/Project";
import { ok, type Result } from "../../../core/result";

/** The files of a corpus in memory, as text. */
export type Files = ReadonlyMap<string, string>;

/** Everything that writing a corpus gave. */
export interface WrittenCorpus {
  readonly files: Files;
  readonly written: readonly Written[];
}

/** Writes a corpus into memory. */
export function writeCorpus(format: CorpusFormat, entries: readonly CorpusEntry[]): WrittenCorpus {
  const annotator = parseAnnotatorId("annotator-a");
  if (!annotator.ok || !format.write) throw new Error(`${format.id} cannot be written`);
  const writer = format.write({ project: defaultProject, annotator: annotator.value });
  const opened = writer.open();
  const written = entries.map((entry) => writer.document(entry));
  return {
    files: joined([...opened, ...written.flatMap(({ chunks }) => chunks), ...writer.close()]),
    written,
  };
}

function joined(chunks: readonly Chunk[]): Files {
  const bytes = new Map<string, Buffer[]>();
  for (const { path, content } of chunks)
    bytes.set(path, [...(bytes.get(path) ?? []), Buffer.from(content as string)]);
  return new Map([...bytes].map(([path, parts]) => [path, Buffer.concat(parts).toString("utf8")]));
}

/** Reads a corpus from memory: the documents up to the first failure, and that failure. */
export async function readCorpus(format: CorpusFormat, files: Files): Promise<Result<ReadDocument>[]> {
  if (!format.read) throw new Error(`${format.id} cannot be read`);
  const results: Result<ReadDocument>[] = [];
  for await (const result of format.read(sourceOf(files))) results.push(result);
  return results;
}

function sourceOf(files: Files): CorpusSource {
  const text = (path: string) => files.get(path) ?? missing(path);
  return {
    paths: [...files.keys()].sort(),
    text: async (path) => ok(text(path)),
    lines: async function* (path) {
      for (const line of text(path).replace(/\n$/, "").split("\n")) yield ok(line);
    },
  };
}

function missing(path: string): never {
  throw new Error(`A reader asked for ${path}, which is not there`);
}

/** The fixtures in a folder of test/fixtures/formats whose names begin with a prefix. */
export function fixtureFiles(folder: string, prefix = ""): Files {
  const root = join(import.meta.dirname, "../../fixtures/formats", folder);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" });
  const wanted = paths.filter((path) => path.startsWith(prefix) && /\.\w+$/.test(path));
  return new Map(wanted.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]));
}
