import { expect, it, vi } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import type { DocumentTally } from "../../../core/review/caseFacets";
import type { CasesTallied } from "../../../electron/ipc/review";

/** The main process: what it tells, and what it is asked. */
const main = {
  tell: (_: CasesTallied): void => undefined,
  asked: (_: { readonly ticket: number }): void => undefined,
};
vi.stubGlobal("window", {
  workbench: {
    on: (event: string, listener: (payload: CasesTallied) => void) => {
      if (event === "casesTallied") main.tell = listener;
      return () => undefined;
    },
    tallyCases: async (request: { readonly ticket: number }) => {
      main.asked(request);
      return { ok: true, value: { unread: [], pieces: 2 } };
    },
  },
});
const { useTallies, wantTallies } = await import("../../../renderer/review/tallyStore");

const tallyOf = (document: string): DocumentTally => ({
  document: document as DocumentId,
  annotators: [],
  facets: [],
});

it("is not through with counting before every piece has come, though the answer comes first", async () => {
  const asked = new Promise<{ readonly ticket: number }>((resolve) => {
    main.asked = resolve;
  });
  let isThrough = false;
  const counted = wantTallies(null).then(() => {
    isThrough = true;
  });
  const { ticket } = await asked;
  main.tell({ ticket, tallies: [tallyOf("first")], done: 1, total: 2 });
  await new Promise((resolve) => setTimeout(resolve));
  const { known, reached } = useTallies.getState();
  expect([isThrough, [...known.keys()], reached]).toEqual([false, ["first"], { done: 1, total: 2 }]);
  main.tell({ ticket, tallies: [tallyOf("second")], done: 2, total: 2 });
  await counted;
  expect([...useTallies.getState().known.keys()]).toEqual(["first", "second"]);
  expect(useTallies.getState().reached).toBeNull();
});
