import type { DocumentId } from "../../core/model/ids";
import { compareAnnotations } from "../../core/model/Layer";
import type { NewLayer } from "./writeLayer";

type Gathered = Pick<NewLayer, "added" | "status">;

/**
 * The annotations of articles that a split has spread over its parts, until all of them have been read: a layer is
 * written once. Unlike whole documents they are in memory together, without their texts.
 */
export class GatheredArticles {
  private readonly byDocument = new Map<DocumentId, Gathered>();

  /** Takes those of one article; a layer is done when all its articles are. */
  add(document: DocumentId, { added, status }: Gathered): void {
    const before = this.byDocument.get(document) ?? { added: [], status };
    const both = [...before.added, ...added].sort(compareAnnotations);
    this.byDocument.set(document, {
      added: both,
      status: before.status === "done" ? status : before.status,
    });
  }

  /** The documents with what has come together. */
  get all(): ReadonlyMap<DocumentId, Gathered> {
    return this.byDocument;
  }
}
