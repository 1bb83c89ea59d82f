import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../Bench";
import { type Finding, finding } from "../Finding";
import { ProgramWindow } from "../ProgramWindow";
import { processUse } from "../processUse";
import { type EditTimes, editFindings } from "./editTimes";

const EDITS = 20;
const REST_MS = 3_000;
const IDLE_MS = 5_000;

/** The whole program with the largest text: its keys, and what it takes when nobody touches it. */
export async function measureApp(bench: Bench): Promise<Finding[]> {
  const program = await ProgramWindow.start(bench);
  try {
    await program.goToMiddle();
    const frameMs = await program.page.evaluate(() => window.keyClock.frameLengthMs());
    const times = await edit(program);
    const where = `in the program at ${bench.largestSize}`;
    const edits = editFindings(where, { view: times, floor: [] }, frameMs);
    return [...edits, ...(await idle(program, where))];
  } finally {
    await program.close();
  }
}

async function edit(program: ProgramWindow): Promise<EditTimes[]> {
  const times: EditTimes[] = [];
  for (let round = 0; round < EDITS; round++) {
    await program.selectNext();
    times.push({ kind: "add", ...(await program.press("Digit1")) });
    times.push({ kind: "relabel", ...(await program.press("Digit2")) });
    times.push({ kind: "delete", ...(await program.press("Delete")) });
  }
  return times;
}

/** For information: no budget is set for these. */
async function idle({ app }: ProgramWindow, where: string): Promise<Finding[]> {
  await pause(REST_MS);
  const before = await processUse(app);
  await pause(IDLE_MS);
  const after = await processUse(app);
  const share = (100 * (after.cpuSeconds - before.cpuSeconds) * 1000) / IDLE_MS;
  return [
    finding({ what: `processor, idle ${where}`, unit: "% of a core", measured: share }),
    finding({
      what: `memory of all processes ${where}`,
      unit: "MB",
      measured: after.memoryMb,
      note: after.memoryKind,
    }),
  ];
}
