import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure } from "../../core/errors";
import type { CorpusSource } from "../../core/formats/CorpusFormat";
import { detectFormat, HEAD_BYTES } from "../../core/formats/importing/detectFormat";
import { withoutSidecars } from "../../core/formats/sidecars";
import { err, ok, type Result } from "../../core/result";
import { corpusIn, openCorpusFolder } from "../storage/corpusSource";
import { readHead } from "../storage/readBounded";
import { reasonOf, systemCode } from "../storage/systemError";
import { corporaWithin } from "./corporaWithin";

/** Files that belong together, with the folder they lie in. */
export interface OpenedCorpus extends CorpusSource {
  /** Absolute. */
  readonly folder: string;
  /** True when all that lies in the folder was given. */
  readonly isWhole: boolean;
  /** What was given, beside whose report it lies, of which this is a layer or a part. */
  readonly exported?: OpenedCorpus;
}

/**
 * What people give to be read as corpora: each folder is one, or as many as are in it, see `corporaWithin`; the files
 * that lie in one folder are one together, so that a text and the annotations beside it are found by one another.
 * Fails with `file-…`.
 */
export async function openCorpora(paths: readonly string[]): Promise<Result<OpenedCorpus[]>> {
  const folders: string[] = [];
  const files = new Map<string, Set<string>>();
  for (const path of paths) {
    const isFolder = await checkFolder(path);
    if (!isFolder.ok) return isFolder;
    const folder = dirname(path);
    if (isFolder.value) folders.push(path);
    else files.set(folder, (files.get(folder) ?? new Set()).add(basename(path)));
  }
  const corpora = await Promise.all(
    folders.map(async (folder) => corporaWithin(opened(folder, true, await openCorpusFolder(folder)))),
  );
  return ok([
    ...corpora.flat(),
    ...[...files].map(([folder, names]) =>
      opened(folder, false, { ...corpusIn(folder), paths: [...names].sort() }),
    ),
  ]);
}

function opened(folder: string, isWhole: boolean, source: CorpusSource): OpenedCorpus {
  return { ...withoutSidecars(source), folder, isWhole };
}

/** The format that corpora look to be in, see {@link detectFormat}: that of the first which looks like any. */
export async function detectFormatOf(corpora: readonly OpenedCorpus[]): Promise<string | null> {
  for (const { folder, paths } of asGiven(corpora)) {
    const format = await detectFormat(paths, (path) => headOf(join(folder, path)));
    if (format !== null) return format;
  }
  return null;
}

/** What was given, each once: the report of an export, which says what it is, lies there. */
export function asGiven(corpora: readonly OpenedCorpus[]): ReadonlySet<OpenedCorpus> {
  return new Set(corpora.map((corpus) => corpus.exported ?? corpus));
}

/** Cut bytes and what is no text are no matter: it is only looked for signs. */
async function headOf(file: string): Promise<string> {
  try {
    const head = await readHead(file, HEAD_BYTES);
    return new TextDecoder(markedEncoding(head)).decode(head);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return "";
  }
}

/** The other encodings write signs as UTF-8 does. */
function markedEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

async function checkFolder(path: string): Promise<Result<boolean>> {
  try {
    return ok((await stat(path)).isDirectory());
  } catch (error) {
    return err(failure("file-unreadable", { file: join(path), reason: reasonOf(error) }));
  }
}
