import { readFile } from "node:fs/promises";
import type { ElectronApplication } from "playwright-core";
import { sum } from "./statistics";

/** What all processes of a program have used and hold. */
export interface ProcessUse {
  /** Since each began. */
  readonly cpuSeconds: number;
  readonly memoryMb: number;
  /** Pages that processes share count once in PSS, once for each process in the working set. */
  readonly memoryKind: "PSS" | "working set";
}

const KB_PER_MB = 1024;

/** Asks Electron, and on Linux the kernel, about every process of the program. */
export async function processUse(app: ElectronApplication): Promise<ProcessUse> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, cpu, memory }) => ({
      pid,
      cpuSeconds: cpu.cumulativeCPUUsage ?? Number.NaN,
      workingSetKb: memory.workingSetSize,
    })),
  );
  const pssKb = await Promise.all(processes.map(({ pid }) => proportionalSetKb(pid)));
  const isLinux = process.platform === "linux";
  const kb = isLinux ? pssKb : processes.map(({ workingSetKb }) => workingSetKb);
  return {
    cpuSeconds: sum(processes.map(({ cpuSeconds }) => cpuSeconds)),
    memoryMb: sum(kb) / KB_PER_MB,
    memoryKind: isLinux ? "PSS" : "working set",
  };
}

async function proportionalSetKb(pid: number): Promise<number> {
  if (process.platform !== "linux") return Number.NaN;
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]);
}
