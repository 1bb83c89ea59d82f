import { z } from "zod";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { InboxItem } from "../../core/review/inbox";
import { documentIdSchema } from "../../core/stored/layerFile";

/** The requests about what others have to say to the window's annotator. */
export const inboxRequests = {
  /** Null for every document. */
  readInbox: z.strictObject({ documents: z.array(documentIdSchema).max(100_000).nullable() }),
} as const;

/** What others have to say of one document. */
export interface DocumentInbox {
  readonly document: DocumentId;
  readonly items: readonly InboxItem[];
}

/** What others have to say. */
export interface Inbox {
  /** Of the documents asked for those with something. */
  readonly documents: readonly DocumentInbox[];
  /** Everybody who has reviewed one of the documents asked for, by name. */
  readonly people: readonly AnnotatorId[];
}

/** The answers about what others have to say. */
export interface InboxResponses {
  /**
   * Of what the disk holds; documents that cannot be read, and layers and reviews among them, are left out. Empty
   * before anybody is named. Fails with `workspace-missing` and `inbox-unavailable`.
   */
  readInbox: Inbox;
}
