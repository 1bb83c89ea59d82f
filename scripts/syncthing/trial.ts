import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { exitOnSignals } from "../setup/exit.mjs";
import { Machine, valid } from "./Machine";
import { until } from "./Peer";

const TEXT = "在郴州推行链长制，\n发展有色金属、电子电池、文化旅游，建成千亿园区。\n";
const document = valid(parseDocumentId("interview"));
const own = valid(parseAnnotatorId("annotator-a"));
const colleague = valid(parseAnnotatorId("annotator-b"));
const keepsFolder = process.argv.includes("--keep");

const begunAt = Date.now();
const say = (text: string) =>
  console.log(`${((Date.now() - begunAt) / 1000).toFixed(1).padStart(6)} s  ${text}`);

async function main(): Promise<void> {
  const folder = temporaryFolder();
  const office = await Machine.create("office", folder, document);
  const home = await Machine.create("home", folder, document);
  try {
    await share(office, home);
    await layerArrives(office, home);
    await conflictIsMerged(office, home);
    say("both machines hold the same, and nothing was lost");
  } finally {
    await Promise.all([office.stop(), home.stop()]);
  }
}

/** Removed however the trial ends, also by a signal. */
function temporaryFolder(): string {
  exitOnSignals();
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-syncthing-"));
  process.once("exit", () => {
    if (keepsFolder) say(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return folder;
}

async function share(office: Machine, home: Machine): Promise<void> {
  office.writeText(TEXT);
  await Promise.all([office.peer.start(home.peer), home.peer.start(office.peer)]);
  await office.peer.connected(home.peer);
  say("two Syncthing programs share a workspace over the loopback alone");
  await until("the text has arrived", () => home.hasText());
  say("home:   the text has arrived");
  await office.watch();
}

async function layerArrives(office: Machine, home: Machine): Promise<void> {
  await home.tag(colleague, "链长制", "policy");
  const savedAt = Date.now();
  say("home:   annotator-b tags 链长制, and it is saved");
  await until("annotator-b's layer has arrived", async () => (await office.quotes(colleague)).length === 1);
  const arrivedAt = Date.now();
  say(`office: annotator-b's layer has arrived, ${arrivedAt - savedAt} ms after it was saved`);
  await until("the program has noticed", async () => office.hasNoticed(colleague));
  say(`office: the program has noticed it, ${Date.now() - arrivedAt} ms after it arrived`);
}

async function conflictIsMerged(office: Machine, home: Machine): Promise<void> {
  await office.tag(own, "有色金属", "industry");
  await until("annotator-a's layer has arrived", async () => (await home.quotes(own)).length === 1);
  say("both:   annotator-a has tagged 有色金属 at the office and goes home");
  await home.peer.stop();
  await office.tag(own, "电子电池", "industry");
  await home.tag(own, "文化旅游", "industry");
  await home.tag(own, "千亿园区", "target");
  say("both:   annotator-a tags more at each of the two machines while they cannot reach each other");
  await home.peer.start(office.peer);
  await until("a conflict copy is there", async () => (await office.copies(own)).length > 0);
  await mergeAll(office);
  await until("the merged layer has arrived", async () => (await home.quotes(own)).length === 4);
  await until("the copy has gone", async () => (await home.copies(own)).length === 0);
  say(`home:   the merged layer has arrived: ${(await home.quotes(own)).join("、")}`);
}

async function mergeAll(office: Machine): Promise<void> {
  for (const file of await office.copies(own)) {
    say(`office: Syncthing has left ${file}, which the program finds`);
    const { conflicts, hasBase } = await office.merge(own, file);
    const base = hasBase ? "known from history" : "not known";
    say(`office: to decide: ${conflicts.length}; the version both came from is ${base}`);
  }
  say(`office: merged: ${(await office.quotes(own)).join("、")}`);
}

await main();
