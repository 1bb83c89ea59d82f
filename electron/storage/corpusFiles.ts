import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure } from "../../core/errors";
import type { CorpusSource } from "../../core/formats/CorpusFormat";
import { withoutSidecars } from "../../core/formats/sidecars";
import { err, ok, type Result } from "../../core/result";
import { corpusIn, openCorpusFolder } from "./corpusSource";
import { reasonOf } from "./systemError";

/**
 * What people give to be read as corpora: each folder is one, the files that lie in one folder are one together, so that
 * a text and the annotations beside it are found by one another. Fails with `file-…`.
 */
export async function openCorpora(paths: readonly string[]): Promise<Result<CorpusSource[]>> {
  const folders: string[] = [];
  const files = new Map<string, Set<string>>();
  for (const path of paths) {
    const isFolder = await checkFolder(path);
    if (!isFolder.ok) return isFolder;
    const folder = dirname(path);
    if (isFolder.value) folders.push(path);
    else files.set(folder, (files.get(folder) ?? new Set()).add(basename(path)));
  }
  const corpora = await Promise.all(folders.map(openCorpusFolder));
  return ok([
    ...corpora.map(withoutSidecars),
    ...[...files].map(([folder, names]) => openCorpusFiles(folder, names)),
  ]);
}

function openCorpusFiles(folder: string, names: ReadonlySet<string>): CorpusSource {
  return withoutSidecars({ ...corpusIn(folder), paths: [...names].sort() });
}

async function checkFolder(path: string): Promise<Result<boolean>> {
  try {
    return ok((await stat(path)).isDirectory());
  } catch (error) {
    return err(failure("file-unreadable", { file: join(path), reason: reasonOf(error) }));
  }
}
