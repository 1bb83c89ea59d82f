import { afterAll, beforeAll, expect, it } from "vitest";
import { utf16 } from "../../../core/text/offsets";
import type { SuggestionsLearnt } from "../../../electron/ipc/suggest";
import { SuggestThread } from "../../../electron/suggest/SuggestThread";
import { bundleForNode } from "../../bench/bundle";
import { me } from "../search/asking";
import { documentId, TemporaryFolder } from "../storage/TemporaryFolder";

const request = { document: documentId("doc"), part: null, at: utf16(0) };

let folder: TemporaryFolder;
let script: string;
beforeAll(async () => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", "发展光伏产业。");
  script = await bundleForNode("../../electron/suggest/worker.ts", folder.root);
});
afterAll(() => folder.remove());

function threadOf(file: string, learnt: (learnt: SuggestionsLearnt) => void) {
  const nothing = () => {};
  const reports = { learnt, progress: nothing, reportBug: nothing };
  return new SuggestThread({ script: file, folder: folder.root, ...reports });
}

it("answers at once, tells when it has learnt, and starts anew after it was stopped", async () => {
  let tell: (learnt: SuggestionsLearnt) => void = () => {};
  const heard = new Promise<SuggestionsLearnt>((resolve) => {
    tell = resolve;
  });
  const thread = threadOf(script, (learnt) => tell(learnt));
  const first = await thread.ask("suggestPassages", request, me);
  expect(first).toMatchObject({ ok: true, value: { document: "doc", suggestions: [] } });
  expect(await heard).toEqual({ problem: null });
  const then = await thread.ask("suggestPassages", request, me);
  expect(then).toMatchObject({ ok: true, value: { isLearning: false } });
  await thread.stop();
  const anew = await thread.ask("suggestPassages", request, me);
  expect(anew).toMatchObject({ ok: true, value: { document: "doc" } });
  await thread.stop();
});

it("says so when the thread ends by itself, to whoever asked and to whoever listens", async () => {
  const heard: SuggestionsLearnt[] = [];
  const broken = threadOf(folder.at("nothing.js"), (each) => heard.push(each));
  expect(await broken.ask("suggestPassages", request, me)).toMatchObject({
    ok: false,
    error: { code: "suggest-unavailable" },
  });
  expect(heard).toMatchObject([{ problem: { code: "suggest-unavailable" } }]);
});
