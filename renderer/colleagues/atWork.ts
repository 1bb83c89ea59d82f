import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Colleague, Present } from "../../electron/ipc/watching";

/** Somebody with a layer on a document, or with the document open, or both. */
export interface AtWork {
  readonly annotator: AnnotatorId;
  /** Null before their first save, and for the window's own annotator at another machine. */
  readonly file: Colleague | null;
  /** True while they have the document open. */
  readonly isHere: boolean;
}

/** Everybody at work on a document, by name. */
export function atWorkOn(
  document: DocumentId | null,
  others: readonly Colleague[],
  present: readonly Present[],
): readonly AtWork[] {
  const here = new Set(present.filter((each) => each.document === document).map((each) => each.annotator));
  const files = new Map(others.map((file) => [file.annotator, file]));
  const names = [...new Set([...files.keys(), ...here])].sort();
  return names.map((annotator) => ({
    annotator,
    file: files.get(annotator) ?? null,
    isHere: here.has(annotator),
  }));
}
