import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import {
  ANNOTATIONS,
  BIN,
  LAYER_ENDING,
  LOST,
  PRESENCE,
  REFUSALS,
  REVIEWS,
  SEEDS,
  TEXT_ENDING,
} from "../storage/WorkspaceFolder";

/** What a file of a workspace is to those who watch it. */
export type WatchedFile =
  | { readonly kind: "text"; readonly document: DocumentId }
  /** Looks like a text and cannot be a document: the list names it. */
  | { readonly kind: "refused" }
  | {
      readonly kind: "layer";
      readonly document: DocumentId;
      readonly annotator: AnnotatorId;
      /** True when it is named as the second of two versions, which a person can be too. */
      readonly mayBeCopy: boolean;
    }
  | {
      readonly kind: "review";
      readonly document: DocumentId;
      readonly annotator: AnnotatorId;
      readonly mayBeCopy: boolean;
    }
  /** Named as programs that synchronise folders name the second of two versions. */
  | { readonly kind: "copy" }
  | { readonly kind: "project" }
  | { readonly kind: "presence" };

/** What a file is, by its path inside the workspace with `/`; null for one that nobody waits for. */
export function watchedFile(file: string): WatchedFile | null {
  const [top, ...rest] = file.split("/");
  const name = rest.at(-1) ?? "";
  if (top === SEEDS && rest.length === 1) return text(name);
  if (top !== ANNOTATIONS) return null;
  if (rest.length === 2 && rest[0] === PRESENCE) return name.endsWith(LAYER_ENDING) ? presence : null;
  // Hidden: temporary files of this and other programs.
  if (name.startsWith(".")) return null;
  if (rest.length === 3) return besideLayers(rest[0] ?? "", rest[1] ?? "", name);
  if (rest.length > 2) return null;
  if (rest.length === 1 && name === "project.json") return { kind: "project" };
  const found = rest.length === 2 ? layer(rest[0] ?? "", name) : null;
  return found ?? copyOf(name);
}

/** True for a file whose content is JSON, so that a half-written one can be told. */
export function isJson(file: string): boolean {
  return file.endsWith(LAYER_ENDING);
}

/** Folders beside the layers in which nothing else is waited for than copies. */
export const foldersOfCopies: readonly string[] = [REFUSALS, BIN, LOST];

const presence: WatchedFile = { kind: "presence" };

function text(name: string): WatchedFile | null {
  if (!name.endsWith(TEXT_ENDING)) return null;
  const document = parseDocumentId(name.slice(0, -TEXT_ENDING.length));
  return document.ok ? { kind: "text", document: document.value } : { kind: "refused" };
}

function layer(folder: string, name: string): WatchedFile | null {
  if (!name.endsWith(LAYER_ENDING)) return null;
  const document = parseDocumentId(folder);
  const annotator = parseAnnotatorId(name.slice(0, -LAYER_ENDING.length));
  if (!document.ok || !annotator.ok) return null;
  return { kind: "layer", document: document.value, annotator: annotator.value, mayBeCopy: isCopyName(name) };
}

function besideLayers(document: string, folder: string, name: string): WatchedFile | null {
  if (folder === REVIEWS) return review(document, name) ?? copyOf(name);
  // Nobody waits for what others delete or refuse; a copy of it is to be found.
  return foldersOfCopies.includes(folder) ? copyOf(name) : null;
}

function review(folder: string, name: string): WatchedFile | null {
  const owned = layer(folder, name);
  return owned?.kind === "layer" ? { ...owned, kind: "review" } : null;
}

const copyOf = (name: string): WatchedFile | null => (isCopyName(name) ? { kind: "copy" } : null);

/** Broader than what is offered for merging, which is decided by those who read the file. */
function isCopyName(name: string): boolean {
  return /conflict|冲突|~$|\.orig$|\(\d+\)\.json$/i.test(name);
}
