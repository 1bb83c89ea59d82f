import os from "node:os";

/** What the figures depend on. */
export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
  readonly electron: string;
  /** Processes that wanted to run in the minute before: figures of a busy machine mean little. */
  readonly loadBefore: number;
}

/** The machine as it is now. */
export function thisMachine(electron: string): Machine {
  const cpus = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus.length,
    processor: cpus[0]?.model.trim() ?? "unknown",
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    platform: `${os.platform()} ${os.arch()}`,
    node: process.version,
    electron,
    loadBefore: os.loadavg()[0] ?? Number.NaN,
  };
}

/** The machine in a line. */
export function describeMachine(machine: Machine): string {
  const { date, cores, processor, memoryGb, platform, node, electron, loadBefore } = machine;
  const hardware = `${cores} cores of ${processor}, ${memoryGb} GB, ${platform}`;
  return `${date}; ${hardware}; Electron ${electron}; Node ${node}; load ${loadBefore.toFixed(2)} before`;
}
