import type { DocumentId } from "../../core/model/ids";
import type { CorrectionItem, InboxItem } from "../../core/review/inbox";

/** Which items are listed; `agreed`: the corrections that can be applied. */
export type InboxChoice = "all" | "waiting" | "agreed";

type ByDocument = ReadonlyMap<DocumentId, readonly InboxItem[]>;

/** Tells items of all documents apart. */
export function itemKey({ document, kind, id }: Pick<InboxItem, "document" | "kind" | "id">): string {
  return `${document} ${kind} ${id}`;
}

/** The items of a choice: what waits for an answer first, then what has been answered, the newest first in both. */
export function listed(
  byDocument: ByDocument,
  choice: InboxChoice,
  answered: ReadonlySet<string>,
): InboxItem[] {
  if (choice === "agreed") return agreedIn(byDocument);
  const isFirst = (item: InboxItem) => item.isWaiting || answered.has(itemKey(item));
  const items = [...byDocument.values()].flat().filter((item) => choice === "all" || isFirst(item));
  return items.sort(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      (a.at > b.at ? -1 : a.at < b.at ? 1 : itemKey(a) < itemKey(b) ? -1 : 1),
  );
}

/** The corrections that the annotator agrees to and has not followed yet, document by document in reading order. */
export function agreedIn(byDocument: ByDocument): CorrectionItem[] {
  return [...byDocument.values()]
    .flat()
    .flatMap((item) => (item.kind === "correction" && item.answer?.answer === "agree" ? [item] : []))
    .filter(({ correction }) => correction !== null);
}

/** How many items wait for an answer. */
export function countWaiting(byDocument: ByDocument): number {
  let count = 0;
  for (const items of byDocument.values()) for (const { isWaiting } of items) count += isWaiting ? 1 : 0;
  return count;
}
