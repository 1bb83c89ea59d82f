import { stat } from "node:fs/promises";
import type { Failure } from "../../core/errors";
import { conflictCopyName } from "../../core/merge/conflictCopyName";
import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { parseLayerFile } from "../../core/stored/layerFile";
import { parseProjectFile } from "../../core/stored/projectFile";
import { type BesideKind, besideKinds, type ConflictFile } from "../ipc/conflicts";
import { parseOwned } from "../storage/layerOnDisk";
import { namesIn } from "../storage/namesIn";
import { type ParseStored, readStored } from "../storage/storedFile";
import {
  LAYER_ENDING,
  PROJECT_FILE,
  type WorkspaceFile,
  type WorkspaceFolder,
} from "../storage/WorkspaceFolder";
import { parseMarked, withForm } from "./besideForms";
import { hasMarks } from "./hasMarks";

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
  const beside = besideKinds
    .filter((kind) => names.includes(kind))
    .map((kind) => besideCopies(folder, document, kind, annotator));
  const marks =
    annotator && names.includes(annotator + LAYER_ENDING) ? layerMarks(folder, document, annotator) : [];
  const found = await Promise.all([marks, ...layers, ...beside]);
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

/** Of bins and lists of what lost its place only the annotator's own: theirs alone are taken in without a question. */
async function besideCopies(
  folder: WorkspaceFolder,
  document: DocumentId,
  kind: BesideKind,
  annotator: AnnotatorId | null,
): Promise<ConflictFile[]> {
  const names = await namesIn(folder.besideFolder(document, kind));
  const isAsked = kind === "bin" || kind === "lost" ? isOwn : () => true;
  const copies = copiesIn(names).filter(({ owner }) => isAsked(owner));
  const found = copies.map((copy) => besideCopy(folder, document, kind, copy, annotator));
  const own = annotator && names.includes(annotator + LAYER_ENDING) ? annotator : null;
  const marks = own ? besideMarks(folder, document, kind, own) : [];
  return (await Promise.all([marks, ...found])).flat();

  function isOwn(owner: AnnotatorId): boolean {
    return owner === annotator;
  }
}

async function besideCopy(
  folder: WorkspaceFolder,
  document: DocumentId,
  kind: BesideKind,
  { file, owner, isCertain }: NamedCopy,
  annotator: AnnotatorId | null,
): Promise<ConflictFile[]> {
  const place = folder.besideFile(document, kind, file);
  const read = await withForm(kind, (form) =>
    readAny<unknown>(folder, place, parseOwned(form.parse, document, owner)),
  );
  // A review named `annotator-a (1)` may be somebody's own: then the file says so, or is their broken review.
  const mayBeAnothers = kind === "reviews" && !isCertain;
  if (!read.ok && (mayBeAnothers || read.error.code === "layer-other-annotator")) return [];
  const isOwn = owner === annotator;
  const problem = isOwn && !read.ok ? read.error : null;
  return entry({ kind, document, file, annotator: owner, isOwn, problem }, place);
}

/** What one of an annotator's own files beside a layer is, where git could not merge it. */
async function besideMarks(
  folder: WorkspaceFolder,
  document: DocumentId,
  kind: BesideKind,
  annotator: AnnotatorId,
): Promise<ConflictFile[]> {
  const file = annotator + LAYER_ENDING;
  const place = folder.besideFile(document, kind, file);
  if (!(await hasMarks(folder, place))) return [];
  const read = await withForm(kind, (form) =>
    readAny<unknown>(folder, place, parseMarked(form, document, annotator)),
  );
  return entry({ kind, document, file, annotator, isOwn: true, problem: read.ok ? null : read.error }, place);
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

/** An own layer that git could not merge. */
async function layerMarks(
  folder: WorkspaceFolder,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<ConflictFile[]> {
  const place = folder.layerFile(document, annotator);
  if (!(await hasMarks(folder, place))) return [];
  const file = annotator + LAYER_ENDING;
  return entry({ kind: "marks", document, file, annotator, isOwn: true, problem: null }, place);
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
