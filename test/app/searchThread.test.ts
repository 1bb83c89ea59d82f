import { afterAll, beforeAll, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = { first: "支持装备制造业发展。", second: "装备制造业，装备。" };
const workspace = new TemporaryWorkspace(texts);
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

/** Asks as the page's own code does. */
function search(query: object, ticket: number): Promise<unknown> {
  const everything = { syntax: "plain", ignoreCase: false, ignoreWidth: false, scope: "text", pattern: "" };
  const filters = { labels: null, annotators: null, attribute: null, untagged: false, documents: null };
  const page = { slot: "concordance", ticket, offset: 0, limit: 10, order: "document", contextLength: 5 };
  return workbench.page.evaluate(
    (request) =>
      (window as never as { workbench: { searchCorpus(r: unknown): unknown } }).workbench.searchCorpus(
        request,
      ),
    { ...page, query: { ...everything, ...filters, ...query } },
  );
}

it("searches all documents from the page", async () => {
  const answer = await search({ pattern: "装备制造业" }, 1);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      total: 2,
      isTotalExact: true,
      hits: [
        { document: "first", start: 2 },
        { document: "second", start: 0 },
      ],
    },
  });
});

it("knows what has just been tagged", async () => {
  await openDocument(workbench.page, "first", texts.first);
  await drag(workbench.page, 2, 7);
  await workbench.page.keyboard.press("3");
  await saved(workbench.page);
  const answer = await search({ scope: "annotations" }, 2);
  expect(answer).toMatchObject({
    value: { total: 1, hits: [{ match: "装备制造业", found: { label: "industry" } }] },
  });
});

it("refuses a search that is not in the agreed form", async () => {
  expect(await search({ documents: ["../first"] }, 3)).toMatchObject({
    ok: false,
    error: { code: "internal" },
  });
});

it("does not keep the program from ending", async () => {
  await workbench.askToClose();
  expect(await workbench.ended()).toBe(0);
});
