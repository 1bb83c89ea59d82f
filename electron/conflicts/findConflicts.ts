import { stat } from "node:fs/promises";
import type { Failure } from "../../core/errors";
import { conflictCopyName } from "../../core/merge/conflictCopyName";
import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { parseLayerFile } from "../../core/stored/layerFile";
import { parseProjectFile } from "../../core/stored/projectFile";
import type { ConflictFile } from "../ipc/conflicts";
import { namesIn } from "../storage/namesIn";
import { parseRefusalsOf } from "../storage/RefusalStore";
import { readHead } from "../storage/readBounded";
import { type ParseStored, readStored } from "../storage/storedFile";
import {
  LAYER_ENDING,
  PROJECT_FILE,
  REFUSALS,
  type WorkspaceFile,
  type WorkspaceFolder,
} from "../storage/WorkspaceFolder";

/** How many documents' folders are listed at a time. */
const AT_A_TIME = 16;

/**
 * Every second version of a file that sync tools left in a workspace, those of the project last. Goes by names; only
 * a name that may as well be somebody's own is opened, and what the annotator may merge, to say whether it can be.
 *
 * @param annotator - Whose window asks; null for nobody yet.
 */
export async function findConflicts(
  folder: WorkspaceFolder,
  annotator: AnnotatorId | null,
): Promise<readonly ConflictFile[]> {
  const names = await namesIn(folder.annotations);
  const documents = names.map(parseDocumentId).flatMap((document) => (document.ok ? [document.value] : []));
  documents.sort();
  const found: ConflictFile[] = [];
  for (let i = 0; i < documents.length; i += AT_A_TIME) {
    const batch = documents.slice(i, i + AT_A_TIME);
    found.push(...(await Promise.all(batch.map((each) => inDocument(folder, each, annotator)))).flat());
  }
  return [...found, ...(await projectCopies(folder, names))];
}

/** The versions of files beside the layers of one document, and of those themselves. */
export async function inDocument(
  folder: WorkspaceFolder,
  document: DocumentId,
  annotator: AnnotatorId | null,
): Promise<readonly ConflictFile[]> {
  const place = folder.layersFolder(document);
  if (!(await folder.holds(place).catch(() => false))) return [];
  const names = await namesIn(place);
  const layers = copiesIn(names).map((copy) => layerCopy(folder, document, copy, annotator));
  const refusals = names.includes(REFUSALS) ? refusalCopies(folder, document, annotator) : [];
  const marks =
    annotator && names.includes(annotator + LAYER_ENDING) ? marked(folder, document, annotator) : [];
  const found = await Promise.all([marks, ...layers, refusals]);
  return found.flat().sort((a, b) => (a.file < b.file ? -1 : 1));
}

interface NamedCopy {
  readonly file: string;
  readonly owner: AnnotatorId;
  readonly isCertain: boolean;
}

function copiesIn(names: readonly string[]): NamedCopy[] {
  const known = new Set(names);
  return names.flatMap((file) => {
    const copy = conflictCopyName(file, known);
    const owner = copy && parseAnnotatorId(copy.original.slice(0, -LAYER_ENDING.length));
    return copy && owner?.ok ? [{ file, owner: owner.value, isCertain: copy.isCertain }] : [];
  });
}

async function layerCopy(
  folder: WorkspaceFolder,
  document: DocumentId,
  { file, owner, isCertain }: NamedCopy,
  annotator: AnnotatorId | null,
): Promise<ConflictFile[]> {
  const place = folder.besideLayers(document, file);
  const isOwn = owner === annotator;
  const read = isOwn || !isCertain ? await readAny(folder, place, parseLayerFile) : null;
  const says = read?.ok ? read.value : null;
  // A name such as `annotator-a (1)` may be somebody's own: then the file says so, or is their broken layer.
  if (!isCertain && says?.annotator !== owner) return [];
  const problem = isOwn && read && !read.ok ? read.error : null;
  return entry({ kind: "layer", document, file, annotator: owner, isOwn, problem }, place);
}

async function refusalCopies(
  folder: WorkspaceFolder,
  document: DocumentId,
  annotator: AnnotatorId | null,
): Promise<ConflictFile[]> {
  const copies = copiesIn(await namesIn(folder.refusalsFolder(document)));
  const found = copies.map(async ({ file, owner }) => {
    const place = folder.besideRefusals(document, file);
    const read = await readAny(folder, place, parseRefusalsOf(document, owner));
    if (!read.ok && read.error.code === "layer-other-annotator") return [];
    const isOwn = owner === annotator;
    const problem = isOwn && !read.ok ? read.error : null;
    return entry({ kind: "refusals", document, file, annotator: owner, isOwn, problem }, place);
  });
  return (await Promise.all(found)).flat();
}

async function projectCopies(folder: WorkspaceFolder, names: readonly string[]): Promise<ConflictFile[]> {
  const files = names.filter(
    (name) => conflictCopyName(name, new Set([PROJECT_FILE]))?.original === PROJECT_FILE,
  );
  const found = files.map(async (file) => {
    const place = folder.besideProject(file);
    const read = await readAny(folder, place, parseProjectFile);
    const problem = read.ok ? null : read.error;
    return entry({ kind: "project", document: null, file, annotator: null, isOwn: true, problem }, place);
  });
  return (await Promise.all(found)).flat();
}

/** Bytes in which git's first mark stands when both sides were saved: the revision is among the first lines. */
const HEAD_BYTES = 4096;

/**
 * An own layer that git could not merge. Only the head of the file is looked at, as this is asked of every
 * document; a mark further down is found when the document is opened.
 */
async function marked(
  folder: WorkspaceFolder,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<ConflictFile[]> {
  const place = folder.layerFile(document, annotator);
  if (!(await folder.holds(place.path).catch(() => false))) return [];
  if (!/^<{7} /m.test(await headOf(place.path))) return [];
  const file = annotator + LAYER_ENDING;
  return entry({ kind: "marks", document, file, annotator, isOwn: true, problem: null }, place);
}

/** What cannot be read is the business of whoever opens the document. */
async function headOf(path: string): Promise<string> {
  const head = await readHead(path, HEAD_BYTES).catch(() => null);
  return head?.toString("utf8") ?? "";
}

type Read<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly error: Failure };

async function readAny<T>(
  folder: WorkspaceFolder,
  place: WorkspaceFile,
  parse: ParseStored<T>,
): Promise<Read<T>> {
  if (!(await folder.holds(place.path).catch(() => false))) return { ok: true, value: null };
  const stored = await readStored(place, parse);
  return stored.ok ? { ok: true, value: stored.value?.value ?? null } : stored;
}

/** None for a file that has gone since its folder was listed, or is none. */
async function entry(
  found: Omit<ConflictFile, "changedAt">,
  { path }: WorkspaceFile,
): Promise<ConflictFile[]> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() ? [{ ...found, changedAt: stats.mtime.toISOString() }] : [];
}
