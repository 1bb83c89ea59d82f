import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { InboxItem } from "../../core/review/inbox";
import type { Inbox } from "../../electron/ipc/inbox";
import { type InboxChoice, itemKey } from "./listing";

/** What others have to say to the window's annotator. */
export interface InboxState {
  /** As last read, with what has been answered since. */
  readonly byDocument: ReadonlyMap<DocumentId, readonly InboxItem[]>;
  /** Everybody who has reviewed a document, by name. */
  readonly people: readonly AnnotatorId[];
  readonly isReading: boolean;
  /** Why it could not be read. */
  readonly problem: Failure | null;
  readonly choice: InboxChoice;
  /** Key of the item that the keys are about; null for the first one. */
  readonly active: string | null;
  /** Keys of what has been answered since the list was opened: it stays where it was. */
  readonly answered: ReadonlySet<string>;
  /** Key of the item that is being contested, while its reason is written. */
  readonly contested: string | null;
}

const nothing: InboxState = {
  ...{ byDocument: new Map(), people: [], isReading: false, problem: null },
  ...{ choice: "all", active: null, answered: new Set(), contested: null },
};

/** The inbox. */
export const useInbox = create<InboxState>(() => nothing);

/** Forgets everything, as when another annotator begins. */
export function forgetInbox(): void {
  useInbox.setState(nothing);
}

/** Puts what was read of some documents, of all for null, in the place of what was known of them. */
export function takeInbox({ documents, people }: Inbox, asked: readonly DocumentId[] | null): void {
  useInbox.setState(({ byDocument, people: known }) => {
    const next = new Map(asked === null ? [] : byDocument);
    for (const document of asked ?? []) next.delete(document);
    for (const { document, items } of documents) next.set(document, items);
    return { byDocument: next, people: [...new Set([...known, ...people])].sort(), problem: null };
  });
}

/** Shows an item as answered, before it is read again. */
export function putAnswered(answered: InboxItem): void {
  useInbox.setState(({ byDocument, answered: keys }) => {
    const items = byDocument.get(answered.document) ?? [];
    const next = items.map((item) => (item.id === answered.id ? answered : item));
    return {
      byDocument: new Map(byDocument).set(answered.document, next),
      answered: new Set(keys).add(itemKey(answered)),
    };
  });
}
