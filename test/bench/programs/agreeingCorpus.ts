// Runs on Electron's Node: measures agreement on a large workspace through the thread, as the main process does, and
// once more to cancel it. Prints what it took, as JSON.

import { AgreementThread } from "../../../electron/agreement/AgreementThread";
import type { CorpusTimes } from "../measures/agreement";

const [folder = "", script = ""] = process.argv.slice(2);

const thread = new AgreementThread({ script, folder });
const everything = { documents: [], annotators: [], manualOnly: false };

async function measure(): Promise<CorpusTimes> {
  const before = memory();
  const startMs = performance.now();
  let readAtMs = startMs;
  let highest = before;
  const answer = await thread.measure(everything, ({ phase }) => {
    if (phase === "reading") readAtMs = performance.now();
    highest = Math.max(highest, memory());
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const measureMs = performance.now() - readAtMs;
  return { readMs: readAtMs - startMs, measureMs, cancelMs: await cancel(), memoryMb: highest - before };
}

function cancel(): Promise<number> {
  return new Promise((resolve) => {
    let cancelledAtMs = 0;
    void thread
      .measure(everything, () => {
        cancelledAtMs ||= performance.now();
        thread.cancel();
      })
      .then(() => resolve(performance.now() - cancelledAtMs));
  });
}

const memory = () => process.memoryUsage().rss / 1e6;

console.log(JSON.stringify(await measure()));
