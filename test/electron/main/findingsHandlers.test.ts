import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import type { AgreementThread } from "../../../electron/agreement/AgreementThread";
import type { AgreementReached } from "../../../electron/ipc/agreement";
import { findingsHandlers } from "../../../electron/main/handlers/findingsHandlers";
import { temporaryFolder } from "../cli/workspaceOnDisk";
import { annotatorId } from "../storage/TemporaryFolder";

type Given = Parameters<typeof findingsHandlers>;
type Measured = Awaited<ReturnType<AgreementThread["measure"]>>;

/** Measures until it is cancelled, as over a workspace of thousands of documents. */
function endlessReports() {
  let end: (measured: Measured) => void = () => undefined;
  let begun: () => void = () => undefined;
  return {
    hasBegun: new Promise<void>((resolve) => {
      begun = resolve;
    }),
    measure: (_: unknown, report: (reached: AgreementReached) => void) => {
      report({ phase: "reading", done: 3, total: 9 });
      begun();
      return new Promise<Measured>((resolve) => {
        end = resolve;
      });
    },
    cancel: () => end(err(failure("agreement-cancelled", {}))),
  };
}

it("a report says how far it is, and leaves no file when it is cancelled", async () => {
  const file = path.join(await temporaryFolder(), "report.html");
  const reports = endlessReports();
  const reached: AgreementReached[] = [];
  const session = {
    workspace: { loadProject: async () => ({ project: {} }) },
    settings: { value: { annotator: null } },
  };
  const thread = { ask: async () => ok({}) };
  const handlers = findingsHandlers(
    session as unknown as Given[0],
    thread as unknown as Given[1],
    reports,
    { chooseFile: async () => file } as unknown as Given[3],
    (each) => reached.push(each),
  );
  const request = { annotator: annotatorId("annotator-a"), kind: "html", language: "en" } as const;
  const report = handlers.reportFindings(request);
  await reports.hasBegun;
  expect(reached).toEqual([{ phase: "reading", done: 3, total: 9 }]);
  await handlers.cancelReport(undefined);
  expect(await report).toMatchObject({ error: { code: "agreement-cancelled" } });
  expect(existsSync(file)).toBe(false);
});
