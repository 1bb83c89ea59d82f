import type { DocumentId } from "../../core/model/ids";

/** In which order documents are summarised. */
export interface SummariseOrder {
  /** The next documents to ask for, at most so many, each given once; empty when all have been. */
  next(count: number): DocumentId[];
  /** Puts documents before all others, those asked for last first. */
  prefer(documents: readonly DocumentId[]): void;
  /** True while some that were asked for first have not been given. */
  readonly hasPreferred: boolean;
}

/** All documents in their own order, unless some are asked for first. Each step costs what it gives, no more. */
export function summariseOrder(documents: readonly DocumentId[]): SummariseOrder {
  const open = new Set(documents);
  let preferred: readonly DocumentId[] = [];
  const take = (from: Iterable<DocumentId>, count: number): DocumentId[] => {
    const taken: DocumentId[] = [];
    for (const document of from) {
      if (taken.length === count) break;
      if (open.delete(document)) taken.push(document);
    }
    return taken;
  };
  return {
    next(count) {
      const first = take(preferred, count);
      preferred = preferred.filter((document) => open.has(document));
      return [...first, ...take(open, count - first.length)];
    },
    prefer(wanted) {
      preferred = wanted.filter((document) => open.has(document));
    },
    get hasPreferred() {
      return preferred.length > 0;
    },
  };
}
