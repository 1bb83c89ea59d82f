import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AgreementThread } from "../../../electron/agreement/AgreementThread";
import { ReportMeasuring } from "../../../electron/agreement/ReportMeasuring";
import type { AgreementReached } from "../../../electron/ipc/agreement";
import { bundleForNode } from "../../bench/bundle";
import { TemporaryFolder } from "../storage/TemporaryFolder";

const repository = path.resolve(import.meta.dirname, "../../..");
const all = { documents: [], annotators: [], manualOnly: false };

let built: TemporaryFolder;
let script: string;
let thread: AgreementThread;
beforeAll(async () => {
  built = new TemporaryFolder();
  script = await bundleForNode("../../electron/agreement/worker.ts", built.root);
  thread = new AgreementThread({ script, folder: repository });
});
afterAll(() => built.remove());

const nobody = () => {};

it("lets the latest measuring win, and ends one that is cancelled", async () => {
  const [first, second] = [thread.measure(all, nobody), thread.measure(all, nobody)];
  expect(await first).toMatchObject({ ok: false, error: { code: "agreement-cancelled" } });
  thread.cancel();
  expect(await second).toMatchObject({ ok: false, error: { code: "agreement-cancelled" } });
});

it("measures again afterwards, and says how far it is", async () => {
  const reached: AgreementReached[] = [];
  const measured = await thread.measure(all, (report) => reached.push(report));
  if (!measured.ok) throw new Error(measured.error.code);
  expect(measured.value.agreement.annotators).toEqual(measured.value.known);
  const { length } = measured.value.agreement.documents;
  expect(length).toBeGreaterThan(0);
  expect(reached.at(-1)).toEqual({ phase: "measuring", done: length, total: length });
  expect(reached.map(({ phase }) => phase)).toContain("reading");
});

it("measures for reports beside each other, until all are cancelled", async () => {
  const reports = new ReportMeasuring({ script, folder: repository });
  const [first, second] = [reports.measure(all, nobody), reports.measure(all, nobody)];
  expect(await first).toMatchObject({ ok: true });
  expect(await second).toMatchObject({ ok: true });
  const cancelled = [reports.measure(all, nobody), reports.measure(all, nobody)];
  reports.cancel();
  for (const each of cancelled)
    expect(await each).toMatchObject({ ok: false, error: { code: "agreement-cancelled" } });
});

it("says so when its thread ends by itself", async () => {
  const broken = new AgreementThread({ script: path.join(built.root, "nothing.js"), folder: repository });
  const measured = await broken.measure(all, nobody);
  expect(measured).toMatchObject({ ok: false, error: { code: "agreement-unavailable" } });
});
