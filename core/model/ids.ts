import { type Failure, failure } from "../errors";
import { err, ok, type Result } from "../result";

declare const documentIdBrand: unique symbol;
declare const annotatorIdBrand: unique symbol;

/** Names a document: its file's name in `seeds/` without `.txt`, and its folder in `annotations/`. */
export type DocumentId = string & { readonly [documentIdBrand]: true };

/** Names an annotator: the name of their layer files without `.json`. */
export type AnnotatorId = string & { readonly [annotatorIdBrand]: true };

/** What the layer that is made of reviewers' decisions is called instead of an annotator's name. */
export const GOLD = "gold" as AnnotatorId;

/** Longest name in UTF-8 bytes that leaves room for an ending on every file system in use (255 bytes there). */
const LONGEST_NAME_BYTES = 200;

/** The document id in a string, or why it cannot be one: a `name-…` failure. */
export function parseDocumentId(name: string): Result<DocumentId> {
  const isProjectFile = name.toLowerCase() === "project.json";
  const problem = isProjectFile ? failure("name-project-file", { name }) : problemWithName(name);
  return problem ? err(problem) : ok(name as DocumentId);
}

/** The annotator id in a string, or why it cannot be one: a `name-…` failure. */
export function parseAnnotatorId(name: string): Result<AnnotatorId> {
  const problem = problemWithName(name);
  return problem ? err(problem) : ok(name as AnnotatorId);
}

/**
 * Why a name cannot become a file name on every system a workspace may be synced to; null when it can.
 *
 * @see Microsoft, "Naming Files, Paths, and Namespaces", for reserved names and characters.
 */
function problemWithName(name: string): Failure | null {
  if (name === "") return failure("name-empty", {});
  if (utf8Length(name) > LONGEST_NAME_BYTES)
    return failure("name-too-long", { name, limit: LONGEST_NAME_BYTES });
  // macOS stores names decomposed, other systems do not: one name would become two files.
  if (name !== name.normalize("NFC")) return failure("name-decomposed", { name });
  if (/[\p{Cc}\p{Cs}<>:"/\\|?*]/u.test(name)) return failure("name-bad-character", { name });
  if (/^[.\s]|[.\s]$/.test(name)) return failure("name-bad-edge", { name });
  if (/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(\.|$)/i.test(name))
    return failure("name-reserved", { name });
  return null;
}

/** Length of a string in UTF-8 bytes. */
function utf8Length(text: string): number {
  return [...text].reduce((sum, character) => sum + utf8Bytes(character.codePointAt(0) as number), 0);
}

const utf8Bytes = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
