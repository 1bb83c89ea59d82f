import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Chunk,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  ReadDocument,
  SlicedDocument,
  Written,
} from "../../../core/formats/CorpusFormat";
import { defaultWriteOptions, type WriteOptions } from "../../../core/formats/WriteOptions";
import { parseAnnotatorId } from "../../../core/model/ids";
import { defaultProject } from "../../../core/model/Project";
import { ok, type Result } from "../../../core/result";

/** The files of a corpus in memory, as text. */
export type Files = ReadonlyMap<string, string>;

/** The same with files of any kind. */
export type AnyFiles = ReadonlyMap<string, string | Uint8Array>;

/** Everything that writing a corpus gave. */
export interface WrittenCorpus {
  readonly files: Files;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly written: readonly Written[];
}

/** Writes a corpus into memory. */
export function writeCorpus(
  format: CorpusFormat,
  entries: readonly CorpusEntry[],
  options: Partial<WriteOptions> = {},
): WrittenCorpus {
  const annotator = parseAnnotatorId("annotator-a");
  if (!annotator.ok || !format.write) throw new Error(`${format.id} cannot be written`);
  const writer = format.write({
    project: defaultProject,
    annotator: annotator.value,
    options: { ...defaultWriteOptions, ...options },
  });
  const opened = writer.open();
  const written = entries.map((entry) => writer.document(entry));
  const bytes = joined([...opened, ...written.flatMap(({ chunks }) => chunks), ...writer.close()]);
  const files = new Map([...bytes].map(([path, content]) => [path, content.toString("utf8")]));
  return { files, bytes, written };
}

function joined(chunks: readonly Chunk[]): Map<string, Buffer> {
  const parts = new Map<string, Buffer[]>();
  for (const { path, content } of chunks)
    parts.set(path, [...(parts.get(path) ?? []), Buffer.from(content as string)]);
  return new Map([...parts].map(([path, pieces]) => [path, Buffer.concat(pieces)]));
}

/** Reads a corpus from memory: the documents up to the first failure, and that failure. */
export async function readCorpus(format: CorpusFormat, files: AnyFiles): Promise<Result<ReadDocument>[]> {
  if (!format.read) throw new Error(`${format.id} cannot be read`);
  return collected(format.read(sourceOf(files)));
}

/** What a format that cannot be read finds in its own files. */
export async function checkCorpus(format: CorpusFormat, files: AnyFiles): Promise<Result<SlicedDocument>[]> {
  if (!format.check) throw new Error(`${format.id} has no check`);
  return collected(format.check(sourceOf(files)));
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function sourceOf(files: AnyFiles): CorpusSource {
  const bytes = (path: string) => Buffer.from((files.get(path) ?? missing(path)) as string);
  const text = (path: string) => bytes(path).toString("utf8");
  return {
    paths: [...files.keys()].sort(),
    text: async (path) => ok(text(path)),
    bytes: async (path) => ok(bytes(path)),
    size: async (path) => ok(bytes(path).length),
    part: async (path, start, end) => ok(bytes(path).subarray(start, end)),
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
