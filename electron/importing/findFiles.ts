import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { failure } from "../../core/errors";
import { isHiddenEntry } from "../../core/importing/entryPath";
import type { RefusedImport } from "../../core/importing/ImportReport";
import { importKindOf } from "../../core/importing/importKind";
import { err, ok, type Result } from "../../core/result";
import { MOST_IMPORTED } from "../ipc/importing";
import { reasonOf } from "../storage/systemError";
import type { GivenFile, Listed, TextReader } from "./TextReader";
import type { FoundFile } from "./TextSource";

/** The reader's thread is asked for so many files at once: waiting for each answer took longer than the looking. */
const LISTED_TOGETHER = 100;

/**
 * The files that paths name: themselves, all below them where they are folders, and what lies in archives.
 * Of a folder's files those of other kinds are passed over; one that was named itself is refused. Links are
 * not followed. Fails with `import-too-many` and `cancelled`.
 */
export async function findFiles(
  paths: readonly string[],
  reader: TextReader,
  signal?: AbortSignal,
): Promise<Result<Listed>> {
  const files: FoundFile[] = [];
  const refused: RefusedImport[] = [];
  const list = (file: GivenFile | RefusedImport) =>
    "problem" in file ? { files: [], refused: [file] } : reader.list(file);
  for await (const some of someAtATime(filesAt(paths))) {
    if (signal?.aborted) return err(failure("cancelled", {}));
    for (const listed of await Promise.all(some.map(list))) {
      files.push(...listed.files);
      refused.push(...listed.refused);
    }
    const count = files.length + refused.length;
    if (count > MOST_IMPORTED) return err(failure("import-too-many", { count, limit: MOST_IMPORTED }));
  }
  return ok({ files, refused });
}

async function* someAtATime<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let some: Item[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length < LISTED_TOGETHER) continue;
    yield some;
    some = [];
  }
  yield some;
}

async function* filesAt(paths: readonly string[]): AsyncGenerator<GivenFile | RefusedImport> {
  for (const given of paths) yield* givenFiles(given);
}

async function* givenFiles(given: string): AsyncGenerator<GivenFile | RefusedImport> {
  const name = path.basename(given);
  try {
    if ((await stat(given)).isDirectory()) yield* filesBelow(given, name);
    else yield { path: given, name, folder: "" };
  } catch (error) {
    yield { name, problem: failure("document-unreadable", { name, reason: reasonOf(error) }) };
  }
}

async function* filesBelow(folder: string, name: string): AsyncGenerator<GivenFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHiddenEntry(entry.name)) continue;
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(at, `${name}/${entry.name}`);
    else if (entry.isFile() && importKindOf(entry.name))
      yield { path: at, name: `${name}/${entry.name}`, folder: name };
  }
}
