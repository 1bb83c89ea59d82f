import { describe, expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok, type Result } from "../../../core/result";
import { noReviewChange } from "../../../core/review/ReviewChange";
import { emptyReviewFile, type ReviewFile } from "../../../core/review/ReviewFile";
import { type ReviewEdit, ReviewQueue } from "../../../renderer/state/ReviewQueue";
import type { SaveState } from "../../../renderer/state/SaveQueue";
import { sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const { document } = sourceText("", "doc");
const { document: other } = sourceText("", "other");
const edit = (id: string, of = document): ReviewEdit => ({
  document: of,
  change: { ...noReviewChange, withdraw: [id] },
});
const file = emptyReviewFile(document, annotatorId("c"));
const full = failure("save-disk-full", { path: "x" } as never);

/** A storage whose answers the test gives one by one. */
function storage() {
  const asked: { readonly edit: ReviewEdit; readonly answer: (answer: Result<ReviewFile>) => void }[] = [];
  const states: SaveState["kind"][] = [];
  const queue = new ReviewQueue(
    {
      save: (edit) => new Promise((answer) => asked.push({ edit, answer })),
      saved: () => undefined,
      stateChanged: ({ kind }) => states.push(kind),
    },
    () => "2026-01-02T03:04:05.000Z",
  );
  const answer = async (value: Result<ReviewFile>) => {
    asked.at(-1)?.answer(value);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, asked, states, answer };
}

describe("ReviewQueue", () => {
  it("sends acts one after the other and says saved when the disk has the last", async () => {
    const { queue, asked, states, answer } = storage();
    queue.add(edit("1"));
    queue.add(edit("2", other));
    expect(asked.map(({ edit }) => edit.change.withdraw)).toEqual([["1"]]);
    expect(queue.unsaved(other)).toHaveLength(1);
    await answer(ok(file));
    expect(asked.map(({ edit }) => edit.change.withdraw)).toEqual([["1"], ["2"]]);
    expect(states.at(-1)).toBe("saving");
    await answer(ok(file));
    expect(states.at(-1)).toBe("saved");
    expect(queue.unsaved(other)).toEqual([]);
  });

  it("keeps what could not be saved, in order, until a retry brings it to the disk", async () => {
    const { queue, asked, states, answer } = storage();
    queue.add(edit("1"));
    await answer(err(full));
    queue.add(edit("2"));
    expect(states.at(-1)).toBe("failed");
    expect(queue.unsaved(document).map(({ withdraw }) => withdraw)).toEqual([["1"], ["2"]]);
    const flushed = queue.flush();
    expect(asked).toHaveLength(2);
    await answer(ok(file));
    await answer(ok(file));
    expect(await flushed).toBe(true);
    expect(asked.map(({ edit }) => edit.change.withdraw)).toEqual([["1"], ["1"], ["2"]]);
  });

  it("says that a flush has failed, and that nothing needed one", async () => {
    const { queue, answer } = storage();
    expect(await queue.flush()).toBe(true);
    queue.add(edit("1"));
    const flushed = queue.flush();
    await answer(err(full));
    expect(await flushed).toBe(false);
    queue.retry();
    await answer(ok(file));
  });
});
