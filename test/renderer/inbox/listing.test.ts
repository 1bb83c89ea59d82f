import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import type { InboxItem } from "../../../core/review/inbox";
import { agreedIn, countWaiting, itemKey, listed } from "../../../renderer/inbox/listing";
import { documentId } from "../../electron/storage/TemporaryFolder";

const [one, two] = [documentId("one"), documentId("two")];
const item = (document: DocumentId, id: string, second: number, rest: object = {}): InboxItem =>
  ({
    ...{ kind: "correction", document, id, at: `2026-01-02T03:04:0${second}.000Z`, isWaiting: true },
    ...{ answer: null, correction: {}, ...rest },
  }) as InboxItem;
const agreed = { isWaiting: false, answer: { answer: "agree" } };

const byDocument = new Map([
  [
    one,
    [item(one, "a", 1), item(one, "b", 3, agreed), item(one, "gone", 4, { ...agreed, correction: null })],
  ],
  [two, [item(two, "a", 2), item(two, "m", 5, { kind: "mention", isWaiting: false })]],
]);
const keys = (items: readonly InboxItem[]) => items.map(({ document, id }) => `${document} ${id}`);

describe("what the inbox lists", () => {
  it("what waits comes first, the newest first", () => {
    expect(keys(listed(byDocument, "all", new Set()))).toEqual([
      "two a",
      "one a",
      "two m",
      "one gone",
      "one b",
    ]);
  });

  it("what has just been answered stays where it was", () => {
    const answered = new Set([itemKey(item(one, "b", 3))]);
    expect(keys(listed(byDocument, "waiting", answered))).toEqual(["one b", "two a", "one a"]);
  });

  it("what is agreed to and still there can be applied", () => {
    expect(keys(listed(byDocument, "agreed", new Set()))).toEqual(["one b"]);
    expect(keys(agreedIn(byDocument))).toEqual(["one b"]);
  });

  it("counts what waits", () => {
    expect(countWaiting(byDocument)).toBe(2);
    expect(countWaiting(new Map())).toBe(0);
  });
});
