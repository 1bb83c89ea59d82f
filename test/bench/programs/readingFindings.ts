// Runs on Electron's Node: reads what a large workspace says through the thread, as the main process does. Prints
// what it took, as JSON.

import { tableIds } from "../../../core/findings/Findings";
import { FindingsThread } from "../../../electron/findings/FindingsThread";
import type { FindingsMethod } from "../../../electron/findings/protocol";
import type { ParsedRequest } from "../../../electron/ipc/contract";
import { annotator } from "../benchIds";
import type { FindingsTimes } from "../measures/findings";

const [folder = "", script = "", rounds = ""] = process.argv.slice(2);

const thread = new FindingsThread({ script, folder, report: () => undefined });

async function measure(): Promise<FindingsTimes> {
  const before = memory();
  const readMs = await asking("readFindings", undefined);
  const times: FindingsTimes = { readMs, memoryMb: memory() - before, ...noTimes() };
  for (let round = 0; round < Number(rounds); round++) {
    for (const table of tableIds) {
      const size = { rows: 30, columns: 12 };
      times.tableMs.push(await asking("findingsTable", { annotator, table, size }));
      const of = { table, row: null, column: null };
      times.passagesMs.push(await asking("findingsPassages", { annotator, of, from: 0, count: 100 }));
    }
    const order = { unit: null, by: "value", isDescending: true } as const;
    times.targetsMs.push(await asking("findingsTargets", { annotator, ...order, from: 0, count: 100 }));
    times.worklistMs.push(
      await asking("findingsWorklist", { annotator, kind: "no-deadline", from: 0, count: 100 }),
    );
  }
  return times;
}

const memory = () => process.memoryUsage().rss / 1e6;

const noTimes = () => ({ tableMs: [], targetsMs: [], passagesMs: [], worklistMs: [] });

async function asking<M extends FindingsMethod>(method: M, request: ParsedRequest<M>): Promise<number> {
  const startMs = performance.now();
  const answer = await thread.ask(method, request, []);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return performance.now() - startMs;
}

console.log(JSON.stringify(await measure()));
thread.cancel();
