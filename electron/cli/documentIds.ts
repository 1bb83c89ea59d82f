import { type DocumentId, parseDocumentId } from "../../core/model/ids";
import { ok, type Result } from "../../core/result";

/**
 * The documents that are named on the command line. Fails as {@link parseDocumentId} does on the first that cannot be
 * one.
 */
export function parseDocumentIds(names: readonly string[]): Result<DocumentId[]> {
  const ids: DocumentId[] = [];
  for (const name of names) {
    const id = parseDocumentId(name);
    if (!id.ok) return id;
    ids.push(id.value);
  }
  return ok(ids);
}
