import type { Dirent } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type Failure, failure } from "../../core/errors";
import { type DocumentId, parseDocumentId } from "../../core/model/ids";
import { documentTitle, type Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { DocumentEntry, RefusedFile } from "../ipc/contract";
import { DOCUMENT_LIMIT, documentTooLarge, readSourceFile, type SourceFile } from "./readSourceFile";
import { reasonOf, systemCode } from "./systemError";
import { TEXT_ENDING, type WorkspaceFile, type WorkspaceFolder } from "./WorkspaceFolder";

/** The documents of a workspace by id, and the files that look like texts and cannot be documents. */
export interface DocumentList {
  readonly documents: DocumentEntry[];
  readonly refused: RefusedFile[];
}

/** Endings that some programs give; a file of the usual one comes before them. */
const OTHER_ENDINGS = [".TXT", ".Txt"];

/** Lists `seeds/*.txt` from names and sizes alone: no text is read. */
export async function listDocuments(folder: WorkspaceFolder, project: Project): Promise<DocumentList> {
  const files = await readdir(folder.seeds, { withFileTypes: true });
  const texts = files.filter(({ name }) => isText(name)).sort(byName);
  const judged = await Promise.all(
    texts.map((file, at) => (isTwice(file, texts[at - 1]) ? refuseTwin(file) : judge(folder, file, project))),
  );
  return {
    documents: judged.flatMap((result) => (result.ok ? [result.value] : [])),
    refused: judged.flatMap((result) => (result.ok ? [] : [result.error])),
  };
}

const isText = (name: string) => [TEXT_ENDING, ...OTHER_ENDINGS].some((ending) => name.endsWith(ending));
/** The id that a text's file name gives it, good or not. */
export const idOf = (fileName: string) => fileName.slice(0, -TEXT_ENDING.length);
const endingOf = (fileName: string) => fileName.slice(-TEXT_ENDING.length);

/** By id; of one id the usual ending first, whose small letters come last in the order of code units. */
function byName({ name: a }: Dirent, { name: b }: Dirent): number {
  if (idOf(a) !== idOf(b)) return idOf(a) < idOf(b) ? -1 : 1;
  return endingOf(a) > endingOf(b) ? -1 : 1;
}

/** Two files that differ in their ending alone would be one document. */
const isTwice = ({ name }: Dirent, before: Dirent | undefined) =>
  before !== undefined && idOf(name) === idOf(before.name);

function refuseTwin({ name }: Dirent): Result<never, RefusedFile> {
  return err({ name, problem: failure("document-exists", { document: idOf(name) }) });
}

async function judge(
  folder: WorkspaceFolder,
  { name }: Dirent,
  project: Project,
): Promise<Result<DocumentEntry, RefusedFile>> {
  const document = parseDocumentId(idOf(name));
  if (!document.ok) return err({ name, problem: document.error });
  const bytes = await sizeOf(folder, folder.documentFile(document.value, endingOf(name)));
  if (!bytes.ok) return err({ name, problem: bytes.error });
  const title = documentTitle(project, document.value);
  return ok({ document: document.value, title, bytes: bytes.value });
}

async function sizeOf(folder: WorkspaceFolder, file: WorkspaceFile): Promise<Result<number>> {
  try {
    return await sizeOfRegular(folder, file);
  } catch (error) {
    return err(failure("document-unreadable", { name: file.name, reason: reasonOf(error) }));
  }
}

/** Follows a link only after it has been found to stay inside the workspace. */
async function sizeOfRegular(folder: WorkspaceFolder, file: WorkspaceFile): Promise<Result<number>> {
  const found = await lstat(file.path);
  if (found.isSymbolicLink() && !(await folder.holds(file.path))) return err(outside(file));
  const target = found.isSymbolicLink() ? await stat(file.path) : found;
  if (!target.isFile()) return err(failure("document-not-a-file", { name: file.name }));
  return target.size > DOCUMENT_LIMIT ? err(documentTooLarge(file.name, target.size)) : ok(target.size);
}

/** Reads a document's text. Fails with the `document-…` failures and `path-outside`. */
export async function readDocument(
  folder: WorkspaceFolder,
  document: DocumentId,
  encoding: TextEncoding,
): Promise<Result<SourceText>> {
  // Nearly all texts have the usual ending: whoever reads ten thousand need not ask first.
  const file = folder.documentFile(document);
  const read =
    (await readTextFile(folder, file, encoding)) ??
    (await readTextFile(folder, await textFileOf(folder, document), encoding));
  if (read === null) return err(failure("document-unknown", { document }));
  return read.ok ? ok({ document, encoding, ...read.value }) : read;
}

/** Null where there is no such file. */
async function readTextFile(
  folder: WorkspaceFolder,
  file: WorkspaceFile,
  encoding: TextEncoding,
): Promise<Result<SourceFile> | null> {
  try {
    return (await folder.holds(file.path)) ? await readSourceFile(file, encoding) : err(outside(file));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    return err(failure("document-unreadable", { name: file.name, reason: reasonOf(error) }));
  }
}

/** The file of a document: with the usual ending, where there is one. */
export async function textFileOf(folder: WorkspaceFolder, document: DocumentId): Promise<WorkspaceFile> {
  const usual = folder.documentFile(document);
  for (const file of [usual, ...OTHER_ENDINGS.map((ending) => folder.documentFile(document, ending))])
    if (await isNamed(file)) return file;
  return usual;
}

/** True for what cannot be looked at too: reading it says why. */
async function isNamed({ path: file }: WorkspaceFile): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    return systemCode(error) !== "ENOENT";
  }
}

function outside(file: WorkspaceFile): Failure {
  return failure("path-outside", { name: path.basename(file.path) });
}
