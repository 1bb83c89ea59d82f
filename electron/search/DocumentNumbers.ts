import type { DocumentId } from "../../core/model/ids";

/** The documents of a corpus in the order of its list, each known by its place there. */
export class DocumentNumbers {
  /** In order. */
  ids: readonly DocumentId[] = [];
  private readonly byId = new Map<DocumentId, number>();

  /** Puts another list in the place of the one before. */
  take(ids: readonly DocumentId[]): void {
    this.ids = ids;
    this.byId.clear();
    ids.forEach((document, number) => {
      this.byId.set(document, number);
    });
  }

  has(document: DocumentId): boolean {
    return this.byId.has(document);
  }

  /** Null for a document that is not listed. */
  of(document: DocumentId): number | null {
    return this.byId.get(document) ?? null;
  }

  /** The numbers of those of the documents that are listed, in order and once each; of all for null. */
  among(documents: readonly DocumentId[] | null): number[] {
    if (documents === null) return this.ids.map((_, number) => number);
    const numbers = documents.flatMap((document) => this.byId.get(document) ?? []);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
}
